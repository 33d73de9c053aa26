import { overlapsAny, rules, type Span } from '../../data/index.ts';
import type { StatementSpans } from '../describe/index.ts';
import type { Prepared } from './prepare.ts';
import { signatureAfter } from './signatureAfter.ts';

/** Statements that no words report. */
export const LONE = rules(import.meta.url, 'quotation', {
  // `“The port must stay open for all of us.”`
  alone: {},
  // a paragraph set off as a quotation
  block: {},
});

/** A quotation with fewer words may be a name, a title or a word that the article keeps at a distance. */
export const LEAST_WORDS = 6;
/** Of the dev set's quotations that are found in this way, about three in four are statements. */
export const SURE_OF_LONE = 0.75;

/**
 * Quotations that no statement found so far has a part in: statements as well, though no words report them. A dash after one
 * is its cue, and what is signed there its source; else both are empty. `taken` are the spans of all parts found so far.
 */
export function loneQuotations(prepared: Prepared, taken: readonly Span[]): StatementSpans[] {
  const { text, quotations, words } = prepared;
  const isTaken = overlapsAny(taken);
  const found: StatementSpans[] = [];
  let word = 0;
  for (const [i, { span, depth, closed }] of quotations.entries()) {
    // What goes on from the paragraph before, or in the next, is part of something larger.
    if (depth > 0 || !closed || quotations[i - 1]?.closed === false) continue;
    if (isTaken(span)) continue;
    while (word < words.length && words[word]!.start < span[0]) word += 1;
    let count = 0;
    for (let at = word; at < words.length && words[at]!.end <= span[1]; at++)
      if (words[at]!.wordlike) count += 1;
    if (count < LEAST_WORDS) continue;
    found.push({ ...signatureAfter(text, span[1]), content: [span] });
  }
  return found;
}
