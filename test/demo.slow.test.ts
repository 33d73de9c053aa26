import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the demo', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-demo-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let printed: string;
  before(async () => {
    const env = { ...process.env, ONRECORD_DB: join(folder, 'onrecord.db') };
    const ran = await promisify(execFile)(process.execPath, [join(root, 'samples/demo.ts')], {
      cwd: folder,
      env,
    });
    printed = ran.stdout + ran.stderr;
  });

  const shown = [...readme.matchAll(/^```text\n([\s\S]+?)^```$/gm)].map(([, text]) => text!);
  for (const text of shown)
    test(`prints what the README shows: ${text.trim().split('\n')[0]}`, () => {
      assert.ok(printed.includes(text), `not in the output of the demo:\n${text}\nwhich is:\n${printed}`);
    });

  test('does what the README says', () => {
    assert.equal(shown.length, 2);
    assert.match(readme, /adds six articles to a\s+record/);
    assert.match(printed, /^added 6 articles with \d+ statements to /m);
  });
});
