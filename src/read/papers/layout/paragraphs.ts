import type { Flow } from './columns.ts';
import { startsItem } from './listItems.ts';
import type { Measures } from './measures.ts';
import { baseline, type Row } from './rows.ts';

/** A line of a paragraph; `breaks` where the writer ended it, though the next word would have fitted. */
export type Line = { readonly row: Row; readonly text: string; readonly breaks: boolean };
/** Lines that belong together, in one type. */
export type RowParagraph = {
  readonly lines: Line[];
  readonly size: number;
  readonly isBold: boolean;
  isOpen: boolean;
};

/** The paragraphs of a flow: by gaps, indents, other type, and lines that end where the next word would have fitted. */
export function paragraphsOf(flow: Flow, measures: Measures): RowParagraph[] {
  const left = quantile(
    flow.map(({ box }) => box[0]),
    0.1,
  );
  const right = Math.max(...flow.map(({ box }) => box[2]));
  const paragraphs: RowParagraph[] = [];
  let last: Line | null = null;
  for (const [index, row] of flow.entries()) {
    const text = measures.textOf(row);
    const next = flow[index + 1];
    const line = { row, text, breaks: next !== undefined && endsEarly(row, next, right, measures) };
    const paragraph = paragraphs.at(-1);
    const isBold = measures.isBold(row);
    if (paragraph && last && !begins(paragraph, last, line, isBold, left, right, measures))
      paragraph.lines.push(line);
    else paragraphs.push({ lines: [line], size: row.size, isBold, isOpen: false });
    last = line;
  }
  const final = paragraphs.at(-1);
  if (final && last) final.isOpen = reachesEnd(last.row, right);
  return paragraphs;
}

/** A line that begins what somebody says, as in the transcripts of courts: `Q.`, `A.`, `THE COURT:`. */
const TURN = /^(?:[QA]\s?[.:]\s|\p{Lu}[\p{Lu}.’' -]{1,40}:\s)/u;

function begins(
  paragraph: RowParagraph,
  last: Line,
  line: Line,
  isBold: boolean,
  left: number,
  right: number,
  measures: Measures,
): boolean {
  const { row } = line;
  const size = Math.max(row.size, last.row.size);
  if (Math.abs(row.size - last.row.size) > 0.08 * size || isBold !== paragraph.isBold) return true;
  const pitch = baseline(row) - baseline(last.row);
  if (pitch > 1.25 * measures.pitchOf(row.size) || pitch < -size) return true;
  if (startsItem(line.text)) return true;
  if (TURN.test(line.text) && endsSentence(last.text)) return true;
  if (isCentred(row, left, right) && isCentred(last.row, left, right)) return false;
  const isItem = startsItem(paragraph.lines[0]!.text);
  const indent = row.box[0] - last.row.box[0];
  const isIndented = indent > 0.8 * row.size && row.box[0] - left > 0.8 * row.size;
  // The second line of an item or of an entry stands under its words, not under its mark.
  if (isIndented && !isItem && !(paragraph.lines.length === 1 && hangs(last, right))) return true;
  if (isItem && indent < -0.8 * row.size && paragraph.lines.length > 1) return true;
  return last.breaks && endsSentence(last.text);
}

/** Whether a line reaches the right edge, so that an indented one after it goes on. */
function hangs({ row }: Line, right: number): boolean {
  return right - row.box[2] < row.size;
}

function isCentred({ box, size }: Row, left: number, right: number): boolean {
  const [before, after] = [box[0] - left, right - box[2]];
  return before > 2 * size && Math.abs(before - after) < size;
}

/** Whether the first word of the next line would have fitted on this one. */
function endsEarly(row: Row, next: Row, right: number, { textOf }: Measures): boolean {
  const text = textOf(next);
  const word = /^\S+/.exec(text)?.[0].length ?? 0;
  const width = ((next.box[2] - next.box[0]) / Math.max(1, text.length)) * (word + 1);
  return right - row.box[2] > width + 0.6 * row.size;
}

function reachesEnd(row: Row, right: number): boolean {
  return right - row.box[2] < Math.max(4 * row.size, 0.15 * (right - row.box[0]));
}

export function endsSentence(text: string): boolean {
  return /[.!?:;…][)\]"'”’»]*\s*$/.test(text);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(part * (sorted.length - 1))]!;
}
