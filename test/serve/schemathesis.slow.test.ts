import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { IN_CI, roundsOf } from '../extent.ts';
import { schemathesis } from '../external.ts';
import { apiOf } from './apiRecord.ts';

/** The same requests every time, so that nothing fails by chance. */
const OPTIONS = ['--checks', 'all', '--seed', '1', '--generation-database', 'none', '--no-color'].concat([
  '--continue-on-failure',
  '--request-timeout',
  '10',
]);

/** How many examples each operation is asked for beside those at the borders of its schema; `npm run test:rest` asks for more. */
const EXAMPLES = Number(process.env.ONRECORD_EXAMPLES ?? roundsOf(40));

/** The borders of each schema take three quarters of the time: they are tried in CI and by `npm run test:rest`. */
const PHASES = IN_CI || process.env.ONRECORD_EXAMPLES ? [] : ['--phases', 'examples,fuzzing'];

/** REST has no fewer operations. */
const LEAST_OPERATIONS = 18;

describe('Schemathesis finds nothing wrong with REST', { skip: schemathesis.skip, timeout: 600_000 }, () => {
  test('on this machine', () => findsNothing(null, EXAMPLES, PHASES));

  // What is answered is the same: here it matters who is, so that the borders of each schema are not tried once more.
  test('with a token', () => findsNothing('a-token-for-the-test', 4, ['--phases', 'examples,fuzzing']));
});

async function findsNothing(
  token: string | null,
  examples: number,
  more: readonly string[] = [],
): Promise<void> {
  const api = await apiOf({ token });
  try {
    const options = ['--max-examples', String(examples), ...more];
    if (token !== null) options.push('--header', `Authorization: Bearer ${token}`);
    const { code, said } = await run(['run', `${api.address}/api/openapi.json`, ...OPTIONS, ...options]);
    assert.equal(code, 0, said);
    // It must not have passed for want of something to do: every operation was tried.
    const [, operations] = /Selected: (\d+)\/\1\s+Tested: \1\s/.exec(said) ?? [];
    assert.ok(Number(operations) >= LEAST_OPERATIONS, said);
  } finally {
    await api.close();
  }
}

/** What it ended with, and what it said. */
async function run(options: readonly string[]): Promise<{ code: number; said: string }> {
  // It keeps what it found in the folder that it runs in.
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-schemathesis-'));
  const child = spawn(schemathesis.path!, options, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? -1));
  });
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  rmSync(folder, { recursive: true, force: true });
  return { code, said: out + errors };
}
