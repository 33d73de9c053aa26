import { z } from 'zod';

/** The contents of a model's `tagger.json`: numbers that were learned, or chosen on the dev set. */
export const modelSettingsSchema = z
  .object({
    name: z.string(),
    width: z.int().positive().meta({ description: "the width of a word's state" }),
    cueBias: z.number().meta({ description: "added to the score of a cue's beginning" }),
    innerBias: z.number().meta({ description: 'the same of cues within contents' }),
    moves: z
      .array(z.number())
      .meta({ description: 'the learned score of each move between two states, row by row' }),
    confidence: z
      .object({ bias: z.number(), cue: z.number(), path: z.number(), least: z.number() })
      .meta({ description: 'weights of the logistic function; results below `least` are dropped' }),
    nested: z.number().meta({ description: 'the least confidence of nested statements that are reported' }),
    files: z.record(z.string(), z.object({ sha256: z.string() })),
  })
  .meta({ id: 'ModelSettings' });
export type ModelSettings = z.infer<typeof modelSettingsSchema>;
