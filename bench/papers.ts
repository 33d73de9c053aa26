/**
 * How fast PDFs of many pages are read, and what bad papers and transcripts take: each in a process of its own on one core, which begins as
 * the one in which the program reads papers.
 *
 *   npx node bench/papers.ts [--pages 2000] [--json]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDocument, readArticle } from '../src/read/index.ts';
import { makeDocx, makeZip, paragraph } from '../test/read/papers/makeDocx.ts';
import { makePdf, showLines } from '../test/read/papers/makePdf.ts';

/** What reading one file took. */
type Run = {
  readonly words: number;
  readonly codes: readonly string[];
  /** Of reading alone, by the clock. */
  readonly seconds: number;
  /** Processor time, start included, and the peak of memory. */
  readonly cpu: number;
  readonly megabytes: number;
};

/** Reads a file in this process and prints what it took. */
async function runOnce(path: string): Promise<void> {
  const document = await openDocument(path);
  const begun = performance.now();
  const { article, findings } = readArticle(document);
  const seconds = (performance.now() - begun) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const run: Run = {
    words: article?.text.split(/\s+/).length ?? 0,
    codes: findings.map(({ code }) => code),
    ...{ seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 },
  };
  process.stdout.write(JSON.stringify(run));
}

function runPinned(path: string): Run {
  // As `startReader` begins one.
  const own = [process.execPath, '--max-semi-space-size=10', import.meta.filename, '--once', path];
  const { status, stdout, stderr } = spawnSync('taskset', ['-c', '0', ...own], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
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

const text = showLines([
  'The county denied that it had ever been asked.',
  'It will not pay, its chair said.',
]);
const whole = makePdf([text]);
const papers = join(import.meta.dirname, '../test/read/papers/pdf/bad');
const laughs = (open: string, rest: string) =>
  `<?xml version="1.0"?><!DOCTYPE ${open} [<!ENTITY a "lol">${'bcdefghij'
    .split('')
    .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
    .join('')}]>${rest}`;

/** Bad inputs, by name: the ending of the file, and its bytes. */
const BAD: Readonly<Record<string, readonly [ending: string, bytes: () => Uint8Array]>> = {
  'PDF with a password': ['pdf', () => readFileSync(join(papers, 'password.pdf'))],
  'PDF with an empty password': ['pdf', () => readFileSync(join(papers, 'empty-password.pdf'))],
  'PDF that unpacks to gigabytes': ['pdf', () => readFileSync(join(papers, 'bomb.pdf'))],
  'PDF, scanned': ['pdf', () => makePdf(['0 0 600 800 re f', '0 0 600 800 re f'])],
  'PDF, turned by 90°': ['pdf', () => makePdf([text], { page: '/Rotate 90' })],
  'PDF, text drawn twice': ['pdf', () => makePdf([`${text} ${text}`])],
  'PDF with a script and a file': [
    'pdf',
    () =>
      makePdf([text], {
        root: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[(a.txt)100 0 R]>>>>',
        more: [
          '<</Type/Filespec/F(a.txt)/EF<</F 101 0 R>>>>',
          '<</Type/EmbeddedFile/Length 5>>stream\nwords\nendstream',
        ],
      }),
  ],
  'PDF, cut in the middle': ['pdf', () => whole.subarray(0, whole.length / 2)],
  'PDF, its end cut off': ['pdf', () => whole.subarray(0, whole.length - 40)],
  'DOCX, cut in the middle': ['docx', () => makeDocx(paragraph('words')).subarray(0, 150)],
  'DOCX that unpacks to gigabytes': [
    'docx',
    () =>
      makeZip({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `<w:document>${'<w:p/>'.repeat(12_000_000)}`,
      }),
  ],
  'DOCX with an entity bomb': [
    'docx',
    () =>
      makeZip({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': laughs(
          'w:document',
          '<w:document><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:document>',
        ),
      }),
  ],
  'TEI with an entity bomb': [
    'xml',
    () => Buffer.from(laughs('TEI', '<TEI><text><body><u who="#a"><seg>&j;</seg></u></body></text></TEI>')),
  ],
  'WebVTT with bad times': [
    'vtt',
    () => Buffer.from('WEBVTT\n\n99:99 --> x\n<v Ana Ruiz>The ferry sails in May.\n'),
  ],
  'RTF, cut in the middle': [
    'rtf',
    () => Buffer.from('{\\rtf1\\ansi{\\b The ferry}\\par It sails in {\\i M'),
  ],
};

const { values } = parseArgs({
  options: {
    once: { type: 'string' },
    pages: { type: 'string', default: '2000' },
    json: { type: 'boolean' },
  },
});
if (values.once) await runOnce(values.once);
else {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-papers-'));
  try {
    const count = Number(values.pages);
    const take = (name: string, ending: string, bytes: Uint8Array) => {
      const path = join(folder, `${name.replace(/\W+/g, '-')}.${ending}`);
      writeFileSync(path, bytes);
      const run = runPinned(path);
      const rate = /^\d/.test(name) ? { 'pages a second': Math.round(count / run.cpu) } : {};
      const row = {
        name,
        findings: run.codes.join(' ') || '–',
        words: run.words,
        seconds: +run.seconds.toFixed(2),
        cpu: +run.cpu.toFixed(2),
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
    for (const [name, [ending, bytes]] of Object.entries(BAD)) take(name, ending, bytes());
  } finally {
    rmSync(folder, { recursive: true });
  }
}
