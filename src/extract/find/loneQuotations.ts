import { overlapsAny, rules, type Span } from '../../data/index.ts';
import { attributionAfter } from '../../text/attribution.ts';
import type { StatementSpans } from '../describe/index.ts';
import { tenseOf } from '../describe/verbs.ts';
import { isLetterHead, leadIn } from './leadIn.ts';
import { nounAttributionAfter, nounAttributionBefore } from './nounAttribution.ts';
import type { Prepared } from './prepare.ts';
import { quotationChains } from './quotationChains.ts';
import { blockAt, blockSpan } from './region.ts';
import { type Signed, signatureAfter } from './signatureAfter.ts';

/** Statements that no words report. */
export const LONE = rules(import.meta.url, 'quotation', {
  // `“The port must stay open for all of us.”`
  alone: {},
  // a paragraph set off as a quotation
  block: {},
  // `Q: Will it open?`, `MARSH: It will.`
  turn: {},
  // `Ana Ruiz said,` on a line of its own before a quotation
  announced: {},
});

/** A quotation with fewer words may be a name, a title or a word that the article keeps at a distance. */
export const LEAST_WORDS = 6;
/** The same for one that is a sentence of its own. */
const LEAST_OF_SENTENCE = 4;
/** The same where not all of its words may be those of a title: `She put the map away. “We are lost.”` */
const LEAST_OF_PLAIN_SENTENCE = 2;
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
    if (isTaken(span) || NAMES.test(text.slice(Math.max(0, span[0] - 28), span[0]))) continue;
    while (word < words.length && words[word]!.start < span[0]) word += 1;
    let count = 0;
    for (let at = word; at < words.length && words[at]!.end <= span[1]; at++)
      if (words[at]!.wordlike) count += 1;
    const byNoun = attributedByNoun(prepared, span);
    if (byNoun && ![...byNoun.source, ...byNoun.cue].some(isTaken)) {
      found.push({ ...byNoun, content: [span] });
      continue;
    }
    const said = attributionAfter(text, span[1], blockSpan(prepared, blockAt(prepared, span[0]))[1]);
    const attributed = said !== null && !isTaken(said.cue) && !isTaken(said.source);
    if (attributed) found.push({ source: [said.source], cue: [said.cue], content: [span] });
    else {
      const announced = leadIn(text, leadBefore(prepared, span));
      const isFree = announced.source.length > 0 && ![...announced.source, ...announced.cue].some(isTaken);
      const last = found.at(-1);
      // `“One,” she wrote, “two.”` is one statement.
      if (isFree && last?.cue[0]?.[0] === announced.cue[0]![0])
        found[found.length - 1] = { ...last!, content: [...last!.content, span] };
      else if (isFree) found.push({ ...announced, content: [span] });
      else {
        const alone = isAlone(prepared, span);
        // Whatever has its paragraph to itself and ends as a sentence is said: `“No.”`
        const least = alone
          ? 1
          : /\s\p{Ll}/u.test(text.slice(...span))
            ? LEAST_OF_PLAIN_SENTENCE
            : LEAST_OF_SENTENCE;
        if (count >= (isSentence(text, span, alone) ? least : LEAST_WORDS))
          found.push({ ...signatureAfter(text, span[1], alone), content: [span] });
      }
    }
  }
  return found;
}

/** Source and cue of a quotation whose attribution is a noun, behind it or before it: `came the reply from Ruiz`. */
function attributedByNoun(prepared: Prepared, span: Span): Signed | null {
  const { text } = prepared;
  const found =
    nounAttributionAfter(text, span[1], blockSpan(prepared, blockAt(prepared, span[0]))[1]) ??
    nounAttributionBefore(text, leadBefore(prepared, span));
  return found && { source: found.source ? [found.source] : [], cue: found.cue };
}

/** `known as “the old lady of the valley”`: a name, however long. */
const NAMES = /\b(?:known|nicknamed|titled|entitled|dubbed|named)(?: as)?(?: the)? $/i;

/**
 * Whether a quotation is a sentence of its own, between the ends of others or `alone`: `She shook her head. “Not while I am mayor.”` With a
 * comma at its end it is one where it has a verb, which a title writes with a capital: `“It never was,” whoever it was went on.`
 */
function isSentence(text: string, [start, end]: Span, alone: boolean): boolean {
  if (!/^(?:''|‘‘|``|.)\p{Lu}/u.test(text.slice(start, start + 4))) return false;
  const [, mark] = /([.!?,])(?:''|’’|.)$/.exec(text.slice(end - 3, end)) ?? [];
  const before = text.slice(Math.max(0, start - 2), start);
  if (mark === ',') return /^$|[.!?] $|\n$/.test(before) && hasVerb(text.slice(start, end));
  return (
    mark !== undefined && (alone || /[.!?](?:''|[”’»"“])? $/.test(text.slice(Math.max(0, start - 4), start)))
  );
}

function hasVerb(words: string): boolean {
  return words.split(/[^\p{L}'’]+/u).some((word) => tenseOf(word.replaceAll('’', "'")) !== null);
}

/** Whether a quotation has its lines to itself. */
function isAlone(prepared: Prepared, [start, end]: Span): boolean {
  return (
    blockSpan(prepared, blockAt(prepared, start))[0] === start &&
    /^[^\S\n]*(?:\n|$)/.test(prepared.text.slice(end, end + 40))
  );
}

/** The text before a quotation in its block; where it begins the block, the block before it, when that ends with a colon. */
function leadBefore(prepared: Prepared, [start]: Span): Span {
  const block = blockAt(prepared, start);
  const [first] = blockSpan(prepared, block);
  if (first < start || block === 0) return [first, start];
  const before = blockSpan(prepared, block - 1);
  return prepared.text[before[1] - 1] === ':' || isLetterHead(prepared.text.slice(...before))
    ? before
    : [first, start];
}

/** Quotations over several paragraphs that nobody is named for: one statement each. */
function loneChains(prepared: Prepared, isTaken: (span: Span) => boolean): StatementSpans[] {
  return quotationChains(prepared).flatMap(({ links }) => {
    const content = links.map(({ quotation }) => quotation.span);
    if (links.length < 2 || content.some(isTaken)) return [];
    const announced = leadIn(prepared.text, leadBefore(prepared, content[0]!));
    const isFree = announced.source.length > 0 && ![...announced.source, ...announced.cue].some(isTaken);
    return [{ ...(isFree ? announced : signatureAfter(prepared.text, content.at(-1)![1], true)), content }];
  });
}
