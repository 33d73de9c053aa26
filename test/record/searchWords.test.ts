import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

function record(...said: Parameters<typeof sample>[1][]): OpenRecord {
  const made = openRecord(join(folder, `${files++}.db`));
  for (const [i, one] of said.entries()) {
    const { document, article, statements } = sample(`/${i}`, one, { publishedAt: `2025-0${i + 1}-10` });
    made.add(document, article, statements, maker);
  }
  return made;
}

const contents = (record: OpenRecord, query: Parameters<OpenRecord['find']>[0]) =>
  [...record.find(query)].map(({ content }) => content.text);

describe('the words of a search', () => {
  test('may be words of a speaker’s name, where they are in no quotation marks', () => {
    using open = record([
      ['Ada Holm', 'that the fuel tax falls'],
      ['Leo Sand', 'that a tax on Holm and her boats is near'],
      ['Leo Sand', 'that the tax rises'],
      ['Ada Holm', 'that it rains'],
    ]);
    assert.deepEqual(contents(open, { words: 'holm tax' }).toSorted(), [
      'that a tax on Holm and her boats is near',
      'that the fuel tax falls',
    ]);
    assert.deepEqual(contents(open, { words: '"holm" tax' }), ['that a tax on Holm and her boats is near']);
    assert.deepEqual(contents(open, { words: 'HOL* rains' }), ['that it rains']);
    assert.deepEqual(contents(open, { words: 'ada holm' }).length, 2);
    // What has the word itself comes before what its speaker is called.
    assert.equal(contents(open, { words: 'holm' })[0], 'that a tax on Holm and her boats is near');
    assert.equal(contents(open, { words: 'holm' }).length, 3);
    for (const order of ['rank', 'date', 'newest'] as const)
      for (const limit of [undefined, 1, 10])
        assert.equal(
          contents(open, { words: 'holm tax', order, ...(limit ? { limit } : {}) }).length,
          Math.min(2, limit ?? 2),
        );
    assert.equal(open.findIds({ words: 'holm' }).length, 3);
    assert.equal(open.facets({ words: 'holm' }).counted, 3);
  });

  test('are not found best in a content of that word alone', () => {
    using open = record([
      ['Ada Holm', 'Marl'],
      ['Leo Sand', 'that the harbor of Marl is shut until the storm is over'],
      ['Eva Reed', `that Marl ${'and the boats and the nets and the quay '.repeat(8)}wait`],
      ['Ida Poe', 'that Marl waits'],
    ]);
    const found = contents(open, { words: 'marl' });
    assert.equal(found[0], 'that the harbor of Marl is shut until the storm is over');
    assert.equal(found.at(-1), 'Marl');
    assert.deepEqual(contents(open, { words: 'marl', limit: 3 }), found.slice(0, 3));
  });
});

describe('names in quotation marks', () => {
  test('are whole names, of speakers and publishers', () => {
    using open = record(
      [
        ['Ada Holm', 'that one'],
        ['Ada Holm Reed', 'that two'],
      ],
      [['Ada Holm', 'that three']],
    );
    assert.deepEqual(contents(open, { speaker: 'Ada Holm' }), ['that one', 'that two', 'that three']);
    assert.deepEqual(contents(open, { speaker: '"Ada Holm"' }), ['that one', 'that three']);
    assert.equal(contents(open, { publisher: 'reed' }).length, 3);
    assert.equal(contents(open, { publisher: '"Reed"' }).length, 0);
    assert.equal(contents(open, { publisher: '"The Reed Courier"' }).length, 3);
  });
});

describe('a search by meaning', () => {
  const towards = (...of: number[]) => Int8Array.from({ length: 384 }, (_, i) => of[i] ?? 0);

  test('ends where statements are about something else, is counted, and values no single word', () => {
    using open = record([
      ['Ada Holm', 'that the harbor is shut for all ships'],
      ['Leo Sand', 'harbor'],
      ['Eva Reed', 'that no boat can land today'],
      ['Ida Poe', 'that the museum has a harbor by Marl'],
      ['Ben Roe', 'that it rains on the hills'],
    ]);
    const vectors = [[90, 40], [100], [60, 80], [0, 100], [-20, 98]];
    const ids = [...open.statements()].map(({ id }) => id);
    open.saveEmbeddings(
      ids.map((id, i) => ({ id, vector: towards(...vectors[i]!) })),
      'm',
    );
    const about = { text: 'the harbor', vector: towards(100), ends: true };
    assert.deepEqual(contents(open, { about, limit: 100 }), [
      'that the harbor is shut for all ships',
      'that no boat can land today',
      'that the museum has a harbor by Marl',
      'harbor',
    ]);
    assert.equal(open.facets({ about }).counted, 4);
    const far = { text: 'xyz', vector: towards(0, 0, 100), ends: true };
    assert.deepEqual(contents(open, { about: far }), []);
  });

  test('takes words in any of their forms, and a short content only where it is nearer', () => {
    using open = record([
      ['Ada Holm', 'that the taxes of the ferrymen rise again'],
      ['Leo Sand', 'that a taxi to the harbor costs ten crowns'],
      ['Eva Reed', 'that farmers should pay what the mill pays'],
      ['Ida Poe', 'the one'],
    ]);
    // Cosine distances to what is asked for: far, far, and twice 0.62.
    const vectors = [
      [0, 100],
      [0, 100],
      [38, 92],
      [38, 92],
    ];
    open.saveEmbeddings(
      [...open.statements()].map(({ id }, i) => ({ id, vector: towards(...vectors[i]!) })),
      'm',
    );
    const about = { text: 'tax', vector: towards(100), ends: true };
    assert.deepEqual(contents(open, { about }).toSorted(), [
      'that farmers should pay what the mill pays',
      'that the taxes of the ferrymen rise again',
    ]);
    assert.equal(open.count({ about }), 2);
  });
});
