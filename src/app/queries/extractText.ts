import { makeDocument } from '../../data/index.ts';
import { type Outcome, statementsOf } from '../../pipeline.ts';
import { readerOf } from '../readerOf.ts';
import type { Serving } from '../serving.ts';

/** The statements in a text that is given, and not kept. */
export async function extractText({ tagger }: Pick<Serving, 'tagger'>, text: string): Promise<Outcome> {
  await using reader = await readerOf({});
  return await statementsOf(makeDocument('-', new TextEncoder().encode(text)), await tagger(), { reader });
}
