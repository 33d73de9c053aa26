/**
 * How fast a large record is, and whether it holds: adding, searching, a person, copies, verifying, a backup, on one core, beside a fixed
 * computation in the same run.
 *
 *   npx node bench/record.ts [--statements 100000] [--runs 5] [--json]
 *
 * The record is made of invented prose; its meanings are random vectors, some near each other. It is built once and kept in the system's
 * temporary folder.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { builtRecord } from './record/builtRecord.ts';
import { measure, type Run } from './record/measure.ts';
import { invent } from './record/press.ts';
import { questions } from './record/questions.ts';
import { median } from './reference.ts';

/** How long a search may take, in milliseconds: by words, and by meaning. */
const TARGET = { words: 100, meaning: 200 };

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
    json: { type: 'boolean' },
    once: { type: 'boolean' },
  },
});
const statements = Number(values.statements);
const path = builtRecord(statements);
if (values.once) process.stdout.write(JSON.stringify(await measure(path, statements)));
else {
  const runs = Array.from({ length: Number(values.runs) }, runPinned);
  if (values.json) console.log(JSON.stringify({ statements, runs: runs.length, ...figuresOf(runs) }));
  else console.log(tableOf(runs));
}

/** One run: a process of its own on one core. */
function runPinned(): Run {
  const own = [import.meta.filename, '--once', '--statements', values.statements];
  const child = spawnSync('taskset', ['-c', '0', process.execPath, ...own], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (child.status !== 0) throw new Error(child.stderr || String(child.error));
  return JSON.parse(child.stdout);
}

/** Milliseconds: the first time in each run and every time by the clock, and processor time; medians, and the least. */
type Figure = { name: string; first: number; median: number; least: number; processor: number };

function figuresOf(runs: readonly Run[]): { times: Figure[]; megabytes: Record<string, number> } {
  const [one] = runs;
  const times = Object.keys(one!.times).map((name) => {
    const each = runs.map((run) => run.times[name]!);
    const clocks = each.flat().map(({ clock }) => clock);
    return {
      name,
      first: rounded(median(each.map(([took]) => took!.clock))),
      median: rounded(median(clocks)),
      least: rounded(Math.min(...clocks)),
      processor: rounded(median(each.flat().map(({ processor }) => processor))),
    };
  });
  const megabytes = Object.keys(one!.megabytes).map((name) => [
    name,
    median(runs.map((run) => run.megabytes[name]!)),
  ]);
  return { times, megabytes: Object.fromEntries(megabytes) };
}

function rounded(milliseconds: number): number {
  return Number(milliseconds.toPrecision(milliseconds < 1000 ? 3 : 4));
}

/** As Markdown; `!` where a search misses its target. */
function tableOf(runs: readonly Run[]): string {
  const { times, megabytes } = figuresOf(runs);
  const searches = new Map(
    questions(invent(1)).map(({ name, query }) => [name, query.about ? TARGET.meaning : TARGET.words]),
  );
  const rows = times.map(({ name, first, median: middle, least, processor }) => {
    const missed = middle > (searches.get(name) ?? Number.POSITIVE_INFINITY) ? ' !' : '';
    return `| ${name}${missed} | ${first} | ${middle} | ${least} | ${processor} |`;
  });
  return [
    `${statements} statements, ${runs.length} runs of a process each on one core`,
    '',
    '| milliseconds | first | median | least | processor |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
    '',
    '| megabytes | |',
    '| --- | --: |',
    ...Object.entries(megabytes).map(([name, one]) => `| ${name} | ${one} |`),
  ].join('\n');
}
