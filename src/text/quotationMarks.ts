import { lowerBound, type Span } from '../data/index.ts';
import { attributionAt } from './attribution.ts';

/** A stretch within quotation marks, in one paragraph, its marks included. */
export type Quotation = {
  readonly span: Span;
  /** 0 for an outer one, 1 for one within another. */
  readonly depth: number;
  /** The mark at its start is its own; false where it goes on from the paragraph before without one. */
  readonly opened: boolean;
  /** It ends in its paragraph; false where it goes on in the next. */
  readonly closed: boolean;
};

/** What a mark may do where it stands. */
type Mark = {
  readonly start: number;
  readonly end: number;
  /** Marks of one style pair with each other: double, single or angled. */
  readonly style: 'double' | 'single' | 'angled';
  readonly opens: boolean;
  readonly closes: boolean;
};

const QUOTATION_MARKS = /["“”„‟«»‹›‘’‚‛'`]+|〝|〞/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The quotations of `text`, paragraph by paragraph, ordered by start. Marks are paired within a paragraph, so that one that is
 * missing or too many spoils nothing elsewhere: one that nothing pairs with is left out, but for an opening mark whose
 * quotation goes on in the next paragraph, which then begins with a mark as well, and one whose closing mark was forgotten before
 * the words that say whose it is (`“It leaks, said Ruiz.`). An apostrophe never opens a quotation.
 * Linear in the length of the text. Offsets are UTF-16 code units.
 */
export function quotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const next = paragraphs[i + 1];
    const own = inParagraph(text, paragraph, next !== undefined && beginsWithMark(text, next));
    for (const quotation of own) found.push(quotation);
  }
  return found;
}

/** The outer spans of quotations, in order, disjoint. */
export function outerSpans(found: readonly Quotation[]): Span[] {
  return found.filter(({ depth }) => depth === 0).map(({ span }) => span);
}

