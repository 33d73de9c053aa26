import { lowerBound, type Span } from '../data/index.ts';
import { QUOTING_VERBS } from '../english/quotingVerbs.ts';
import { attributionAt } from './attribution.ts';
import { ELIDED, type Mark, marksOf, opensSentence, withoutApostrophes } from './marks.ts';

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

/** What a paragraph's neighbours say about an opening mark that nothing closes in it. */
type Around = {
  /** The next paragraph begins with a mark, or with a single one, so that a quotation goes on in it. */
  readonly goesOn: { readonly any: boolean; readonly single: boolean };
  /** The paragraph before begins with a single mark: here one is hardly an apostrophe. */
  readonly afterSingle: boolean;
};

/**
 * The quotations of `text`, paragraph by paragraph, ordered by start. Marks are paired within a paragraph, so that one that is
 * missing or too many spoils nothing elsewhere: one that nothing pairs with is left out, but for an opening mark whose
 * quotation goes on in the next paragraph, which then begins with a mark as well, and one whose closing mark was forgotten: its
 * quotation ends before the words that say whose it is (`“It leaks, said Ruiz.`), else with the paragraph. An apostrophe never opens
 * a quotation, nor does one close it that ends a word before more of the quotation (`‘The miners’ pay is low,’`).
 * Linear in the length of the text. Offsets are UTF-16 code units.
 */
export function quotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const next = paragraphs[i + 1];
    const before = paragraphs[i - 1];
    const single = next !== undefined && beginsWithSingleMark(text, next);
    const around = {
      goesOn: { any: single || (next !== undefined && beginsWithMark(text, next)), single },
      afterSingle: before !== undefined && beginsWithSingleMark(text, before),
    };
    for (const quotation of inParagraph(text, paragraph, around)) found.push(quotation);
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

function beginsWithSingleMark(text: string, [start]: Span): boolean {
  const first = text.slice(start, start + 6);
  return /^[‘'‚‛][\p{L}\p{N}“"…]/u.test(first) && !ELIDED.test(first);
}

function inParagraph(text: string, paragraph: Span, { goesOn, afterSingle }: Around): Quotation[] {
  const marks = withoutApostrophes(text, marksOf(text, paragraph), paragraph[0], goesOn.single);
  const pairs: [Mark, Mark][] = [];
  const stray: Mark[] = [];
  const open = openMarks();
  // How many marks that can close are still to come, for each style.
  const closers = { double: 0, single: 0, angled: 0 };
  for (const mark of marks) if (mark.closes) closers[mark.style] += 1;
  let hasSinglePair = false;
  const mayStayOpen = (mark: Mark): boolean =>
    mark.style !== 'single' ||
    ((goesOn.single || afterSingle || hasSinglePair) && opensSentence(text, mark, paragraph[0])) ||
    (goesOn.single &&
      hasSinglePair &&
      /,\s$/.test(text.slice(Math.max(paragraph[0], mark.start - 2), mark.start)));
  for (const mark of marks) {
    if (mark.closes) closers[mark.style] -= 1;
    const last = open.lastOf(mark.style);
    if (mark.closes && last && !(mark.opens && opensRather(mark, last, closers))) {
      pairs.push([last, mark]);
      if (mark.style === 'single') hasSinglePair = true;
      // Whatever opened within it and did not close is stray.
      open.dropFromLastOf(mark.style);
    } else if (mark.opens && (closers[mark.style] > 0 || mayStayOpen(mark))) {
      // One that opens again with too few left to close both: the earlier one is stray.
      if (last && closers[mark.style] < open.countOf(mark.style) + 1) {
        stray.push(last);
        open.dropFromLastOf(mark.style);
      }
      open.push(mark);
    }
  }
  const unpaired = [...stray, ...open.all()].filter(mayStayOpen);
  const forgotten = unpaired.flatMap((mark): Span[] => {
    const next = marks[lowerBound(marks.length, (i) => marks[i]!.start >= mark.end)];
    const end = attributedAt(text, mark, next?.start ?? paragraph[1], paragraph[0]);
    return end === null ? [] : [[mark.start, end]];
  });
  const first = open.all().find(mayStayOpen);
  const isLast =
    first &&
    !pairs.some(([{ start, style }]) => style === first.style && start > first.start) &&
    !forgotten.some(([start]) => start >= first.start);
  const rest = isLast && (first.style === 'single' ? goesOn.single : goesOn.any) ? first : null;
  if (isLast && !rest && opensSentence(text, first, paragraph[0]) && !isReported(text, first, paragraph[1]))
    forgotten.push([first.start, paragraph[1]]);
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

/** Whether a clause after an opening mark holds a verb that reports: the quotation ended before it, wherever that was. */
function isReported(text: string, { end }: Mark, to: number): boolean {
  const clauses = text.slice(end, to).split(/[,.?!;:](?=\s)/);
  return clauses.slice(1).some((clause) => clause.split(/\s+/).some((word) => QUOTING_VERBS.has(word)));
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
