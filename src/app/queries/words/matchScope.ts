import { type Article, overlap, type Span, type Statement } from '../../../data/index.ts';
import { outerSpans, quotations } from '../../../text/quotationMarks.ts';
import { sentences } from '../../../text/sentences.ts';
import type { Having } from './lookUpWords.ts';
import { hasNegation } from './negation.ts';
import type { Spoken } from './spokenWords.ts';

/** How much of what was said some words are, and whether they are the speaker's own. */
export type MatchScope = {
  /** The words are quoted, not told in the article's own words. */
  readonly verbatim: boolean;
  /** Whole sentences, or all that the article quotes of one. */
  readonly whole: boolean;
  /** The conditions on which the words depend, and which are not among them. */
  readonly withoutConditions: boolean;
  /** A negation before the words, in the sentence that they are a part of, is left out; a condition has none from outside. */
  readonly withoutNegation: boolean;
};

/** Words that may be left out at the beginning of a sentence without making a part of it. */
const LEADING = new Set(['and', 'but', 'so', 'well', 'that', 'now', 'look', 'oh', 'then', 'also', 'because']);

/** How much of a statement the words are that it has. */
export function matchScope({ statement, words, matched }: Having, article: Article): MatchScope {
  const { text, paragraphs } = article;
  const quoted = outerSpans(
    quotations(
      text,
      paragraphs.map(({ span }) => span),
    ),
  );
  const whichSentence = sentenceNumbers(article, words);
  const quotation = ({ span }: Spoken) => quoted.findIndex((one) => overlap(one, span));
  const direct = statement.kind === 'direct';
  // A direct quotation that goes on after its attribution is one; in a mixed one each pair of marks is its own.
  const units = words.map((word, i) => `${whichSentence[i]}${direct ? '' : `.${quotation(word)}`}`);
  const { first, last, gap } = matched;
  const own = words.slice(first, last + 1);
  const before = words.filter((_, i) => i < first && units[i] === units[first]);
  const after = words.filter((_, i) => i > last && units[i] === units[last]);
  const asked = new Set(whichSentence.slice(first, last + 1));
  const inSentences = words.filter((_, i) => asked.has(whichSentence[i]!) && (i < first || i > last));
  return {
    verbatim: direct || own.every((word) => quotation(word) >= 0),
    whole: !gap && after.length === 0 && before.every(({ folded }) => LEADING.has(folded)),
    withoutConditions: statement.conditions.some(
      ({ span }) =>
        !own.some((word) => overlap(word.span, span)) &&
        (inSentences.some((word) => overlap(word.span, span)) ||
          isNextSentence(words, whichSentence, last, span)),
    ),
    withoutNegation:
      hasNegation(
        words.filter((_, i) => i < first && asked.has(whichSentence[i]!)).map(({ folded }) => folded),
      ) &&
      !hasNegation(own.map(({ folded }) => folded)) &&
      !statement.conditions.some(({ span }) => own.every((word) => overlap(word.span, span))),
  };
}

/** A condition that is a sentence of its own after the words: `We will raise them. Unless the state pays.` */
function isNextSentence(
  words: readonly Spoken[],
  whichSentence: readonly number[],
  last: number,
  condition: Span,
): boolean {
  const next = whichSentence.find((number, i) => i > last && number !== whichSentence[last]);
  const sentence = words.filter((_, i) => next !== undefined && whichSentence[i] === next);
  return sentence.length > 0 && sentence.every(({ span }) => overlap(span, condition));
}

/** For each word, the number of the sentence of the article that it is in. */
function sentenceNumbers({ text, paragraphs }: Article, words: readonly Spoken[]): number[] {
  const starts = paragraphs
    .filter(({ span }) => words.some((word) => overlap(word.span, span)))
    .flatMap(({ span }) => sentences(text, span).map(([start]) => start));
  return words.map(({ span }) => starts.findLastIndex((start) => start <= span[0]));
}

/** Whether the reporting words turn the content into its contrary: `refused to reopen the port`, `denied that she had`. */
export function isContrary({ act, kind, cue, content }: Statement): boolean {
  if (kind === 'direct' || (act !== 'deny' && act !== 'refuse')) return false;
  return CONTRARY.test(cue?.text ?? '') || !hasNegation(content.text.toLowerCase().split(/[^\p{L}'’]+/u));
}

const CONTRARY =
  /\b(?:den(?:y|ie|ial)|refus|declin|reject|rul(?:e|ed|es|ing) out|dismiss|disput|rebuff|repudiat|disavow|refut|contradict|balk)/i;
