import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'printRules.ts'), ...words], { encoding: 'utf8' });

test('`npm run rules` prints the rules for a statement that is marked by hand', () => {
  const { status, stdout } = run('[The union] {fought for} <a second ward>.');
  assert.equal(status, 0);
  assert.match(stdout, /^ {2}act +demand\n +cue-verb\/fight-for · src\/english\/cueVerbs\.tsv$/m);
  assert.equal(run('no marks').status, 2);
});
