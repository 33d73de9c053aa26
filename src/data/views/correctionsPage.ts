import { z } from 'zod';
import { correctionSchema } from '../correction.ts';
import { nextSchema, totalSchema } from './statementView.ts';

export const correctionsPageSchema = z
  .object({ corrections: z.array(correctionSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'Corrections' });
/** A page of corrections, and their total number. */
export type CorrectionsPage = z.infer<typeof correctionsPageSchema>;
