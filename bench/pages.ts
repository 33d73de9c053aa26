/**
 * How many pages a second are read on one core, the whole process counted, beside a fixed computation in the same run.
 *
 *   npx node bench/pages.ts FOLDER [PRED.json]
 *
 * FOLDER holds pages (`ID.html` or `ID.html.gz`). PRED.json, when named, gets `{ID: {articleBody}}`, to be scored.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bodyText, expandInputs, openDocument, readArticle } from '../src/read/index.ts';

const RUNS = 5;

type Run = { pages: number; wall: number; cpu: number; reference: number };

/** One run, in this process: reads every page; prints what it took as JSON. */
async function runOnce(folder: string, output: string | undefined): Promise<void> {
  const bodies: Record<string, { articleBody: string }> = {};
  for await (const { uri, finding } of expandInputs([folder])) {
    if (finding) throw new Error(`${uri}: ${finding.message}`);
    const { article } = readArticle(await openDocument(uri));
    bodies[basename(uri).replace(/\..*$/, '')] = { articleBody: article ? bodyText(article) : '' };
  }
  const wall = process.uptime();
  const cpu = cpuSeconds();
  computeReference();
  const run: Run = { pages: Object.keys(bodies).length, wall, cpu, reference: cpuSeconds() - cpu };
  if (output) writeFileSync(output, JSON.stringify(bodies));
  process.stdout.write(JSON.stringify(run));
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Strings made, counted and hashed: the same work on every machine and in every version. */
function computeReference(): string {
  const counts = new Map<string, number>();
  for (let seed = 1, round = 0; round < 600_000; round++) {
    seed = (seed * 48_271) % 2_147_483_647;
    const key = (seed % 50_000).toString(36);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const hash = createHash('sha256');
  for (const [key, count] of [...counts].sort()) hash.update(`${key} ${count}\n`);
  return hash.digest('hex');
}

/** The runs, one process each, all on the same core. */
function runPinned(folder: string, output: string | undefined): Run[] {
  const own = [process.execPath, import.meta.filename, '--once', folder];
  return Array.from({ length: RUNS }, (_, index) => {
    const command = index === 0 && output ? [...own, output] : own;
    const child = spawnSync('taskset', ['-c', '0', ...command], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr || String(child.error));
    return JSON.parse(child.stdout) as Run;
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

const args = process.argv.slice(2);
if (args[0] === '--once') await runOnce(args[1]!, args[2]);
else if (args.length === 0) {
  console.error('usage: node bench/pages.ts FOLDER [PRED.json]');
  process.exitCode = 2;
} else {
  const runs = runPinned(args[0]!, args[1]);
  const rate = (seconds: (run: Run) => number) =>
    median(runs.map((run) => run.pages / seconds(run))).toFixed(1);
  console.log(`${runs[0]!.pages} pages, ${RUNS} runs of a whole process on one core, medians`);
  console.log(`pages a second, by the clock:      ${rate(({ wall }) => wall)}`);
  console.log(`pages a second of processor time:  ${rate(({ cpu }) => cpu)}`);
  console.log(
    `the fixed computation:             ${median(runs.map(({ reference }) => reference)).toFixed(2)} s`,
  );
}
