import { z } from 'zod';
import { spanSchema } from './span.ts';

/** Kinds of turns in a transcript: an ordinary speaker, the chair of the meeting, or somebody who asks questions. */
export const turnKinds = ['speaker', 'chair', 'question'] as const;
export type TurnKind = (typeof turnKinds)[number];

/** What one speaker of a transcript says until the next label. */
export const turnSchema = z
  .object({
    label: spanSchema.nullable().meta({
      description:
        'what names the speaker, with its mark: `Ms. HOLT.`, `Q:`, a dash; null in an interview whose questions are only set apart',
    }),
    name: spanSchema.nullable().meta({ description: 'the name in the label; null if there is none' }),
    content: z.array(spanSchema).min(1).meta({ description: 'what was said, without stage directions' }),
    kind: z.enum(turnKinds),
    at: z.string().nullable().meta({
      description: 'when it begins, counted from the beginning of the recording: `00:12:03.500`',
    }),
  })
  .meta({ id: 'Turn', description: 'one speaker’s uninterrupted part of a transcript' });
export type Turn = z.infer<typeof turnSchema>;
