import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { openRecord } from '../../src/record/index.ts';
import { roundsOf } from '../extent.ts';
import { type Contents, contentsOf, statementsInWords } from './contents.ts';
import { randomOf } from './flips.ts';
import { derive } from './sample.ts';
import { undisturbed } from './undisturbed.ts';
import { type WriteName, writeNames, writes } from './writes.ts';

/** How often a process is killed in each of seven ways of writing: 40 times in CI; `npm run test:kills` kills 1,001. */
const KILLS = Number(process.env.ONRECORD_KILLS ?? roundsOf(40));
/** Names the moments of the kills as far as a machine repeats them: `ONRECORD_SEED=1 node --test …`. */
const SEED = Number(process.env.ONRECORD_SEED ?? Math.floor(Math.random() * 2 ** 31));

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Less collecting of garbage and looking for links while a process starts; with compiled code kept, it starts in half of the time. */
const QUICK = [
  '--min-semi-space-size=64',
  '--v8-pool-size=0',
  '--preserve-symlinks',
  '--preserve-symlinks-main',
];

/** How a process ended, how many steps it said that it did, and how many milliseconds they took. */
type Run = { readonly killed: boolean; readonly steps: number; readonly took: number };

/** Writes in a process of its own from a step on, and kills it so many milliseconds after it began, if it has not ended. */
async function write(name: WriteName, path: string, from: number, killAfter?: number): Promise<Run> {
  const program = join(import.meta.dirname, 'writer.ts');
  const child = spawn(process.execPath, [...QUICK, program, name, path, String(from)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  let [printed, complained] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (more) => {
    printed += more;
  });
  child.stderr.setEncoding('utf8').on('data', (more) => {
    complained += more;
  });
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  if (killAfter !== undefined) {
    await Promise.race([wait(killAfter), closed]);
    child.kill('SIGKILL');
  }
  const [code, signal] = await closed;
  const killed = signal === 'SIGKILL';
  assert.ok(killed || code === 0, complained);
  const lines = printed.split('\n').slice(1, -1);
  return { killed, steps: lines.length, took: Number(lines.at(-1)?.split(' ')[1]) };
}

/** Opens what a process left; everything in it holds. */
function opened(path: string, when: string): Contents {
  using record = openRecord(path, { create: false });
  assert.deepEqual([...record.verify(derive)], [], when);
  return contentsOf(path);
}

function statementsIn(path: string): number {
  using record = openRecord(path, { readOnly: true });
  return [...record.statements()].length;
}

/** Copies of the record bear their names only when they are whole; what was begun only is taken away with them. */
function copiesAreWhole(place: string, contents: Contents, when: string): void {
  for (const name of readdirSync(place).filter((each) => each.includes('.copy.db'))) {
    const path = join(place, name);
    if (name.endsWith('.copy.db')) {
      assert.deepEqual(opened(path, when), contents, `${name}, ${when}`);
      const words = Number.parseInt(name, 10) % 2 === 1 ? statementsIn(path) : null;
      assert.equal(statementsInWords(path), words, `${name}, ${when}`);
    }
    rmSync(path);
  }
}

/** Kills processes in the middle of writing, each going on where the one before was killed, from the start again when all is done. */
async function killedAgainAndAgain(name: WriteName, random: () => number): Promise<void> {
  const { steps } = writes[name];
  const { before, held } = undisturbed(folder, writes[name]);
  const place = mkdtempSync(join(folder, 'killed-'));
  const path = join(place, 'record.db');
  let [done, perStep] = [steps, 0];
  for (let kills = 0; kills < KILLS; ) {
    if (done === steps) {
      copyFileSync(before, path);
      done = 0;
    }
    const killAfter = perStep === 0 ? undefined : (random() * perStep * steps) / 2;
    const run = await write(name, path, done, killAfter);
    const printed = done + run.steps;
    if (run.killed && printed < steps) kills++;
    if (!run.killed && run.steps > steps / 2) perStep = run.took / run.steps;
    const when = `seed ${SEED}, kill ${kills} after ${killAfter} ms, steps ${done} to ${printed} printed`;
    const contents = opened(path, when);
    // The step that was under way is done, or not begun.
    const reached = isDeepStrictEqual(contents, held[printed]) ? printed : printed + 1;
    assert.deepEqual(contents, held[reached], when);
    copiesAreWhole(place, contents, when);
    done = reached;
  }
  await write(name, path, done);
  assert.deepEqual(opened(path, 'all done'), held[steps]);
}

describe('a process killed in the middle of writing leaves a record that holds, and the next goes on:', {
  // Not more processes than the smallest machine has cores.
  concurrency: 2,
}, () => {
  for (const [number, name] of writeNames.entries())
    test(name, () => killedAgainAndAgain(name, randomOf(SEED + number)));
});
