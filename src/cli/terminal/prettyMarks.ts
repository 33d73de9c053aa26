import type { Span } from '../../data/index.ts';
import type { Mark } from '../../render/marks.ts';
import { partOf, type Run, runsOf } from '../../render/runs.ts';
import { visible } from '../../render/visible.ts';
import type { Piece } from './prettyWrap.ts';

/** Colour and underline of each part: content underlined, source doubly, so that they differ without colour too. */
export const STYLE = {
  source: '21;1;36',
  cue: '3;35',
  content: '4;32',
  contentWithin: '21;32',
  condition: '4;33',
  number: '1',
  found: '7',
  strong: '1',
  quiet: '2',
} as const;

const BRACKETS = { source: '[]', cue: '{}', content: '<>', condition: '' } as const;

/** The numbers of statements as they stand in the text, raised: `¹²`, `⁴·⁵`. */
function raised(numbers: readonly number[]): string {
  return numbers
    .map(String)
    .join('·')
    .replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}

/**
 * The text of `range` with its marks. In colour, each part has its style and the statement's number stands at `anchor`s;
 * without, `[source]`, `{cue}` and `<content>` each have their statement's number. What was `found` is in colour.
 */
export function markedPieces(
  text: string,
  range: Span,
  marks: readonly Mark[],
  anchors: ReadonlyMap<number, readonly number[]>,
  color: boolean,
  found: readonly Span[] = [],
): Piece[] {
  return runsOf(range, marks).flatMap((run) => {
    const words = visible(shorten(text, run));
    if (!color) return [{ text: openings(run) + words + closings(run), sgr: '' }];
    const numbers = raised((anchors.get(run.span[1]) ?? []).map((index) => index + 1));
    const pieces = highlighted(text, run, words, found);
    return numbers ? [...pieces, { text: numbers, sgr: STYLE.number }] : pieces;
  });
}

/** The words of a run, those that were looked for in reverse. */
function highlighted(text: string, run: Run, words: string, found: readonly Span[]): Piece[] {
  const sgr = styleOf(run);
  const { span } = run;
  const inside = found.filter(([start, end]) => start < span[1] && end > span[0]);
  if (inside.length === 0) return [{ text: words, sgr }];
  const cuts = [...new Set([span[0], ...inside.flat(), span[1]])]
    .filter((at) => span[0] <= at && at <= span[1])
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i]!;
    const isFound = inside.some(([from, to]) => from <= start && end <= to);
    return {
      text: visible(text.slice(start, end)),
      sgr: isFound ? [sgr, STYLE.found].filter(Boolean).join(';') : sgr,
    };
  });
}

function openings({ span, marks }: Run): string {
  const opening = distinct(marks.filter((mark) => mark.span[0] === span[0]));
  return opening.map(([{ role }]) => BRACKETS[role].slice(0, 1)).join('');
}

function closings({ span, marks }: Run): string {
  const closing = distinct(marks.filter((mark) => mark.span[1] === span[1] && BRACKETS[mark.role]));
  return closing
    .reverse()
    .map((same) => BRACKETS[same[0].role].slice(1) + raised(same.map(({ statement }) => statement + 1)))
    .join('');
}

/** The marks that share role and span are one pair of brackets with several numbers. */
function distinct(marks: readonly Mark[]): [Mark, ...Mark[]][] {
  const groups = Map.groupBy(marks, ({ role, span }) => `${role} ${span.join(' ')}`);
  return [...groups.values()] as [Mark, ...Mark[]][];
}

/** The innermost mark gives the colour; what lies within a content stays underlined. */
function styleOf(run: Run): string {
  const part = partOf(run);
  if (!part) return '';
  const { role, contents } = part;
  if (role === 'content') return contents > 1 ? STYLE.contentWithin : STYLE.content;
  if (role === 'cue' && contents > 0) return `4;${STYLE.cue}`;
  return STYLE[role];
}

const LONG = 700;
const KEPT = 160;

/** The words of a run; of a very long one without a mark, its beginning and end. */
function shorten(text: string, { span: [start, end], marks }: Run): string {
  const words = text.slice(start, end);
  if (marks.length > 0 || words.length <= LONG) return words;
  const head = words.slice(0, KEPT).replace(/(?<!\S)\S*$/, '');
  const tail = words.slice(-KEPT).replace(/^\S*/, '');
  const left = (words.length - head.length - tail.length).toLocaleString('en');
  return `${head}(… ${left} characters …)${tail}`;
}
