import { z } from 'zod';
import { correctionSchema } from '../correction.ts';
import { nextSchema } from './statementView.ts';

export const correctionsPageSchema = z
  .object({ corrections: z.array(correctionSchema), next: nextSchema })
  .meta({ id: 'Corrections' });
/** A page of corrections, in the order they were made. */
export type CorrectionsPage = z.infer<typeof correctionsPageSchema>;
