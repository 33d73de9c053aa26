import type { AnnotatedText, Block } from '../../text/annotated/annotatedText.ts';
import { endsWithMark, type Quotation } from '../../text/quotationMarks.ts';
import type { Word } from '../../text/words.ts';

/** How a word is written, which a vocabulary without capitals does not show. */
export const CASE = { lower: 0, capital: 1, capitals: 2, mixed: 3, digits: 4, mark: 5 } as const;
/** Where a word stands to quotation marks. `stray` is a mark that pairs with none. */
export const MARK = { outside: 0, opens: 1, inside: 2, closes: 3, within: 4, inner: 5, stray: 6 } as const;
/** What begins with a word. */
export const PLACE = { nothing: 0, paragraph: 1, sentence: 2 } as const;

/** The case of one word. */
export function caseOf(word: string, wordlike: boolean): number {
  if (!wordlike) return CASE.mark;
  if (/^\p{N}/u.test(word)) return CASE.digits;
  if (!/\p{Lu}/u.test(word)) return CASE.lower;
  if (/^\p{Lu}\P{Lu}*$/u.test(word)) return CASE.capital;
  return /\p{Ll}/u.test(word) ? CASE.mixed : CASE.capitals;
}

/** Where each word stands to the quotations of its text. */
export function marksOf(text: string, words: readonly Word[], quotations: readonly Quotation[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  const outer = quotations.filter(({ depth }) => depth === 0);
  const inner = quotations.filter(({ depth }) => depth > 0);
  const ended = outer.map((one) => (endsWithMark(text, one.span) ? one : { ...one, closed: false }));
  fill(marks, words, ended, MARK.inside, [MARK.opens, MARK.closes]);
  fill(marks, words, inner, MARK.within, [MARK.inner, MARK.inner]);
  for (const [i, { start, end }] of words.entries())
    if (marks[i] === MARK.outside && /^["“”„«»]|^''$/.test(text.slice(start, end))) marks[i] = MARK.stray;
  return marks;
}

function fill(
  marks: Uint8Array,
  words: readonly Word[],
  quotations: readonly Quotation[],
  inside: number,
  [opens, closes]: readonly [number, number],
): void {
  let i = 0;
  for (const { span, closed } of quotations) {
    while (i > 0 && words[i - 1]!.start >= span[0]) i -= 1;
    while (i < words.length && words[i]!.start < span[0]) i += 1;
    const first = i;
    for (; i < words.length && words[i]!.end <= span[1]; i++) marks[i] = inside;
    if (i === first) continue;
    marks[first] = opens;
    if (closed && i - 1 > first) marks[i - 1] = closes;
  }
}

/** What begins with each word: its block, a sentence, or nothing. */
export function placesOf(
  { sentences }: Pick<AnnotatedText, 'sentences'>,
  words: readonly Word[],
  blocks: readonly Block[],
): Uint8Array {
  const places = new Uint8Array(words.length);
  let i = 0;
  for (const { span, sentences: range } of blocks)
    for (const [start] of sentences.slice(...range)) {
      while (i < words.length && words[i]!.start < start) i += 1;
      if (i < words.length) places[i] = start === span[0] ? PLACE.paragraph : PLACE.sentence;
    }
  return places;
}
