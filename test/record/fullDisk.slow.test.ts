import assert from 'node:assert/strict';
import { closeSync, copyFileSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { OnrecordError } from '../../src/errors.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { type Contents, contentsOf } from './contents.ts';
import { type Mount, mounted } from './mounted.ts';
import { derive } from './sample.ts';
import { type Undisturbed, undisturbed } from './undisturbed.ts';
import { type Write, type WriteName, writeNames, writes } from './writes.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** How many full disks each way of writing meets, each at another place of the work. */
const DISKS = 12;

/** Takes all room of a disk but so many bytes; gives the file that takes it. */
function fill({ at }: Mount, room: number): string {
  const [rest, filler] = [join(at, 'rest'), join(at, 'filler')];
  write(rest, room);
  assert.throws(() => write(filler, Number.POSITIVE_INFINITY), { code: 'ENOSPC' });
  rmSync(rest);
  return filler;
}

function write(path: string, size: number): void {
  const file = openSync(path, 'w');
  try {
    for (let left = size; left > 0; left -= 4096) writeSync(file, Buffer.alloc(Math.min(left, 4096)));
  } finally {
    closeSync(file);
  }
}

/** Does the steps from one on until the disk is full; gives the step that failed, or the number of steps. */
function untilFull(record: OpenRecord, { steps, step }: Write, from: number): number {
  for (let number = from; number < steps; number++) {
    try {
      step(record, number);
    } catch (error) {
      assert.ok(error instanceof OnrecordError, String(error));
      assert.equal(error.code, 'disk-full');
      return number;
    }
  }
  return steps;
}

/** What is in a record; everything in it holds. */
function opened(path: string): Contents {
  using record = openRecord(path, { create: false });
  assert.deepEqual([...record.verify(derive)], []);
  return contentsOf(path);
}

/** Copies of the record that are there are whole, and none is there in part. */
function copiesAreWhole(place: string, contents: Contents | undefined, count: number): void {
  const names = readdirSync(place).filter((name) => name.includes('.copy.db'));
  assert.deepEqual(
    names.toSorted(),
    Array.from({ length: count }, (_, i) => `${i}.copy.db`),
  );
  for (const name of names) {
    using record = openRecord(join(place, name), { readOnly: true });
    assert.deepEqual([...record.verify(derive)], []);
    assert.deepEqual(contentsOf(join(place, name)), contents);
  }
}

/** Writes until the disk is full, and once there is room to the end: the program itself goes on, or another one is started. */
function filledAndFreed(
  mount: Mount,
  name: WriteName,
  room: number,
  own: boolean,
  { before, held }: Undisturbed,
) {
  const write = writes[name];
  const copies = (steps: number) => (name === 'back up' ? steps : 0);
  const path = join(mount.at, 'record.db');
  copyFileSync(before, path);
  using record = openRecord(path);
  const filler = fill(mount, room);
  const reached = untilFull(record, write, 0);
  assert.ok(reached < write.steps);
  assert.deepEqual(contentsOf(path), held[reached]);
  copiesAreWhole(mount.at, held[reached], copies(reached));
  rmSync(filler);
  if (own) assert.equal(untilFull(record, write, reached), write.steps);
  record.close();
  if (!own) {
    assert.deepEqual(opened(path), held[reached]);
    using another = openRecord(path);
    assert.equal(untilFull(another, write, reached), write.steps);
  }
  assert.deepEqual(opened(path), held.at(-1));
  copiesAreWhole(mount.at, held.at(-1), copies(write.steps));
}

describe('on a full disk what was there stays, and with room it goes on:', () => {
  for (const name of writeNames)
    test(name, (context) => {
      const calm = undisturbed(folder, writes[name]);
      for (let disk = 0; disk < DISKS; disk++) {
        const mount = mounted(folder, 'size=8m');
        if (typeof mount === 'string') return context.skip(mount);
        try {
          filledAndFreed(mount, name, (calm.size * disk) / DISKS, disk % 2 === 0, calm);
        } finally {
          mount.done();
        }
      }
    });
});
