import { type Article, overlap, type Span, type Statement } from '../../../data/index.ts';
import { outerSpans, quotations } from '../../../text/quotationMarks.ts';
import { sentences } from '../../../text/sentences.ts';
import type { Having } from './lookUpWords.ts';
import { endsNegated, hasNegation } from './negation.ts';
import type { Spoken } from './spokenWords.ts';

/** How much of a statement the words cover, and whether they are the speaker's own. */
export type MatchScope = {
  /** Whether the article quotes the words rather than paraphrasing them. */
  readonly verbatim: boolean;
  /** Whether they are whole sentences, or everything that the article quotes of a sentence. */
  readonly whole: boolean;
  /** Whether a condition on which the words depend is left out. */
  readonly withoutConditions: boolean;
  /**
   * Whether a negation before the words is left out: one in their clause, or one right before them (`will not`, `do not
   * think that`). A negation outside a condition does not apply inside it.
   */
  readonly withoutNegation: 'no' | 'in the clause' | 'right before';
};

/** Words that may be left out at the beginning of a sentence, which is still whole. */
const LEADING = new Set(['and', 'but', 'so', 'well', 'that', 'now', 'look', 'oh', 'then', 'also', 'because']);

/** How much of a statement the matched words cover. */
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
  // A direct quotation that continues after its attribution is one unit; in a mixed one each pair of marks is
  // a unit.
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
      hasNegation(own.map(({ folded }) => folded)) ||
      statement.conditions.some(({ span }) => own.every((word) => overlap(word.span, span)))
        ? 'no'
        : negationIn(clauseBefore(words, first, whichSentence, text)),
  };
}

/** A new clause begins after these: `not gold, I ask for flour`, `not gold but flour`. */
const CLAUSE = /[;:–—]|,\s*["“”'‘’]?(?:but|and|so|yet|i|we|you|he|she|it|they|there)\b|\bbut\b/gi;

/** The words of a statement before the matched ones, in the same clause. */
function clauseBefore(
  words: readonly Spoken[],
  first: number,
  whichSentence: readonly number[],
  text: string,
): string[] {
  const before = words.filter((_, i) => i < first && whichSentence[i] === whichSentence[first]);
  const [start, end] = [before[0]?.span[0] ?? 0, words[first]!.span[1]];
  const breaks = Array.from(text.slice(start, end).matchAll(CLAUSE), ({ index }) => start + index);
  const from = breaks.at(-1) ?? start;
  return before.filter(({ span }) => span[0] >= from).map(({ folded }) => folded);
}

function negationIn(before: readonly string[]): MatchScope['withoutNegation'] {
  if (!hasNegation(before)) return 'no';
  return endsNegated(before) ? 'right before' : 'in the clause';
}

/** Whether a condition is the next sentence: `We will raise them. Unless the state pays.` */
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

/** For each word, the index of its sentence in the article. */
function sentenceNumbers({ text, paragraphs }: Article, words: readonly Spoken[]): number[] {
  const starts = paragraphs
    .filter(({ span }) => words.some((word) => overlap(word.span, span)))
    .flatMap(({ span }) => sentences(text, span).map(([start]) => start));
  return words.map(({ span }) => starts.findLastIndex((start) => start <= span[0]));
}

/** Whether the reporting words reverse the content: `refused to reopen the port`, `denied that she had`. */
export function isContrary({ act, kind, cue, content }: Statement): boolean {
  if (kind === 'direct' || (act !== 'deny' && act !== 'refuse')) return false;
  return CONTRARY.test(cue?.text ?? '') || !hasNegation(content.text.toLowerCase().split(/[^\p{L}'’]+/u));
}

const CONTRARY =
  /\b(?:den(?:y|ie|ial)|refus|declin|reject|rul(?:e|ed|es|ing) out|dismiss|disput|rebuff|repudiat|disavow|refut|contradict|balk)/i;
