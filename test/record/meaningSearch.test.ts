import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** A vector that points in one of a few directions. */
const towards = (direction: number, length = 100) =>
  Int8Array.from({ length: 384 }, (_, i) => (i === direction ? length : 0));

function record() {
  const made = openRecord(join(folder, `${files++}.db`));
  const said = [
    ['Ana Ruiz', 'that the harbor is shut'],
    ['Leo Sand', 'that ships cannot land'],
    ['Eva Holm', 'that the museum has a harbor by Marl'],
    ['Ida Marsh', 'that it rains'],
  ] as const;
  const { document, article, statements } = sample('/a', said);
  made.add(document, article, statements, maker);
  return { made, statements };
}

describe('what is found by meaning', () => {
  const about = (text: string, direction: number) => ({ text, vector: towards(direction) });

  test('is the nearest and what has the words, best of both first', () => {
    const { made, statements } = record();
    using open = made;
    assert.equal(open.countWithoutEmbedding('m'), 4);
    assert.equal(open.lacksEmbeddings(), true);
    const directions = [0, 0, 1, 2];
    open.saveEmbeddings(
      statements.map(({ id }, i) => ({ id, vector: towards(directions[i]!) })),
      'm',
    );
    assert.equal(open.countWithoutEmbedding('m'), 0);
    assert.equal(open.countWithoutEmbedding('another'), 4);
    const names = (query: Parameters<typeof open.find>[0]) =>
      [...open.find(query)].map(({ speaker }) => speaker?.name);
    const all = names({ about: about('a harbor', 0) });
    assert.equal(all[0], 'Ana Ruiz', 'near, and with the word');
    assert.deepEqual(new Set(all.slice(1, 3)), new Set(['Leo Sand', 'Eva Holm']));
    assert.equal(all.length, 4);
    assert.deepEqual(names({ about: about('xyz', 0), limit: 2 }).toSorted(), ['Ana Ruiz', 'Leo Sand']);
    assert.deepEqual(names({ about: about('xyz', 2), words: 'harbor' }).length, 2);
    assert.deepEqual(names({ about: about('xyz', 0), speaker: 'Sand' }), ['Leo Sand']);
    assert.deepEqual(names({ about: about('', 2), limit: 1 }), ['Ida Marsh']);
    assert.deepEqual(names({ about: about('"; DROP', 2), limit: 1 }), ['Ida Marsh']);
  });

  test('is nothing where no meaning is known and no word fits', () => {
    const { made } = record();
    using open = made;
    assert.deepEqual([...open.find({ about: about('xyz', 0) })], []);
    assert.equal([...open.find({ about: about('museum', 0) })].length, 1);
  });

  test('meanings of statements that are gone are passed over, and one is replaced by a later one', () => {
    const { made, statements } = record();
    using open = made;
    open.saveEmbeddings([{ id: 'st_0', vector: towards(0) }], 'm');
    open.saveEmbeddings([{ id: statements[0]!.id, vector: towards(0) }], 'm');
    open.saveEmbeddings([{ id: statements[0]!.id, vector: towards(1) }], 'm');
    assert.equal(open.countWithoutEmbedding('m'), 3);
    assert.deepEqual(
      open.withoutEmbedding('m', 2).map(({ text }) => text),
      ['that ships cannot land', 'that the museum has a harbor by Marl'],
    );
  });
});
