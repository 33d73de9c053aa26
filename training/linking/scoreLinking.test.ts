import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpeakers } from './readSpeakers.ts';
import { type LinkedRow, scoreLinking } from './scoreLinking.ts';

const row = (name: string, person: string | null, speaker = name): LinkedRow => ({
  kind: 'person',
  names: [name],
  speaker,
  people: person ? [person] : [],
});

test('linked, right, together, wrongly joined', () => {
  const rows = [
    row('Ada Holm', 'pe_1'),
    row('Ada Holm', 'pe_1', 'Holm'),
    row('Ada Holm', null),
    row('Nils Berg', 'pe_1'),
    { ...row('Port Board', 'pe_2'), kind: 'body' as const },
  ];
  const score = scoreLinking(rows);
  assert.deepEqual(score.people, { of: 3, count: 2 });
  assert.deepEqual(score.bodies, { of: 1, count: 1 });
  assert.deepEqual(score.right, { of: 4, count: 3 });
  assert.deepEqual(score.together, { of: 3, count: 1 });
  assert.deepEqual(score.wronglyJoined, { of: 3, count: 2 });
});

test('reads its table', () => {
  const table =
    '# words\narticle\ttext\tsource\tname\tkind\tkept\na\t00\t1-3 5-9\tAda Holm | Nils Berg\tperson\tkept\n';
  const [one] = readSpeakers(table);
  assert.deepEqual(one, {
    ...{ article: 'a', text: '00', kind: 'person', kept: true },
    ...{
      source: [
        [1, 3],
        [5, 9],
      ],
      names: ['Ada Holm', 'Nils Berg'],
    },
  });
  assert.throws(() => readSpeakers('article\n'), /columns/);
});
