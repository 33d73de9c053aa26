import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');

test('the built package brings the record its migrations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  try {
    const source = join(folder, 'source');
    mkdirSync(source);
    for (const each of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'src'])
      cpSync(join(root, each), join(source, each), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'));
    execFileSync('npm', ['run', 'build'], { cwd: source, stdio: 'pipe' });

    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--dry-run'], {
      cwd: source,
      stdio: 'pipe',
    });
    const [{ files }] = JSON.parse(packed.toString());
    const names: string[] = files.map(({ path }: { path: string }) => path);
    assert.ok(
      names.some((name) => /^dist\/record\/schema\/migrations\/0001-.*\.sql$/.test(name)),
      names.join(' '),
    );

    // Only what is in the package, and elsewhere.
    const elsewhere = join(folder, 'elsewhere');
    for (const name of names) cpSync(join(source, name), join(elsewhere, name));
    symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
    const program = `const { openRecord } = await import(${JSON.stringify(join(elsewhere, 'dist/record/index.js'))});
      console.log(JSON.stringify(openRecord(${JSON.stringify(join(folder, 'a.db'))}).counts()));`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program]);
    assert.deepEqual(JSON.parse(printed.toString()), {
      documents: 0,
      articles: 0,
      statements: 0,
      speakers: 0,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
