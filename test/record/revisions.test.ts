import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { compareStatements, openRecord } from '../../src/record/index.ts';
import { derive, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = () => openRecord(join(folder, `${files++}.db`));
type Said = Parameters<typeof sample>[1];
const add = (record: ReturnType<typeof fresh>, uri: string, said: Said) => {
  const { document, article, statements } = sample(uri, said);
  return record.add(document, article, statements, maker);
};

describe('an article that is read again with other bytes', () => {
  const first: Said = [
    ['Ana Ruiz', 'that the port stays shut until May'],
    ['Leo Sand', 'that nobody told him'],
    ['Eva Holm', 'that it rains'],
  ];
  const second: Said = [
    ['Ida Marsh', 'that all is well'],
    ['Ana Ruiz', 'that the port stays shut until June'],
    ['Eva Holm', 'that it rains'],
  ];

  test('is a new version: statements are carried over, changed, new or vanished', () => {
    using record = fresh();
    assert.equal(add(record, '/a', first), 'added');
    assert.equal(add(record, '/a', second), 'new-version');
    assert.equal(add(record, '/a', first), 'unchanged');
    const [before, after, ...more] = record.versions('/a');
    assert.deepEqual([before?.carried, more], [null, []]);
    assert.deepEqual(
      after?.carried?.map(({ earlier, later, changed }) => [
        earlier?.content.text ?? null,
        later?.content.text ?? null,
        changed,
      ]),
      [
        [null, 'that all is well', []],
        ['that the port stays shut until May', 'that the port stays shut until June', ['content']],
        ['that it rains', 'that it rains', []],
        ['that nobody told him', null, []],
      ],
    );
  });

  test('is found in its newest version, and in all when asked for', () => {
    using record = fresh();
    add(record, '/a', first);
    add(record, '/a', second);
    const found = (allVersions: boolean) => [...record.find({ words: 'port', allVersions })].length;
    assert.deepEqual([found(false), found(true)], [1, 2]);
    assert.equal([...record.statements()].length, 3);
    assert.equal(record.counts().statements, 6);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('two documents of standard input are no versions of one', () => {
    using record = fresh();
    assert.equal(add(record, '-', first), 'added');
    assert.equal(add(record, '-', second), 'added');
    assert.equal([...record.statements()].length, 6);
  });
});

test('statements are compared by words, each with one at most, and all of both are told of', () => {
  const of = (said: Said) => sample('/a', said).statements;
  const twice = of([
    ['Ana Ruiz', 'that it rains'],
    ['Ana Ruiz', 'that it rains'],
  ]);
  const pairs = compareStatements(twice, of([['Ana Ruiz', 'that it rains']]));
  assert.deepEqual(
    pairs.map(({ earlier, later }) => [earlier !== null, later !== null]),
    [
      [true, true],
      [true, false],
    ],
  );
  const [act] = compareStatements(of([['Ana Ruiz', 'x y']]), of([['Ana Ruiz', 'x y', { act: 'deny' }]]));
  assert.deepEqual(act?.changed, ['act']);
  assert.deepEqual(compareStatements([], []), []);
});
