/**
 * How fast `onrecord extract` and `onrecord add` are, whole processes counted, beside a fixed computation in the same run; how much
 * memory they need, and how long the first statement of one page takes. With `--against`, another version does everything in turn
 * with this one, so that a busy machine is as busy for both.
 *
 *   npm run bench -- [FOLDER] [--against CHECKOUT] [--processes 1,2] [--runs 5] [--only 'extract.*one core'] [--json]
 *
 * FOLDER holds articles as plain text; without it, the invented one of `samples/` is taken many times over. Each checkout must be built
 * (`npm run build`). One core is core 0; runs with `--processes` have all cores.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './reference.ts';

const COPIES = 40;
const root = resolve(import.meta.dirname, '..');
const articles = join(root, 'samples/articles');
const page = join(articles, 'no-talks-while-the-army-stays.html');
const { values, positionals } = parseArgs({
  options: {
    against: { type: 'string' },
    processes: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const only = new RegExp(values.only);
const several = values.processes.split(',').filter(Boolean).map(Number);

const temporary = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
if (positionals[0] === undefined)
  for (let i = 0; i < COPIES; i++)
    cpSync(join(articles, 'the-night-ferry.txt'), join(temporary, 'articles', `${i}.txt`));
const folder = positionals[0] ?? join(temporary, 'articles');
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const words = files.reduce(
  (sum, name) => sum + readFileSync(join(folder, name), 'utf8').split(/\s+/).filter(Boolean).length,
  0,
);

/** What a run took: by the clock, of processor time with that of its own processes, and the sum of their peaks of memory. */
type Run = { readonly seconds: number; readonly processor: number; readonly megabytes: number };

const versions = { now: root, ...(values.against ? { against: resolve(values.against) } : {}) };
const measures: Readonly<Record<string, (checkout: string) => Promise<Run>>> = {
  'extract, one core': (checkout) =>
    run(checkout, [...ONE_CORE], 'extract', '-q', '-f', 'jsonl', '--threads', '1', folder),
  'add, one core': (checkout) =>
    run(checkout, [...ONE_CORE], 'add', '-q', '--threads', '1', '--record', newRecord(), folder),
  'first statement, one core': (checkout) => firstStatement(checkout),
  'extract, all cores': (checkout) => run(checkout, [], 'extract', '-q', '-f', 'jsonl', folder),
  'add, all cores': (checkout) => run(checkout, [], 'add', '-q', '--record', newRecord(), folder),
};
const ONE_CORE = ['taskset', '-c', '0'] as const;

const found = new Map<string, Run[]>();
for (let i = 0; i < Number(values.runs); i++) {
  for (const [what, measure] of Object.entries(measures).filter(([name]) => only.test(name)))
    for (const [version, checkout] of Object.entries(versions))
      note(`${what} · ${version}`, await measure(checkout));
  for (const count of several)
    for (const command of (['extract', 'add'] as const).filter((name) => only.test(`${name} --processes`))) {
      const own = command === 'add' ? ['--record', newRecord()] : ['-f', 'jsonl'];
      const taken = await run(root, [], command, '-q', ...own, '--processes', `${count}`, folder);
      note(`${command} --processes ${count} · now`, taken);
    }
  note('the fixed computation', await reference());
}
const figures = Object.fromEntries([...found].map(([what, runs]) => [what, figuresOf(what, runs)]));
if (values.json) console.log(JSON.stringify({ words, files: files.length, runs: values.runs, figures }));
else {
  console.log(`${words} words in ${files.length} articles, ${values.runs} runs in turn, medians`);
  console.table(figures);
}

function note(what: string, taken: Run): void {
  if (!values.json)
    console.error(`${what}: ${round(taken.seconds)} s, ${round(taken.processor)} s of processor time`);
  found.set(what, [...(found.get(what) ?? []), taken]);
}

function figuresOf(what: string, runs: readonly Run[]) {
  const of = (pick: (one: Run) => number) => median(runs.map(pick));
  const processor = of((one) => one.processor);
  return {
    seconds: round(of((one) => one.seconds)),
    processor: round(processor),
    ...(/^(?:extract|add)/.test(what)
      ? {
          'words/s': Math.round(words / of((one) => one.seconds)),
          'words/processor s': Math.round(words / processor),
        }
      : {}),
    megabytes: Math.round(of((one) => one.megabytes)),
  };
}

function round(number: number): number {
  return Number(number.toFixed(2));
}

function newRecord(): string {
  return join(mkdtempSync(join(temporary, 'record-')), 'record.db');
}

/** Runs a checkout as it is installed: what was built, with the options of Node that its first line names. */
function commandOf(checkout: string, ...more: readonly string[]): string[] {
  const [first = ''] = readFileSync(join(checkout, 'bin/onrecord.js'), 'utf8').split('\n');
  const options = first.match(/--\S+/g) ?? [];
  const main = join(checkout, 'dist/cli/main.js');
  if (!existsSync(main)) throw new Error(`${checkout} is not built`);
  const program = `
    (await import('node:module')).enableCompileCache();
    const { main } = await import(${JSON.stringify(main)});
    await main(['node', 'onrecord', ...process.argv.slice(1)]);`;
  return [process.execPath, ...options, '--input-type=module', '-e', program, '--', ...more];
}

/** Runs a command to its end; bash counts the processor time of its processes too. */
async function run(checkout: string, before: readonly string[], ...more: readonly string[]): Promise<Run> {
  return timed([...before, ...commandOf(checkout, ...more)], (child) => once(child, 'close'));
}

/** From start to the first statement of a page; the processor time is that of the whole command. */
async function firstStatement(checkout: string): Promise<Run> {
  let seconds = 0;
  const began = performance.now();
  const command = [...ONE_CORE, ...commandOf(checkout, 'extract', '--format', 'jsonl', page)];
  const whole = await timed(command, async (child) => {
    child.stdout!.once('data', () => {
      seconds = (performance.now() - began) / 1000;
    });
    await once(child, 'close');
  });
  return { ...whole, seconds };
}

async function reference(): Promise<Run> {
  const url = JSON.stringify(join(root, 'bench/reference.ts'));
  const script = `(await import(${url})).computeReference();`;
  const command = [...ONE_CORE, process.execPath, '--input-type=module', '-e', script];
  return timed(command, (child) => once(child, 'close'));
}

async function timed(
  command: readonly string[],
  wait: (child: ReturnType<typeof spawn>) => Promise<unknown>,
): Promise<Run> {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@"';
  const child = spawn('bash', ['-c', script, 'bash', ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  child.stdout.resume();
  const peaks = new Map<number, number>();
  const watch = setInterval(() => watchMemory(child.pid!, peaks), 50);
  await wait(child);
  clearInterval(watch);
  if (child.exitCode !== 0) throw new Error(said);
  const [seconds = 0, user = 0, system = 0] = said.trim().split('\n').at(-1)!.split(' ').map(Number);
  const kilobytes = [...peaks.values()].reduce((sum, one) => sum + one, 0);
  return { seconds, processor: user + system, megabytes: kilobytes / 1024 };
}

/** Notes the peak of each process that `parent` has started, and of those that these have started. */
function watchMemory(parent: number, peaks: Map<number, number>): void {
  for (const child of childrenOf(parent)) {
    const status = read(`/proc/${child}/status`);
    const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
    peaks.set(child, Math.max(peak, peaks.get(child) ?? 0));
    watchMemory(child, peaks);
  }
}

function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended.
    return '';
  }
}