/** Whether a quotation ends with a mark; where its closing mark was forgotten, it ends with a word or a comma. */
export function endsWithMark(text: string, [, end]: Span): boolean {
  return /["“”„‟«»‹›‘’‚‛'`〝〞]/.test(text[end - 1]!);
}

function beginsWithMark(text: string, [start]: Span): boolean {
  return /^["“„«‘]|^''|^``/.test(text.slice(start, start + 2));
}

function inParagraph(text: string, paragraph: Span, goesOn: boolean): Quotation[] {
  const marks = marksOf(text, paragraph);
  const pairs: [Mark, Mark][] = [];
  const stray: Mark[] = [];
  const open = openMarks();
  // How many marks that can close are still to come, for each style.
  const closers = { double: 0, single: 0, angled: 0 };
  for (const mark of marks) if (mark.closes) closers[mark.style] += 1;
  for (const mark of marks) {
    if (mark.closes) closers[mark.style] -= 1;
    const last = open.lastOf(mark.style);
    if (mark.closes && last && !(mark.opens && opensRather(mark, last, closers))) {
      pairs.push([last, mark]);
      // Whatever opened within it and did not close is stray.
      open.dropFromLastOf(mark.style);
    } else if (mark.opens && (mark.style !== 'single' || closers.single > 0)) {
      // One that opens again with too few left to close both: the earlier one is stray.
      if (last && closers[mark.style] < open.countOf(mark.style) + 1) {
        stray.push(last);
        open.dropFromLastOf(mark.style);
      }
      open.push(mark);
    }
  }
  const unpaired = [...stray, ...open.all()].filter(({ style }) => style !== 'single');
  const forgotten = unpaired.flatMap((mark): Span[] => {
    const next = marks[lowerBound(marks.length, (i) => marks[i]!.start >= mark.end)];
    const end = attributedAt(text, mark, next?.start ?? paragraph[1], paragraph[0]);
    return end === null ? [] : [[mark.start, end]];
  });
  const first = open.all().find(({ style }) => style !== 'single');
  const rest =
    goesOn &&
    first &&
    !pairs.some(([{ start }]) => start > first.start) &&
    !forgotten.some(([start]) => start >= first.start)
      ? first
      : null;
  return nested(pairs, forgotten, rest, paragraph[1]);
}

/** How far an opening mark without its closing one is looked at. */
const FORGOTTEN_REACH = 600;

/**
 * Where the words after an opening mark end whose closing mark was forgotten: before an attribution that follows a comma or the end of
 * a sentence. Null where there is none before `to`, or where the words are announced already (`Ruiz said: “`).
 */
function attributedAt(text: string, { start, end }: Mark, to: number, from: number): number | null {
  if (/[:,]\s*$/.test(text.slice(Math.max(from, start - 4), start))) return null;
  const reach = Math.min(to, end + FORGOTTEN_REACH);
  for (const { index } of text.slice(end, reach).matchAll(/[,?!](?=\s)/g)) {
    const at = end + index + 1;
    if (attributionAt(text, at, reach)) return at;
  }
  return null;
}

/** The marks that are open, the outermost first. Each step takes the same time however many there are. */
function openMarks() {
  const stack: Mark[] = [];
  /** For each style, where in the stack its marks are. */
  const places: Record<Mark['style'], number[]> = { double: [], single: [], angled: [] };
  return {
    all: (): readonly Mark[] => stack,
    lastOf: (style: Mark['style']): Mark | undefined => stack[places[style].at(-1) ?? -1],
    countOf: (style: Mark['style']): number => places[style].length,
    push(mark: Mark): void {
      places[mark.style].push(stack.length);
      stack.push(mark);
    },
    /** Takes away the last mark of a style, with all that opened within it. */
    dropFromLastOf(style: Mark['style']): void {
      const from = places[style].at(-1) ?? stack.length;
      while (stack.length > from) places[stack.pop()!.style].pop();
    },
  };
}

/** A straight mark between spaces or after a bracket: when one is open already and more can close, it may open a second. */
function opensRather(mark: Mark, open: Mark, closers: Record<Mark['style'], number>): boolean {
  return mark.start === open.end && closers[mark.style] > 0;
}

function nested(
  pairs: readonly [Mark, Mark][],
  forgotten: readonly Span[],
  rest: Mark | null,
  end: number,
): Quotation[] {
  const found: Quotation[] = pairs
    .filter(([open, close]) => close.start > open.end)
    .map(([open, close]) => ({ span: [open.start, close.end], depth: 0, opened: true, closed: true }));
  for (const span of forgotten) found.push({ span, depth: 0, opened: true, closed: true });
  if (rest) found.push({ span: [rest.start, end], depth: 0, opened: true, closed: false });
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const ends: number[] = [];
  return found.map((quotation) => {
    while (ends.length > 0 && ends.at(-1)! <= quotation.span[0]) ends.pop();
    const depth = ends.length;
    ends.push(quotation.span[1]);
    return { ...quotation, depth };
  });
}

/** The marks of a paragraph that can open or close a quotation, in order; apostrophes are none. */
function marksOf(text: string, [start, end]: Span): Mark[] {
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
const ELIDED = /^['’‘](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b|round\b)/i;

function singleMark(
  text: string,
  at: { start: number; end: number },
  mark: string,
  { before, after, opening }: { before: string; after: string; opening: boolean },
): Mark | null {
  if (LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)) return null;
  if (ELIDED.test(text.slice(at.start, at.start + 6))) return null;
  if (mark === '‘' || mark === '‚' || mark === '‛')
    return { ...at, style: 'single', opens: true, closes: false };
  const opens = mark !== '’' && (opening || /["“”]/.test(before)) && /[\p{L}\p{N}$€£([…]/u.test(after);
  const closes = !/[\s([{]/.test(before) && !LETTER_OR_DIGIT.test(after);
  return opens || closes ? { ...at, style: 'single', opens, closes: closes && !opens } : null;
}
