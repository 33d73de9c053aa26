import type { Span } from '../data/index.ts';
import type { Candidate } from './candidate.ts';
import { LONE } from './find/loneQuotations.ts';
import { withContents } from './withContents.ts';

/** What may stand between the words that say whose a quotation is and the quotation that goes on: the end of the sentence. */
const END_OF_SENTENCE = /^[.!?]? $/;

/**
 * The candidates, each with the quotation that goes on straight behind its attribution: `“We waited,” said Ruiz. “We will wait again.”` is one
 * statement, though the second quotation was found alone.
 */
export function continuedQuotations(text: string, candidates: readonly Candidate[]): Candidate[] {
  const alone = new Map(
    candidates
      .filter(({ rule, source, cue }) => rule === LONE.alone && source.length + cue.length === 0)
      .map((one) => [one.content[0]![0], one]),
  );
  const contents = new Map<Candidate, readonly Span[]>();
  for (const one of candidates) {
    const last = one.content.at(-1);
    const end = Math.max(0, ...[...one.source, ...one.cue].map((span) => span[1]));
    if (one.within || one.turn || !last || one.source.length === 0 || last[1] > end) continue;
    if (!/^["“«‘']/.test(text.slice(...last))) continue;
    const [between] = /^[^"“«‘'\n]{0,2}/.exec(text.slice(end, end + 2))!;
    const next = END_OF_SENTENCE.test(between) ? alone.get(end + between.length) : undefined;
    if (next?.content.length !== 1) continue;
    contents.set(one, [...one.content, ...next.content]);
    contents.set(next, []);
  }
  return withContents(candidates, contents);
}
