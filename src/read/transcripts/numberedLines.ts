import { labelAt } from '../../text/turns/label.ts';
import type { WrittenNode } from '../html/write.ts';
import { type Entry, run, space } from './entry.ts';
import { linesOf } from './subtitles.ts';
import type { Transcript } from './transcript.ts';

/** The number of a line on the page of a court’s transcript, which that of the page may come before: `00012:05`. */
const NUMBER = /^[ \t]{0,14}(?:\d{3,5}:)?(\d{1,2})(?=[ \t]|$)/;
const LEAST = { lines: 8, share: 0.7, follow: 0.8 };

/** Whether the lines of a text are numbered page by page, as a court’s transcript is. */
export function isNumbered(text: string): boolean {
  let [lines, numbered, follow, last] = [0, 0, 0, 0];
  for (const { start, end } of linesOf(text.slice(0, 40_000))) {
    const line = text.slice(start, Math.min(end, start + 40));
    if (line.trim() === '') continue;
    lines += 1;
    const number = Number(NUMBER.exec(line)?.[1] ?? 0);
    if (number === 0) continue;
    numbered += 1;
    if (number === last + 1 || number === 1) follow += 1;
    last = number;
  }
  return numbered >= LEAST.lines && numbered >= lines * LEAST.share && follow >= numbered * LEAST.follow;
}

/** Reads a transcript with numbered lines: the numbers, and what stands between the pages, is said by nobody. */
export function readNumberedLines(text: string): Transcript {
  const entries: Entry[] = [];
  let runs: WrittenNode[] = [];
  const close = () => {
    if (runs.length > 0) entries.push({ kind: 'words', runs, at: null });
    runs = [];
  };
  for (const { start, end } of linesOf(text)) {
    const number = NUMBER.exec(text.slice(start, Math.min(end, start + 40)));
    if (!number) {
      if (text.slice(start, end).trim() !== '') entries.push({ kind: 'aside', runs: [run(start, end)] });
      continue;
    }
    const rest = text.slice(start + number[0].length, end);
    const from = end - rest.trimStart().length;
    if (from >= end) continue;
    const label = labelAt(text, [from, end]);
    const begins = label !== null && label.form !== 'line' && label.form !== 'dash';
    // A line that only brackets fill is a paragraph of its own.
    if (begins || /^\(.*\)$/.test(text.slice(from, end).trim())) close();
    if (runs.length > 0) runs.push(space(from));
    runs.push(run(from, end));
    if (/^\(.*\)$/.test(text.slice(from, end).trim())) close();
  }
  close();
  return { entries, findings: [], metadata: {} };
}
