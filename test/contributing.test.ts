import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';

const ROOT = join(import.meta.dirname, '..');
const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!);

test('CONTRIBUTING names files that are there', () => {
  const paths = code.filter((words) => /^(?:src|test|models|training|bench|samples)\/\S*$/.test(words));
  assert.ok(paths.length > 20);
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(ROOT, path))),
    [],
  );
  const names = new Set(globSync('{src,test,samples}/**', { cwd: ROOT }).map((path) => basename(path)));
  const alone = code.filter((words) => /^[A-Za-z]+\.(?:ts|tsv|txt|md)$/.test(words));
  assert.deepEqual(
    alone.filter((name) => !names.has(name)),
    [],
  );
});

test('CONTRIBUTING names commands of npm that are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const commands = [...text.matchAll(/\bnpm run ([a-z:]+)/g)].map(([, name]) => name!);
  assert.ok(commands.length > 3);
  assert.deepEqual(
    commands.filter((name) => !(name in scripts)),
    [],
  );
});
