/**
 * How fast PDFs of many pages are read, and what bad papers and transcripts take: each in a process of its own on one core, which begins as
 * the one in which the program reads papers.
 *
 *   npx node bench/papers.ts [--pages 2000] [--json]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BAD_PAPERS } from '../test/read/papers/badPapers.ts';
import { makePdf, showLines } from '../test/read/papers/makePdf.ts';
import type { Taken } from '../test/read/papers/takenBy.ts';

function takenPinned(path: string): Taken {
  // As `startReader` begins one.
  const program = join(import.meta.dirname, '../test/read/papers/takenBy.ts');
  const own = [process.execPath, '--max-semi-space-size=10', program, path];
  const { status, stdout, stderr } = spawnSync('taskset', ['-c', '0', ...own], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Taken;
}

const WORDS =
  'the harbour board will close night ferry unless county pays its chair said on Tuesday that it runs six times'.split(
    ' ',
  );

/** A line of words that no other line has. */
function line(number: number, count: number): string {
  const words = Array.from(
    { length: count },
    (_, i) => WORDS[(number * 7 + i * (1 + (number % 5))) % WORDS.length]!,
  );
  return `${number} ${words.join(' ')}`;
}

function pages(count: number, columns: 1 | 2): Buffer {
  return makePdf(
    Array.from({ length: count }, (_, page) => {
      const column = (from: number, x: number, words: number) =>
        showLines(
          Array.from({ length: 46 }, (_, i) => line(from + i, words)),
          { x },
        );
      const first = page * 100;
      return columns === 1 ? column(first, 60, 10) : `${column(first, 60, 5)} ${column(first + 50, 320, 5)}`;
    }),
  );
}

/** Pages of paragraphs, every other one in two columns, with running heads and numbers. */
function reportPages(count: number): Buffer {
  return makePdf(
    Array.from({ length: count }, (_, page) => {
      const column = (x: number, words: number) =>
        showLines(
          Array.from({ length: 42 }, (_, i) => {
            const own = line(page * 100 + i + x, words - 3);
            return i % 6 === 0 ? `The ${own}` : i % 6 === 5 ? `${own} end.` : `and ${own} of it`;
          }),
          { x, y: 720 },
        );
      const head = showLines([`A report on ferries`], { y: 770, size: 9 });
      const foot = showLines([`${page + 1}`], { x: 300, y: 30, size: 9 });
      return `${head} ${page % 2 === 0 ? column(60, 13) : `${column(60, 7)} ${column(320, 7)}`} ${foot}`;
    }),
  );
}

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    json: { type: 'boolean' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'onrecord-papers-'));
try {
  const count = Number(values.pages);
  const take = (name: string, ending: string, bytes: Uint8Array) => {
    const path = join(folder, `${name.replace(/\W+/g, '-')}.${ending}`);
    writeFileSync(path, bytes);
    const run = takenPinned(path);
    const rate = /^\d/.test(name) ? { 'pages a second': Math.round(count / run.processor) } : {};
    const row = {
      name,
      findings: run.codes.join(' ') || '–',
      words: run.words,
      seconds: +run.seconds.toFixed(2),
      processor: +run.processor.toFixed(2),
      megabytes: Math.round(run.megabytes),
      ...rate,
    };
    console.log(
      values.json
        ? JSON.stringify(row)
        : Object.entries(row)
            .map(([key, value]) => (key === 'name' ? value : `${key} ${value}`))
            .join(' · '),
    );
  };
  take(`${count} pages of paragraphs, half of them in two columns`, 'pdf', reportPages(count));
  take(`${count} pages of lines without paragraphs`, 'pdf', pages(count, 1));
  take(`${count} pages of two columns of such lines`, 'pdf', pages(count, 2));
  for (const [name, { ending, bytes }] of Object.entries(BAD_PAPERS)) take(name, ending, bytes());
} finally {
  rmSync(folder, { recursive: true });
}
