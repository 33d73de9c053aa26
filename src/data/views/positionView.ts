import { z } from 'zod';
import { nextSchema, statementViewSchema, totalSchema } from './statementView.ts';

export const positionViewSchema = z
  .object({
    subject: z.array(z.string()).meta({ description: 'words that the statements share' }),
    count: z.int().positive().meta({ description: 'how many statements there are on it' }),
    statements: z.array(statementViewSchema).meta({
      description: 'in chronological order: all, or only the newest if count is higher',
    }),
  })
  .meta({ id: 'Position' });
/** The statements of one person on one subject. */
export type PositionView = z.infer<typeof positionViewSchema>;

export const positionsPageSchema = z
  .object({ positions: z.array(positionViewSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'Positions' });
/** A page of a person's positions. */
export type PositionsPage = z.infer<typeof positionsPageSchema>;
