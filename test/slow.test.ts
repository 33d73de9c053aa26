import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '..');

/** What makes a test slow, or needs a program that may be missing: by a pattern in a file of `test/`. */
const SLOW = [/from 'playwright-core'/, /from '(\.\.?\/)+external\.ts'/, /'SIGKILL'/];

/** The files of `test/` that a file reads, itself included; types are not read. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?'(\.[^']+)'/gm,
  )) {
    const next = resolve(dirname(file), path!);
    if (next.startsWith(import.meta.dirname)) reached(next, seen);
  }
  return seen;
}

test('what needs a browser or another program, or kills, is named .slow.test.ts', () => {
  const quick = globSync('test/**/!(*.slow).test.ts', { cwd: root }).map((file) => join(root, file));
  assert.ok(quick.length > 50);
  const slow = quick.filter((file) => {
    if (file === import.meta.filename) return false;
    return [...reached(file)].some((one) => SLOW.some((sign) => sign.test(readFileSync(one, 'utf8'))));
  });
  assert.deepEqual(
    slow.map((file) => file.slice(root.length + 1)),
    [],
  );
});
