import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { addAlert } from '../../src/app/actions/alerts/addAlert.ts';
import { derive } from '../../src/read/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { roundsOf } from '../extent.ts';
import { randomOf } from '../record/flips.ts';
import { MORNING } from './fakeClock.ts';
import { openNewsstand } from './newsstand.ts';

/** How often a round is killed: `npm run test:watch-kills` kills 40 times. */
const KILLS = Number(process.env.ONRECORD_KILLS ?? roundsOf(5));
/** How often in a row, before a round may end. */
const IN_A_ROW = 5;
const SEED = Number(process.env.ONRECORD_SEED ?? Math.floor(Math.random() * 2 ** 31));

const folder = mkdtempSync(join(tmpdir(), 'onrecord-killed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Does a round in a process, and kills it so many milliseconds after it printed a line. Gives the lines. */
async function round(
  path: string,
  time: number,
  feeds: readonly string[],
  kill: { line: number; after: number } | null,
) {
  const program = join(import.meta.dirname, 'roundProgram.ts');
  const child = spawn(process.execPath, [program, path, String(time), ...feeds], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (more) => {
    complained += more;
  });
  const closed = once(child, 'close');
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (lines.length === kill?.line) void wait(kill.after).then(() => child.kill('SIGKILL'));
  }
  const [code, signal] = await closed;
  assert.ok(signal === 'SIGKILL' || code === 0, complained);
  return { lines, killed: signal === 'SIGKILL' };
}

/** A record with alerts to every assertion, every forecast and every edit. */
function prepare(name: string): string {
  const path = join(folder, name);
  using record = openRecord(path);
  const none = {
    speaker: undefined,
    about: undefined,
    publisher: undefined,
    changes: undefined,
    unsureBelow: undefined,
  };
  addAlert(record, 'Statements', { ...none, act: 'assert', edits: undefined }, null);
  addAlert(record, 'Forecasts', { ...none, act: 'predict', edits: undefined }, null);
  addAlert(record, 'Edits', { ...none, act: undefined, edits: true }, null);
  return path;
}

/** What a record holds: its articles with their statements, and what alerts found. */
function contentsOf(path: string) {
  using record = openRecord(path, { create: false });
  assert.deepEqual([...record.verify(derive)], []);
  return {
    articles: [...record.articles()].map(({ uri, text }) => [uri, text]).toSorted(),
    statements: [...record.statements()].map(({ id }) => id).toSorted(),
    events: record.alerts
      .events(null, 1000)
      .map(({ id }) => id)
      .toSorted(),
    embedded: !record.lacksEmbeddings(),
  };
}

test(`a round that is killed ${KILLS} times loses nothing and doubles nothing`, {
  timeout: Math.max(600_000, KILLS * 60_000),
}, async () => {
  await using stand = await openNewsstand();
  const random = randomOf(SEED);
  const whole = prepare('whole.db');
  const { lines } = await round(whole, MORNING, stand.feeds, null);
  const expected = contentsOf(whole);
  assert.equal(expected.articles.length, 14);
  assert.ok(expected.events.length > 5);
  const phases = new Set<string>();
  for (let kills = 0, number = 0; kills < KILLS; number++) {
    const path = prepare(`killed-${number}.db`);
    for (let i = 0; i < IN_A_ROW && kills < KILLS; i++) {
      const kill = { line: 1 + Math.floor(random() * lines.length), after: random() * 80 };
      const run = await round(path, MORNING + 1000 * i, stand.feeds, kill);
      if (!run.killed) continue;
      kills += 1;
      phases.add(run.lines.at(-1)!.split(' ')[0]!);
      contentsOf(path);
    }
    const last = await round(path, MORNING + 60_000, stand.feeds, null);
    const when = `seed ${SEED}, record ${number}, killed in ${[...phases]}`;
    assert.match(last.lines.at(-1)!, /^end /, when);
    assert.deepEqual(contentsOf(path), expected, when);
  }
  console.log(`killed ${KILLS} times, in ${[...phases].toSorted().join(', ')} (seed ${SEED})`);
});
