import { z } from 'zod';
import { correctionInputSchema } from './correctionInput.ts';

const { act, speaker, role, type, mention, source, cue, content, conditions } = correctionInputSchema.shape;

/** A statement that the program missed, as a person writes it: in words of the article, or as spans. */
export const statementInputSchema = z.object({
  content: content.unwrap().meta({ description: 'what was said' }),
  ...{ act, speaker, role, type, mention, source, cue, conditions },
  negated: z.boolean().optional().meta({ description: 'the article says that it was not said' }),
});
export type StatementInput = Readonly<z.infer<typeof statementInputSchema>>;
