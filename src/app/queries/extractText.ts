import { makeDocument } from '../../data/index.ts';
import type { Outcome } from '../../pipeline.ts';
import { outcomeWithinLimits } from '../outcomeWithinLimits.ts';
import type { Serving } from '../serving.ts';

/** Finds the statements in a text, which is not stored. */
export async function extractText({ tagger }: Pick<Serving, 'tagger'>, text: string): Promise<Outcome> {
  return await outcomeWithinLimits(makeDocument('-', new TextEncoder().encode(text)), await tagger());
}
