/**
 * How many pages a second are read on one core, the whole process counted, beside a fixed computation in the same run.
 *
 *   npx node bench/pages.ts FOLDER [PRED.json]
 *
 * FOLDER holds pages (`ID.html` or `ID.html.gz`). PRED.json, when named, gets `{ID: {articleBody}}`, to be scored.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bodyText, expandInputs, openDocument, readArticle } from '../src/read/index.ts';
import { computeReference, median } from './reference.ts';

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
