import { z } from 'zod';
import { CERTAINTY_THRESHOLD, changeKinds, featureWeightSchema } from '../changeKind.ts';
import { personReferenceSchema } from './personView.ts';
import { nextSchema, statementViewSchema, totalSchema } from './statementView.ts';

export const positionChangeSchema = z
  .object({
    person: personReferenceSchema,
    earlier: statementViewSchema,
    later: statementViewSchema,
    kind: z.enum(changeKinds),
    reason: z.string().meta({ description: 'what differs' }),
    certainty: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: 'how likely it is that the position changed; read and check each' }),
    explanation: z
      .array(featureWeightSchema)
      .meta({ description: 'the features with the most weight for a change, or against it' }),
  })
  .meta({ id: 'Change' });
/** A position change, with its person and both statements. */
export type PositionChangeView = z.infer<typeof positionChangeSchema>;

export const positionChangesPageSchema = z
  .object({ changes: z.array(positionChangeSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'Changes' });
/** A page of position changes. */
export type PositionChangesPage = z.infer<typeof positionChangesPageSchema>;

/** The minimum confidence of the changes that are listed; every interface uses this parameter. */
export const leastSchema = z
  .number()
  .min(0)
  .max(1)
  .default(CERTAINTY_THRESHOLD)
  .meta({
    description: `the lowest confidence of a change, 0 to 1 (default: ${CERTAINTY_THRESHOLD})`,
  });
