import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DatedStatement } from '../../src/data/index.ts';
import { changesOf, positionsOf } from '../../src/positions/index.ts';
import { sample } from '../record/sample.ts';

/** What Ana Ruiz said on a day, in a direction of meaning. */
function said(
  day: string | null,
  cue: string,
  content: string,
  direction = 0,
  rest: Partial<DatedStatement> = {},
): DatedStatement {
  const [statement] = sample(`/${day}/${content}`, [['Ana Ruiz', content, { confidence: 1 }]]).statements;
  return {
    statement: { ...statement!, cue: { ...statement!.cue!, text: cue } },
    earliest: day,
    latest: day,
    vector: Int8Array.from({ length: 384 }, (_, i) => (i === direction ? 100 : 1)),
    ...rest,
  };
}
const OPEN = 'to open the port of Tarn';

describe('changes', () => {
  test('are told once each, from an earlier day to a later one', () => {
    const refused = said('2025-01-01', 'refused', OPEN);
    const again = said('2025-01-05', 'refused', OPEN);
    const agreed = said('2025-02-01', 'agreed', OPEN);
    const changes = changesOf([agreed, refused, again, said('2025-02-02', 'agreed', OPEN)]);
    assert.equal(changes.length, 1);
    assert.deepEqual(
      [changes[0]?.earlier.id, changes[0]?.later.id],
      [again.statement.id, agreed.statement.id],
    );
    assert.equal(changes[0]?.kind, 'stance');
    assert.ok(changes[0]!.certainty > 0.5 && changes[0]!.certainty <= 1);
  });

  test('back and forth are two', () => {
    const turns = ['refused', 'agreed', 'refused'].map((cue, i) => said(`2025-0${i + 1}-01`, cue, OPEN));
    assert.deepEqual(
      changesOf(turns)
        .map(({ earlier, later }) => [earlier.cue?.text, later.cue?.text])
        .toReversed(),
      [
        ['refused', 'agreed'],
        ['agreed', 'refused'],
      ],
    );
  });

  test('are none on one day, in a time that is not known, of long ago, or about something else', () => {
    assert.deepEqual(
      changesOf([said('2025-01-01', 'refused', OPEN), said('2025-01-01', 'agreed', OPEN)]),
      [],
    );
    assert.deepEqual(changesOf([said(null, 'refused', OPEN), said('2025-01-01', 'agreed', OPEN)]), []);
    assert.deepEqual(
      changesOf([said('2025-01-01', 'refused', OPEN), said('2025-02-01', 'had once agreed', OPEN)]),
      [],
    );
    assert.deepEqual(
      changesOf([said('2025-01-01', 'refused', OPEN), said('2025-02-01', 'agreed', OPEN, 1)]),
      [],
    );
    assert.deepEqual(changesOf([]), []);
    const year = said('2025-01-01', 'refused', OPEN, 0, { earliest: '2025-01-01', latest: '2025-12-31' });
    assert.deepEqual(changesOf([year, said('2025-06-01', 'agreed', OPEN)]), [], 'some time in the year');
  });

  test('are less sure of statements that may be none, or of another', () => {
    const pair = (confidence: number) =>
      ['refused', 'agreed'].map((cue, i) => {
        const one = said(`2025-0${i + 1}-01`, cue, OPEN);
        return { ...one, statement: { ...one.statement, confidence } };
      });
    const [sure] = changesOf(pair(0.95));
    const [unsure] = changesOf(pair(0.5));
    assert.ok(sure!.certainty > unsure!.certainty);
  });
});

describe('positions', () => {
  test('are what was said on one subject, in order of time, named by its words', () => {
    const found = positionsOf([
      said('2025-02-01', 'said', 'that the port of Tarn is open', 0),
      said('2025-01-01', 'said', 'that the port of Tarn is shut', 0),
      said('2025-01-02', 'said', 'that the museum bought two paintings', 1),
    ]);
    assert.deepEqual(
      found.map(({ statements }) => statements.map(({ content }) => content.text)),
      [['that the port of Tarn is shut', 'that the port of Tarn is open']],
    );
    assert.ok(found[0]?.subject.includes('port') && found[0].subject.includes('tarn'));
    assert.deepEqual(positionsOf([]), []);
  });
});
