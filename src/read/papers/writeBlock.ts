import type { TextBuilder } from '../segments.ts';
import type { TextLayer } from './layer.ts';
import type { PaperBlock } from './layout/blocks.ts';
import { gapBefore } from './layout/rowText.ts';
import type { Run } from './run.ts';

/** The dot of an item, which a page of the web would not have in its text either. */
const BULLET = /^[•◦▪■●○‣∙·*\uf0b7\uf0a7]\s*/;

/** Writes a block's words: lines joined by a space, words joined that a line's end cut, runs of spaces folded into one. */
export function writeBlock(
  { lines, role, hyphens }: PaperBlock,
  { text }: TextLayer,
  builder: TextBuilder,
): void {
  let last: Run | null = null;
  let space = '';
  const first = lines[0]!.row.runs[0]!;
  const mark = role === 'list' ? (BULLET.exec(text.slice(first.start, first.end))?.[0].length ?? 0) : 0;
  const write = (start: number, end: number) => {
    if (start >= end) return;
    if (space !== '' && last) builder.made(space, start, start);
    space = '';
    builder.verbatim(start, end);
  };
  for (const [index, { row }] of lines.entries()) {
    for (const [at, run] of row.runs.entries()) {
      if (last && at > 0 && space === '') space = gap(gapBefore(last, run, text), role);
      const isLast = at === row.runs.length - 1;
      const end =
        isLast && hyphens.has(index)
          ? run.start + text.slice(run.start, run.end).trimEnd().length - 1
          : run.end;
      const start = run === first ? run.start + mark : run.start;
      for (const { index: from, 0: word } of text
        .slice(start, end)
        .matchAll(/[^ \t]+(?: [^ \t]+){0,500}| +|\t+/g)) {
        if (word.trim() === '') space ||= ' ';
        else {
          write(start + from, start + from + word.length);
          last = run;
        }
      }
    }
    // A word that keeps its hyphen is one word all the same.
    if (hyphens.has(index) || /[\p{L}\p{N}][-\u2010]$/u.test(lines[index]!.text)) space = '';
    else space = role === 'table' || (role !== 'heading' && lines[index]!.breaks) ? '\n' : ' ';
  }
}

function gap(between: '' | ' ' | '\t', role: string): string {
  return between === '\t' && role !== 'table' ? ' ' : between;
}
