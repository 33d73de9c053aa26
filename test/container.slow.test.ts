import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import manifest from '../package.json' with { type: 'json' };
import { IN_CI } from './extent.ts';
import { buildah } from './external.ts';
import { root } from './program.ts';
import { openNewsstand } from './watch/newsstand.ts';

const run = promisify(execFile);
const IMAGE = `localhost/onrecord-test-${process.pid}`;
/** The words after the image of each `docker run` of the page. */
const commands = [...readFileSync(join(root, 'docs/newsroom.md'), 'utf8').matchAll(/`(docker run [^`]+)`/g)]
  .map(([, command]) => command!.split(/\s+/))
  .map((words) => words.slice(words.indexOf('onrecord') + 1));

/** What an image says of how it is run. */
type Config = {
  readonly User: string;
  readonly Volumes: object;
  readonly Entrypoint: string[];
  readonly Cmd: string[];
};

/** Building takes minutes, and installs buildah. */
const skip = IN_CI ? buildah.skip : 'the Dockerfile is built where ONRECORD_TESTS=ci, as in .ci/run';

describe('the Dockerfile', { skip, timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-container-'));
  const volume = join(folder, 'record');
  const token = join(folder, 'token.txt');
  let config: Config;
  const build = async (...words: string[]) =>
    (await run(buildah.path!, [...buildah.store, ...words], { cwd: root, maxBuffer: 1 << 26 })).stdout.trim();

  before(async () => {
    await build('build', '--isolation', 'chroot', '--pull-never', ...(await volumes()), '--tag', IMAGE, '.');
    config = JSON.parse(await build('inspect', '--type', 'image', IMAGE)).OCIv1.config;
    mkdirSync(volume);
    writeFileSync(token, 'a token of the newsroom, long enough\n');
  });
  after(async () => {
    await build('rmi', '--force', IMAGE).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  });

  /** What npm needs of this machine: its cache, its registry, and the certificates that it trusts. */
  async function volumes(): Promise<string[]> {
    const npm = async (name: string) => (await run('npm', ['config', 'get', name])).stdout.trim();
    const certificates = process.env.NODE_EXTRA_CA_CERTS;
    const settings = [
      'prefer-offline=true',
      `registry=${await npm('registry')}`,
      ...(certificates ? ['cafile=/etc/certificates.crt'] : []),
    ];
    writeFileSync(join(folder, 'npmrc'), `${settings.join('\n')}\n`);
    const mounted = [
      `${await npm('cache')}:/root/.npm`,
      `${join(folder, 'npmrc')}:/usr/local/etc/npmrc:ro`,
      ...(certificates ? [`${certificates}:/etc/certificates.crt:ro`] : []),
    ];
    return mounted.flatMap((one) => ['--volume', one]);
  }

  /** Starts a command in a new container, as its image says: by its user, with its volume. */
  async function start(words: readonly string[]): Promise<ChildProcess & AsyncDisposable> {
    const container = await build('from', '--pull-never', IMAGE);
    const mounted = [`${volume}:/record`, `${token}:/token.txt:ro`].flatMap((one) => ['--volume', one]);
    const child = spawn(buildah.path!, [
      ...[...buildah.store, 'run', '--isolation', 'chroot', ...mounted, container, '--'],
      ...words,
    ]);
    const closed = once(child, 'close');
    return Object.assign(child, {
      async [Symbol.asyncDispose]() {
        child.kill();
        await closed;
        await build('rm', container);
      },
    });
  }

  /** Runs a command in a new container to its end, and gives what it printed. */
  async function inContainer(...words: string[]): Promise<string> {
    await using child = await start(words);
    const printed: string[] = [];
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (part) => printed.push(String(part)));
    const [code] = await once(child, 'close');
    assert.equal(code, 0, `${words.join(' ')}\n${printed.join('')}`);
    return printed.join('');
  }

  test('makes an image of one user, one volume and one command', async () => {
    assert.equal(config.User, 'onrecord');
    assert.deepEqual(Object.keys(config.Volumes), ['/record']);
    assert.deepEqual([config.Entrypoint, config.Cmd], [['onrecord'], ['watch']]);
    assert.equal((await inContainer(...config.Entrypoint, '--version')).trim(), manifest.version);
  });

  test('whose user is not root, owns the record, and cannot change the program', async () => {
    const printed = await inContainer('sh', '-c', 'id -u; id -g; touch /opt/onrecord/a 2>&1 || true');
    const [user, group, touched] = printed.trim().split('\n');
    assert.notEqual(user, '0');
    assert.match(touched!, /Permission denied/);
    await run('chown', [`${user}:${group}`, volume]);
  });

  test('watches feeds and serves the record, by the commands of docs/newsroom.md', async () => {
    await using stand = await openNewsstand();
    assert.equal(commands.length, 3);
    const [add, watch, serve] = commands as [string[], string[], string[]];
    const onrecord = (...words: string[]) => inContainer(...config.Entrypoint, ...words);
    await onrecord(...add.map((word) => (word.startsWith('https:') ? `${stand.base}/courier.rss` : word)));
    assert.deepEqual(watch, [], 'the image watches where no command is given');
    // Once, and of the newsstand on this machine.
    await onrecord(...config.Cmd, '--once', '--private-addresses');
    assert.notEqual(statSync(join(volume, 'onrecord.db')).uid, 0);

    await using serving = await start([...config.Entrypoint, ...serve, '--port', '0']);
    const address = await listening(serving);
    const ask = (headers = {}) => fetch(`${address}/morning`, { headers });
    assert.equal((await ask()).status, 401);
    const morning = await ask({ authorization: `Bearer ${readFileSync(token, 'utf8').trim()}` });
    assert.match(await morning.text(), /2 articles with \d+ statements/);
  });
});

/** The address that a server prints, on this machine. */
async function listening(child: ChildProcess): Promise<string> {
  for await (const line of createInterface(child.stderr!)) {
    const [, port] = /at http:\S+?:(\d+)/.exec(line) ?? [];
    if (port) return `http://127.0.0.1:${port}`;
  }
  throw new Error('the server has ended');
}
