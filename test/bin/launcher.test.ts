import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';

const LAUNCHER = resolve(import.meta.dirname, '../../bin/onrecord.js');
const OLDER = join(import.meta.dirname, 'olderNode.js');
const platform = process.platform === 'win32' ? 'win' : process.platform;

/** Prints what it was started with, and ends as its words say. */
const PROGRAM = `
import { text } from 'node:stream/consumers';
export async function main([, , how, ...words]) {
  const node = Number(process.versions.node.split('.')[0]);
  if (how === 'print') console.log(JSON.stringify({ node, words, input: await text(process.stdin), folder: process.cwd() }));
  if (how === 'end') process.exit(Number(words[0]));
  if (how === 'die') process.kill(process.pid, 'SIGALRM');
  if (how === 'wait') {
    process.on('SIGINT', () => process.exit(130));
    setInterval(() => {}, 1000);
    console.log('ready');
  }
}`;

const folder = mkdtempSync(join(tmpdir(), 'onrecord launcher '));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A package with the launcher, and beside it a Node that calls itself `version` under the name of a package; none where that is null. */
function installed(name: string, node: { name: string; version: string } | null): string {
  const launcher = join(folder, name, 'node_modules/onrecord/bin/onrecord.js');
  const program = join(folder, name, 'node_modules/onrecord/dist/cli/main.js');
  for (const path of [launcher, program]) mkdirSync(resolve(path, '..'), { recursive: true });
  cpSync(LAUNCHER, launcher);
  writeFileSync(program, PROGRAM);
  writeFileSync(join(folder, name, 'node_modules/onrecord/package.json'), '{"type": "module"}');
  if (node !== null) {
    const place = join(folder, name, 'node_modules', node.name);
    mkdirSync(join(place, 'bin'), { recursive: true });
    symlinkSync(process.execPath, join(place, 'bin/node'));
    writeFileSync(join(place, 'package.json'), JSON.stringify({ ...node, bin: { node: 'bin/node' } }));
  }
  return launcher;
}

function startOlder(launcher: string, words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [OLDER, launcher, ...words], { cwd: tmpdir() });
}

async function runOlder(launcher: string, words: readonly string[], input = '') {
  const child = startOlder(launcher, words);
  child.stdin!.on('error', () => {});
  child.stdin!.end(input);
  const [stdout, stderr] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'close'),
  ]);
  return { code: child.exitCode, signal: child.signalCode, stdout, stderr };
}

describe('the launcher under an older Node', { timeout: 60_000 }, () => {
  for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`, 'node']) {
    const launcher = installed(name, { name, version: '24.21.0' });

    test(`runs the program on the Node of the package ${name}`, async () => {
      const { code, stdout, stderr } = await runOlder(
        launcher,
        ['print', 'two words', '--flag', ''],
        'given',
      );
      assert.equal(code, 0, stderr);
      assert.deepEqual(JSON.parse(stdout), {
        node: Number(process.versions.node.split('.')[0]),
        words: ['two words', '--flag', ''],
        input: 'given',
        folder: tmpdir(),
      });
    });
  }
  const launcher = installed('ends', { name: 'node', version: '24.21.0' });

  test('ends with the code of the program', async () => {
    assert.equal((await runOlder(launcher, ['end', '3'])).code, 3);
  });

  test('ends by the signal that ended the program', async () => {
    assert.equal((await runOlder(launcher, ['die'])).signal, 'SIGALRM');
  });

  for (const [sent, expected] of [
    ['SIGINT', { code: 130, signal: null }],
    ['SIGTERM', { code: null, signal: 'SIGTERM' }],
    ['SIGHUP', { code: null, signal: 'SIGHUP' }],
  ] as const)
    test(`passes ${sent} on, and leaves nothing running`, async () => {
      const child = startOlder(launcher, ['wait']);
      await once(child.stdout!, 'data');
      child.kill(sent);
      // Its output is closed when the program has ended, too.
      await once(child, 'close');
      assert.deepEqual({ code: child.exitCode, signal: child.signalCode }, expected);
    });

  const without = [
    ['there is no Node beside it', null],
    ['the Node beside it is too old', { name: 'node', version: '22.1.0' }],
  ] as const;
  for (const [why, node] of without)
    test(`says what to do where ${why}`, async () => {
      const ran = await runOlder(installed(why, node), ['print']);
      assert.deepEqual({ code: ran.code, stdout: ran.stdout }, { code: 2, stdout: '' });
      assert.match(ran.stderr, /^onrecord needs Node 24 or newer, and this is Node 20\.20\.2\. .*npm ci/);
    });

  test('says what to do where the Node beside it cannot be run', async () => {
    const launcher = installed('broken', { name: 'node', version: '24.21.0' });
    rmSync(join(folder, 'broken/node_modules/node/bin/node'));
    const { code, stderr } = await runOlder(launcher, ['print']);
    assert.equal(code, 2);
    assert.match(stderr, /^onrecord needs Node 24/);
  });
});

describe('the clone under a Node that is older in truth', () => {
  const older = (process.env.PATH ?? '')
    .split(':')
    .map((place) => join(place, 'node'))
    .find((path) => {
      const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
      return /^v(1[6-9]|2[0-3])\./.test(stdout ?? '');
    });

  test('runs', { skip: older === undefined ? 'no older Node in the PATH' : false }, () => {
    const { status, stdout, stderr } = spawnSync(older!, [LAUNCHER, '--version'], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
