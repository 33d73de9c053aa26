import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { makeFolder, onrecord } from '../program.ts';
import { fillRecord } from '../serve/fillRecord.ts';

const folder = makeFolder(after);
const path = join(folder, 'a.db');
await fillRecord(path);

test('find and speaker write one HTML page for mail and print', async () => {
  const file = join(folder, 'sheet.html');
  const found = await onrecord(['find', 'port', '-f', 'html', '-n', '2', '-o', file, '--record', path]);
  assert.deepEqual([found.code, found.stderr], [0, '']);
  const page = readFileSync(file, 'utf8');
  assert.match(page, /<h1>“port”<\/h1>/);
  assert.equal(page.match(/<section class="cited"/g)?.length, 2);
  assert.doesNotMatch(page, /<script|<b>ferry/);

  const base = 'https://desk.example';
  const speaker = await onrecord([
    ...['speaker', 'Ana', 'Ruiz', '--about', 'opening the port', '-f', 'html'],
    ...['--base', base, '--record', path],
  ]);
  assert.deepEqual([speaker.code, speaker.stderr], [0, '']);
  assert.match(speaker.stdout, /<h1>Ana Ruiz · meaning: opening the port<\/h1>/);
  assert.match(speaker.stdout, /harbor minister[\s\S]*that the port of Tarn will not open/);
  assert.match(speaker.stdout, /href="https:\/\/desk\.example\/statements\/st_/);
});

test('a speaker on a subject as text and JSON has only what is about it', async () => {
  const on = async (...about: string[]) =>
    JSON.parse(
      (await onrecord(['speaker', 'Leo Sand', ...about, '--json', '--record', path])).stdout || 'null',
    );
  const [all, some] = [await on(), await on('--about', 'asking the men of the harbor')];
  assert.equal(all.statements.length, 1);
  assert.equal(some.statements.length, 1);
});

test('nothing found is a page that says so', async () => {
  const { code, stdout, stderr } = await onrecord(['find', 'xylophone', '-f', 'html', '--record', path]);
  assert.equal(code, 0);
  assert.match(stdout, /No statements\./);
  assert.match(stderr, /nothing found/);
});
