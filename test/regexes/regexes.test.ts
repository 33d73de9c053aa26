import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { regexesOf } from './regexesOf.ts';
import { explained, slowness } from './slowRegexes.ts';
import { keyOf, readVerdicts } from './verdicts.ts';

describe('the regular expressions of the program', () => {
  test('take linear time, or have a reason why no input makes them slow', () => {
    const known = readVerdicts();
    for (const regex of regexesOf(join(import.meta.dirname, '../../src'))) {
      const key = keyOf(regex);
      const verdict = known.get(key);
      if (verdict) {
        assert.ok(verdict.verdict === 'safe' || verdict.why !== '', `${key} is allowed without a reason`);
        continue;
      }
      const slow = slowness(regex);
      assert.ok(!slow, slow ? explained(slow, key) : '');
    }
  });

  test('are found in code, and a slow one is recognised', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-regexes-'));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(
      join(folder, 'slow.ts'),
      'export const SLOW: RegExp = /^(?:a|a)+$/;\nconst half = 4 / 2 / 1;\n',
    );
    const [regex, ...others] = regexesOf(folder);
    assert.deepEqual([regex, others], [{ source: '^(?:a|a)+$', flags: '', places: ['slow.ts:1'] }, []]);
    assert.match(slowness(regex!)!.found, /exponential/);
  });
});
