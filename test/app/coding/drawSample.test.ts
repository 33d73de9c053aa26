import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { allocate } from '../../../src/app/queries/coding/allocate.ts';
import { drawSample } from '../../../src/app/queries/coding/drawSample.ts';
import { type Act, stratumOf } from '../../../src/data/index.ts';
import { codingInstructions, codingSheet, machineSheet } from '../../../src/export/index.ts';
import { csvRows } from '../../../src/people/index.ts';
import { openRecord } from '../../../src/record/index.ts';
import { maker, sample } from '../../record/sample.ts';

const record = openRecord(':memory:');
after(() => record.close());
const acts: readonly Act[] = ['assert', 'assert', 'assert', 'deny'];
for (let i = 0; i < 10; i++) {
  const said = acts.map((act, at): [string, string, object] => [
    `Ada Berg ${at}`,
    `that mill ${i} is shut, =${at}`,
    { act },
  ]);
  const { document, article, statements } = sample(`https://fjord.example/${i}`, said);
  record.add(document, article, statements, maker);
}
const serving = { record } as Parameters<typeof drawSample>[0];
const draw = async (size: number, seed: string, by?: 'act') =>
  (await drawSample(serving, { query: {}, size, seed, by })).rows.map(({ statement }) => statement.id);

describe('a random sample', () => {
  test('is the same for the same seed, another for another, and grows without other draws', async () => {
    const twelve = await draw(12, 'a');
    assert.deepEqual(await draw(12, 'a'), twelve);
    assert.notDeepEqual(await draw(12, 'b'), twelve);
    assert.ok(new Set(twelve).isSubsetOf(new Set(await draw(20, 'a'))));
    assert.equal(new Set(await draw(99, 'a')).size, 40);
  });

  test('draws every statement about as often', async () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 100; seed++)
      for (const id of await draw(10, String(seed))) counts.set(id, (counts.get(id) ?? 0) + 1);
    // 25 are expected, with a standard deviation of 4.3.
    for (const count of counts.values()) assert.ok(count > 6 && count < 44, String(count));
    assert.equal(counts.size, 40);
  });

  test('by act has equally many of each, with how many each stands for', async () => {
    const { population, rows } = await drawSample(serving, { query: {}, size: 12, seed: '2', by: 'act' });
    assert.equal(population, 40);
    const of = (act: string) => rows.filter(({ stratum }) => stratum === act);
    assert.deepEqual([of('assert').length, of('deny').length], [6, 6]);
    assert.deepEqual([of('assert')[0]?.weight, of('deny')[0]?.weight], [5, 10 / 6]);
    assert.notDeepEqual(
      rows.map(({ stratum }) => stratum),
      rows.map(({ stratum }) => stratum).toSorted(),
      'strata are mixed',
    );
  });

  test('shares what a small stratum cannot give', () => {
    assert.deepEqual(allocate([50, 3, 20], 30), [14, 3, 13]);
    assert.deepEqual(allocate([2, 1], 10), [2, 1]);
    assert.deepEqual(allocate([5, 5, 5], 2), [1, 1, 0]);
    assert.deepEqual(allocate([], 3), []);
  });

  test('strata of speakers and of confidence', () => {
    const { statements } = sample('/a', [['Ada Berg', 'that it rained', { confidence: 0.95 }]]);
    const one = statements[0]!;
    assert.deepEqual([stratumOf(one, 'via'), stratumOf(one, 'confidence')], ['name', '0.9 or more']);
    assert.equal(stratumOf({ ...one, confidence: 0.8 }, 'confidence'), '0.7 to 0.9');
    const unknown = { ...one, speakers: [], confidence: 0.2 };
    assert.deepEqual(
      [stratumOf(unknown, 'via'), stratumOf(unknown, 'confidence')],
      ['no speaker', 'below 0.5'],
    );
  });
});

describe('a coding sheet', async () => {
  const { rows } = await drawSample(serving, { query: {}, size: 3, seed: '1', by: 'act' });

  test('has the statement, and empty columns to fill in', () => {
    const sheet = csvRows(codingSheet(rows, { shown: true }), 'id')!;
    assert.equal(sheet.length, 3);
    const { cells } = sheet[0]!;
    assert.equal(cells.id, rows[0]?.statement.id);
    assert.match(cells.passage ?? '', /^Ada Berg \d said that mill \d is shut/);
    assert.match(cells.words ?? '', /^that mill \d is shut/);
    assert.deepEqual(
      [cells.is_statement, cells.right_speaker, cells.right_act, cells.notes],
      ['', '', '', ''],
    );
    assert.match(`${cells.machine_speaker} ${cells.machine_act}`, /^Ada Berg \d (?:assert|deny)$/);
  });

  test('hides what the program says, which is in a file of its own', () => {
    const hidden = codingSheet(rows, { shown: false, bom: true });
    assert.match(hidden, /^\ufeffid,/);
    assert.doesNotMatch(hidden, /machine|stratum|weight|deny/);
    const says = csvRows(machineSheet(rows), 'id')!;
    assert.deepEqual(
      says.map(({ cells }) => [cells.id, cells.stratum]),
      rows.map(({ statement, stratum }) => [statement.id, stratum]),
    );
  });

  test('has instructions that say what to write', () => {
    assert.match(codingInstructions({ shown: true }), /Is "machine_act" what the speaker does/);
    const blind = codingInstructions({ shown: false });
    assert.doesNotMatch(blind, /machine/);
    for (const act of acts) assert.match(blind, new RegExp(`^ {2}${act} `, 'm'));
  });
});
