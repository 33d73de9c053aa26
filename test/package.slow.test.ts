import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import manifest from '../package.json' with { type: 'json' };
import { statementSchema } from '../src/data/index.ts';

const root = resolve(import.meta.dirname, '..');
const run = promisify(execFile);
/** This Node first, so that npm and what it starts use it. */
const env = { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) };

describe('package', { timeout: 300_000 }, () => {
  let folder: string;
  let installed: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'));
    // Builds before it packs; silent, so that nothing but JSON is printed.
    const pack = ['pack', '--silent', '--json', '--pack-destination', folder];
    const packed = await run('npm', pack, { cwd: root, env });
    const [{ filename }] = JSON.parse(packed.stdout);
    installed = join(folder, 'elsewhere');
    mkdirSync(installed);
    writeFileSync(join(installed, 'package.json'), '{"name": "elsewhere", "private": true}');
    const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', ['install', ...flags, join(folder, filename)], { cwd: installed, env });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const onrecord = (...words: string[]) =>
    run(join(installed, 'node_modules/.bin/onrecord'), words, { cwd: installed, env, maxBuffer: 1 << 26 });

  test('publint finds nothing to mend', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, manifest)),
      [],
    );
  });

  test('what is needed at run time is in it, and nothing of the tests', () => {
    const inside = join(installed, 'node_modules/onrecord');
    for (const path of [
      'bin/onrecord.js',
      'dist/index.js',
      'dist/index.d.ts',
      'docs/datasette.yaml',
      'models',
      'LICENSE',
      'NOTICE',
    ])
      assert.ok(existsSync(join(inside, path)), path);
    for (const path of ['src', 'test', 'training', 'samples', 'node_modules/typescript'])
      assert.ok(!existsSync(join(inside, path)), path);
  });

  test('every file of src that is read at run time is in it, as it is', () => {
    const data = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
      .map((entry) => relative(join(root, 'src'), join(entry.parentPath, entry.name)));
    assert.ok(data.some((path) => path.startsWith('english')));
    for (const path of data)
      assert.deepEqual(
        readFileSync(join(installed, 'node_modules/onrecord/dist', path)),
        readFileSync(join(root, 'src', path)),
        path,
      );
  });

  test('the installed command tells its version', async () => {
    assert.equal((await onrecord('--version')).stdout.trim(), manifest.version);
  });

  test('npx runs the packed file in an empty folder', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    const npx = [
      '--yes',
      '--prefer-offline',
      '--ignore-scripts',
      '--package',
      join(folder, packed),
      'onrecord',
      '--version',
    ];
    const { stdout } = await run('npx', npx, { cwd: empty, env });
    assert.equal(stdout.trim(), manifest.version);
  });

  test('an older Node, with no newer one beside it, is refused in words', async () => {
    const launcher = join(installed, 'node_modules/onrecord/bin/onrecord.js');
    const older = join(root, 'test/bin/olderNode.js');
    await assert.rejects(run(process.execPath, [older, launcher, '--version'], { cwd: installed }), {
      code: 2,
      stdout: '',
      stderr: /^onrecord needs Node 24 or newer, and this is Node 20\.20\.2\./,
    });
  });

  test('the installed command finds, adds and verifies statements', async () => {
    cpSync(join(root, 'samples/articles'), join(installed, 'articles'), { recursive: true });
    const { stdout } = await onrecord('extract', '--format', 'jsonl', 'articles');
    const statements = stdout
      .trim()
      .split('\n')
      .map((line) => statementSchema.parse(JSON.parse(line)));
    assert.ok(statements.length >= 40, `${statements.length} statements`);
    await onrecord('add', 'articles');
    assert.ok(existsSync(join(installed, 'onrecord.db')));
    await onrecord('verify');
  });

  test('the installed command reads a large document, for which it starts a process', async () => {
    const paragraph = `${'The harbour board said on Tuesday that the bridge would stay shut. '.repeat(5)}\n\n`;
    const text = paragraph.repeat(3000).trim();
    writeFileSync(join(installed, 'large.txt'), text);
    const { stdout } = await onrecord('read', 'large.txt');
    assert.equal(stdout.trim(), text);
  });

  test('npm run sbom names what is installed to run it, in the form of CycloneDX', async () => {
    const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
    assert.ok(manifest.scripts.sbom.startsWith(`npm ${words.join(' ')} `));
    const { stdout } = await run('npm', words, { cwd: root, env, maxBuffer: 1 << 26 });
    const { bomFormat, components } = JSON.parse(stdout) as {
      bomFormat: string;
      components: { name: string; hashes?: { alg: string }[] }[];
    };
    assert.equal(bomFormat, 'CycloneDX');
    const named = new Map(components.map(({ name, hashes = [] }) => [name, hashes]));
    for (const name of Object.keys(manifest.dependencies))
      assert.ok((named.get(name)?.length ?? 0) > 0 || name === 'onrecord-runtime', name);
  });

  test('it brings the record its migrations', async () => {
    const record = join(installed, 'node_modules/onrecord/dist/record');
    assert.ok(readdirSync(join(record, 'schema/migrations')).some((name) => /^0001-.*\.sql$/.test(name)));
    const program = `const { openRecord } = await import(${JSON.stringify(join(record, 'index.js'))});
      console.log(JSON.stringify(openRecord(${JSON.stringify(join(folder, 'a.db'))}).counts()));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program]);
    assert.deepEqual(JSON.parse(stdout), { documents: 0, articles: 0, statements: 0, speakers: 0 });
  });

  test('programs can import it', async () => {
    const script = `const onrecord = await import('onrecord'); console.log(Object.keys(onrecord).length > 0)`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: installed });
    assert.equal(stdout.trim(), 'true');
  });
});
