import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { citationSchema } from '../../src/data/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { makeFolder, onrecord } from '../program.ts';
import { maker, sample } from '../record/sample.ts';

const folder = makeFolder(after);
const path = join(folder, 'a.db');
const { document, article, statements } = sample(join(folder, 'mill.html'), [
  ['Tove Lind', 'that the mill stays shut'],
  ['Ada Berg', 'that nobody asked'],
]);
{
  using record = openRecord(path);
  record.add(document, article, statements, maker);
}
const ids = statements.map(({ id }) => id);
const cite = (...words: string[]) => onrecord(['cite', ...words, '--record', path]);

test('cite prints statements as text, CSL-JSON, RIS, or all of these', async () => {
  const text = await cite(...ids);
  assert.equal(text.code, 0, text.stderr);
  assert.match(text.stdout, /^Tove Lind said \(.*\n.* file:mill\.html\n(?:.*\n)*\nAda Berg said/);
  assert.ok(!text.stdout.includes(folder), 'a citation names no folder of the machine');
  const [first = ''] = ids;
  const csl = JSON.parse((await cite(first.slice(0, 12), '-f', 'csl')).stdout);
  assert.deepEqual([csl.length, csl[0].id], [1, first]);
  assert.equal((await cite(...ids, '-f', 'ris')).stdout.match(/^TY {2}- NEWS\r$/gm)?.length, 2);
  const json = await cite(first, '--json', '--base', 'https://desk.example/');
  const one = citationSchema.parse(JSON.parse(json.stdout));
  assert.match(one.text, /https:\/\/desk\.example\/statements\/st_/);
});

test('cite says that no statement has an id', async () => {
  const { code, stdout, stderr } = await cite('st_none');
  assert.deepEqual([code, stdout], [2, ''], stderr);
  assert.match(stderr, /st_none/);
});
