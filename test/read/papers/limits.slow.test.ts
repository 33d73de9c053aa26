import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { BAD_PAPERS } from './badPapers.ts';
import { makePdf, showLines } from './makePdf.ts';
import type { Taken } from './takenBy.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-limits-'));
after(() => rmSync(folder, { recursive: true }));

/** Reads a document in a process of its own, start included. Time is that of the processor, which other work on the machine does not change. */
function read(name: string, bytes: Uint8Array): Taken {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const program = join(import.meta.dirname, 'takenBy.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', '--max-semi-space-size=10', program, path],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as Taken;
}

describe('a bad paper or transcript is one named finding within 3 seconds and 500 MB', () => {
  for (const [index, [name, { ending, bytes, codes }]] of Object.entries(BAD_PAPERS).entries()) {
    test(name, () => {
      const taken = read(`${index}.${ending}`, bytes());
      assert.deepEqual(taken.codes, codes);
      assert.ok(taken.processor <= 3, `${taken.processor} s`);
      assert.ok(taken.megabytes <= 500, `${taken.megabytes} MB`);
    });
  }
});

test('a PDF of 2,000 pages in two columns is read whole, 40 pages a second, in 400 MB', () => {
  const column = (from: number, x: number) =>
    showLines(
      Array.from({ length: 40 }, (_, i) =>
        i % 8 === 7 ? `Line ${from + i} ends here.` : `Line ${from + i} of what the harbour board says`,
      ),
      { x },
    );
  const pages = 2000;
  const bytes = makePdf(
    Array.from({ length: pages }, (_, page) => `${column(page * 80, 60)} ${column(page * 80 + 40, 330)}`),
  );
  const taken = read('long.pdf', bytes);
  assert.deepEqual(taken.codes, []);
  assert.ok(taken.words > pages * 80 * 4, String(taken.words));
  assert.ok(taken.processor <= pages / 40, `${taken.processor} s`);
  assert.ok(taken.megabytes <= 400, `${taken.megabytes} MB`);
});
