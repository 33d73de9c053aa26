/**
 * How fast `onrecord extract` is on one core, the whole process counted, beside a fixed computation in the same run; how much
 * memory it needs, and how long the first statement of one page takes.
 *
 *   npm run build && npx node bench/extract.ts [FOLDER] [--json]
 *
 * FOLDER holds articles as plain text; without it, the invented one of `samples/` is taken many times over.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './reference.ts';

const RUNS = 5;
const COPIES = 40;
const root = resolve(import.meta.dirname, '..');
const articles = join(root, 'samples/articles');
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });

/** What an installed package runs: what was built. Tells its memory when it ends. */
const program = `
  (await import('node:module')).enableCompileCache();
  const { main } = await import(${JSON.stringify(join(root, 'dist/cli/main.js'))});
  process.on('exit', () => process.stderr.write('kilobytes ' + process.resourceUsage().maxRSS));
  await main(['node', 'onrecord', ...process.argv.slice(1)]);`;
const pinned = (...words: string[]) =>
  ['-c', '0', process.execPath, '--input-type=module', '-e', program, '--', ...words] as const;

const made = positionals[0] === undefined ? mkdtempSync(join(tmpdir(), 'onrecord-bench-')) : null;
if (made)
  for (let i = 0; i < COPIES; i++) cpSync(join(articles, 'the-night-ferry.txt'), join(made, `${i}.txt`));
const folder = made ?? positionals[0]!;
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const words = files.reduce(
  (sum, name) => sum + readFileSync(join(folder, name), 'utf8').split(/\s+/).filter(Boolean).length,
  0,
);

const runs = Array.from({ length: RUNS }, () => {
  const began = performance.now();
  const child = spawnSync('taskset', pinned('extract', '--format', 'jsonl', folder), {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - began) / 1000;
  const kilobytes = Number(/kilobytes (\d+)/.exec(child.stderr)?.[1]);
  if (child.status !== 0 || !kilobytes) throw new Error(child.stderr || String(child.error));
  return { seconds, kilobytes, reference: referenceSeconds() };
});
const firsts: number[] = [];
for (let i = 0; i < RUNS; i++) firsts.push(await firstStatementSeconds());
if (made) rmSync(made, { recursive: true });

const figures = {
  words,
  files: files.length,
  wordsASecond: Math.round(words / median(runs.map(({ seconds }) => seconds))),
  wordsInTheTimeOfTheReference: Math.round(median(runs.map((run) => (words / run.seconds) * run.reference))),
  referenceSeconds: Number(median(runs.map(({ reference }) => reference)).toFixed(3)),
  peakMegabytes: Math.round(median(runs.map(({ kilobytes }) => kilobytes)) / 1024),
  firstStatementSeconds: Number(median(firsts).toFixed(2)),
};
if (values.json) console.log(JSON.stringify(figures));
else {
  console.log(
    `${words} words in ${files.length} articles, ${RUNS} runs of a whole process on one core, medians`,
  );
  console.log(`words a second:                             ${figures.wordsASecond}`);
  console.log(`peak memory:                                ${figures.peakMegabytes} MB`);
  console.log(`from start to the first statement of a page: ${figures.firstStatementSeconds} s`);
  console.log(`the fixed computation:                      ${figures.referenceSeconds} s`);
  console.log(`words in the time of the fixed computation: ${figures.wordsInTheTimeOfTheReference}`);
}

function referenceSeconds(): number {
  const url = JSON.stringify(join(root, 'bench/reference.ts'));
  const script = `const { computeReference } = await import(${url}); const began = performance.now(); computeReference(); console.log(performance.now() - began);`;
  const child = spawnSync('taskset', ['-c', '0', process.execPath, '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return Number(child.stdout) / 1000;
}

async function firstStatementSeconds(): Promise<number> {
  const page = join(articles, 'no-talks-while-the-army-stays.html');
  const began = performance.now();
  const child = spawn('taskset', pinned('extract', '--format', 'jsonl', page));
  await once(child.stdout, 'data');
  const seconds = (performance.now() - began) / 1000;
  child.stdout.resume();
  child.stderr.resume();
  await once(child, 'close');
  return seconds;
}
