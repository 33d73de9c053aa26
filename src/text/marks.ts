import type { Span } from '../data/index.ts';

/** What a quotation mark may do where it stands. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  /** Marks of one style pair with each other: double, single or angled. */
  readonly style: 'double' | 'single' | 'angled';
  readonly opens: boolean;
  readonly closes: boolean;
};

const QUOTATION_MARKS = /["“”„‟«»‹›‘’‚‛'`]+|〝|〞/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The marks of a paragraph that can open or close a quotation, in order; apostrophes are none. */
export function marksOf(text: string, [start, end]: Span): Mark[] {
  const marks: Mark[] = [];
  for (const run of text.slice(start, end).matchAll(QUOTATION_MARKS))
    for (const [at, mark] of splitRun(run[0])) {
      const from = start + run.index + at;
      const made = markAt(text, from, from + mark.length, mark, [start, end], {
        before: text[start + run.index - 1],
        after: text[start + run.index + run[0].length],
      });
      if (made) marks.push(made);
    }
  return marks;
}

/** The marks in a run of them: two apostrophes or back quotes are one double mark. */
function splitRun(run: string): [number, string][] {
  return [...run.matchAll(/''|``|’’|‘‘|./gs)].map((match) => [match.index, match[0]]);
}

function markAt(
  text: string,
  start: number,
  end: number,
  mark: string,
  [first, last]: Span,
  around: { before: string | undefined; after: string | undefined },
): Mark | null {
  const before = start === first || !around.before ? ' ' : around.before;
  const after = end === last || !around.after ? ' ' : around.after;
  const opening = /[\s([{—–\-/]/.test(before) && !/\s/.test(after);
  const closing = !/[\s([{]/.test(before) && !(LETTER_OR_DIGIT.test(after) && /[\s([{]/.test(before));
  const at = { start, end };
  if (/^(?:“|„|‟|``|‘‘|〝)$/.test(mark)) {
    // Mistaken for a closing one: after a word, before a space.
    const wrong = !opening && closing && !LETTER_OR_DIGIT.test(after);
    return { ...at, style: 'double', opens: !wrong, closes: wrong || (mark === '“' && closing) };
  }
  if (/^(?:”|’’|〞)$/.test(mark)) {
    // A closing mark that begins a word or a paragraph is a mistaken opening one.
    const wrong = start === first || (opening && LETTER_OR_DIGIT.test(after));
    return { ...at, style: 'double', opens: wrong, closes: !wrong };
  }
  if (mark === '"' || mark === "''")
    return { ...at, style: 'double', opens: opening || !closing, closes: closing || !opening };
  if (/[«‹]/.test(mark))
    return {
      ...at,
      style: 'angled',
      opens: opening || LETTER_OR_DIGIT.test(after),
      closes: !opening && closing,
    };
  if (/[»›]/.test(mark)) return { ...at, style: 'angled', opens: opening, closes: !opening };
  return singleMark(text, at, mark, { before, after, opening });
}

/** `'90s`, `'em`: words that begin with an apostrophe. */
export const ELIDED = /^['’‘](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b|round\b)/i;

function singleMark(
  text: string,
  at: { start: number; end: number },
  mark: string,
  { before, after, opening }: { before: string; after: string; opening: boolean },
): Mark | null {
  if (LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)) return null;
  if (ELIDED.test(text.slice(at.start, at.start + 6))) return null;
  // `rock ’n’ roll`
  if (/[\s\p{L}]['’‘]n$/u.test(text.slice(at.start - 3, at.start))) return null;
  if (mark === '‘' || mark === '‚' || mark === '‛')
    return { ...at, style: 'single', opens: true, closes: false };
  const opens = mark !== '’' && (opening || /["“”]/.test(before)) && /[\p{L}\p{N}$€£([…]/u.test(after);
  const closes = !/[\s([{]/.test(before) && !LETTER_OR_DIGIT.test(after);
  return opens || closes ? { ...at, style: 'single', opens, closes: closes && !opens } : null;
}

/** Whether a quotation begins a sentence at a mark: with a capital, at the start of its paragraph or after the end of a clause. */
export function opensSentence(text: string, { start, end }: Mark, paragraph: number): boolean {
  if (!/^[“"]?[\p{Lu}\p{N}]/u.test(text.slice(end, end + 2))) return false;
  return start === paragraph || /[.,:;!?…”"’]\s+$/.test(text.slice(Math.max(paragraph, start - 4), start));
}

/** `the miners’ pay`, `goin’ home`, `o’ the town`: a single mark after which a word ends and the sentence goes on. */
const MAY_END_WORD = /(?:s|\p{L}in|\b(?:o|th|an|wi|ol))['’]\s+[\p{L}\p{N}]/iu;

/**
 * The marks without those of single style that are apostrophes at the end of a word: within a quotation that only a later mark
 * closes. Where a quotation begins with a few words that a mark closes just as well (`the ‘reforms’ that …`), the mark is kept.
 */
export function withoutApostrophes(
  text: string,
  marks: readonly Mark[],
  paragraph: number,
  goesOn: boolean,
): Mark[] {
  const mayEndWord = ({ start, end, style, opens }: Mark): boolean =>
    style === 'single' && !opens && MAY_END_WORD.test(text.slice(Math.max(paragraph, start - 3), end + 3));
  // What the next mark of single style does that is surely none at the end of a word.
  const ahead: (Mark | null)[] = [];
  let next: Mark | null = null;
  for (let i = marks.length - 1; i >= 0; i--) {
    ahead[i] = next;
    if (marks[i]!.style === 'single' && !mayEndWord(marks[i]!)) next = marks[i]!;
  }
  let open: Mark | null = null;
  return marks.filter((mark, i) => {
    if (mark.style !== 'single') return true;
    if (!mayEndWord(mark)) {
      open = mark.opens ? mark : null;
      return true;
    }
    const closer = ahead[i];
    const opened = open;
    const isApostrophe =
      !opened ||
      (closer
        ? closer.closes && (!/s/i.test(text[closer.start - 1]!) || opensSentence(text, opened, paragraph))
        : goesOn && opensSentence(text, opened, paragraph));
    if (!isApostrophe) open = null;
    return !isApostrophe;
  });
}
