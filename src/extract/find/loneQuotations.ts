import { overlapsAny, rules, type Span } from '../../data/index.ts';
import { attributionAt } from '../../text/attribution.ts';
import type { StatementSpans } from '../describe/index.ts';
import type { Prepared } from './prepare.ts';
import { quotationChains } from './quotationChains.ts';
import { blockAt, blockSpan } from './region.ts';
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
 * Quotations that no statement found so far has a part in: statements as well, though the model found no words that report them. A
 * verb and a name straight after one are its cue and its source, or a dash and what is signed there; else both are empty. `taken` are
 * the spans of all parts found so far.
 */
export function loneQuotations(prepared: Prepared, taken: readonly Span[]): StatementSpans[] {
  const { text, quotations, words } = prepared;
  const isTaken = overlapsAny(taken);
  const found = loneChains(prepared, isTaken);
  let word = 0;
  for (const [i, { span, depth, closed }] of quotations.entries()) {
    // What goes on from the paragraph before, or in the next, is part of something larger.
    if (depth > 0 || !closed || quotations[i - 1]?.closed === false) continue;
    if (isTaken(span)) continue;
    while (word < words.length && words[word]!.start < span[0]) word += 1;
    let count = 0;
    for (let at = word; at < words.length && words[at]!.end <= span[1]; at++)
      if (words[at]!.wordlike) count += 1;
    const said = attributionAt(text, span[1], blockSpan(prepared, blockAt(prepared, span[0]))[1]);
    const attributed = said !== null && !isTaken(said.cue) && !isTaken(said.source);
    if (attributed) found.push({ source: [said.source], cue: [said.cue], content: [span] });
    else if (count >= LEAST_WORDS) found.push({ ...signatureAfter(text, span[1]), content: [span] });
  }
  return found;
}

/** Quotations over several paragraphs that nobody is named for: one statement each. */
function loneChains(prepared: Prepared, isTaken: (span: Span) => boolean): StatementSpans[] {
  return quotationChains(prepared).flatMap(({ links }) => {
    const content = links.map(({ quotation }) => quotation.span);
    if (links.length < 2 || content.some(isTaken)) return [];
    return [{ ...signatureAfter(prepared.text, content.at(-1)![1]), content }];
  });
}
