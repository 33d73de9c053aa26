import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { FREQUENT } from '../../src/record/search/query.ts';
import { maker, sample } from './sample.ts';

const IN_ONE = 500;

/** A record in which more statements have the word “harbor” than are ranked, and a few the word “ferry”. */
let record: OpenRecord;
before(() => {
  record = openRecord(':memory:');
  record.together(() => {
    for (let article = 0; article * IN_ONE <= FREQUENT; article++) {
      const said = Array.from({ length: IN_ONE }, (_, i): Parameters<typeof sample>[1][number] => [
        i % 2 ? 'Ana Ruiz' : 'Leo Sand',
        i === 7 ? 'that the harbor has a ferry, a ferry' : `that harbor ${i} is shut`,
        { act: i % 100 === 0 ? 'deny' : 'assert' },
      ]);
      const { document, article: made, statements } = sample(`/${article}`, said);
      record.add(document, made, statements, maker);
    }
  });
});
after(() => record.close());

describe('words that very many statements have', { timeout: 120_000 }, () => {
  test('give the last added ones first, the same ones page by page, and all of them', () => {
    const all = [...record.find({ words: 'harbor' })].map(({ id }) => id);
    assert.equal(all.length, record.counts().statements);
    const added = [...record.statements()].map(({ id }) => id);
    assert.deepEqual(all, added.toReversed());
    const some = (limit: number) => [...record.find({ words: 'harbor', limit })].map(({ id }) => id);
    assert.deepEqual(some(30), all.slice(0, 30));
    assert.deepEqual(some(2000), all.slice(0, 2000));
  });

  test('obey the other conditions', () => {
    const denied = [...record.find({ words: 'harbor', act: 'deny', limit: 40 })];
    assert.equal(denied.length, 40);
    assert.ok(denied.every(({ act }) => act === 'deny'));
    assert.equal([...record.find({ words: 'harbor', speaker: 'nobody', limit: 5 })].length, 0);
  });

  test('with a rare one are ranked', () => {
    const [best] = record.find({ words: 'harbor ferry', limit: 1 });
    assert.match(best!.content.text, /ferry, a ferry/);
  });

  test('are counted as far as the last ten thousand, of which it is said', () => {
    const { counted, all, acts } = record.facets({ words: 'harbor' });
    assert.deepEqual([counted, all], [10_000, false]);
    assert.deepEqual(acts, [
      { value: 'assert', count: 9900 },
      { value: 'deny', count: 100 },
    ]);
    assert.equal(record.facets({ words: 'ferry' }).counted, record.counts().articles);
  });

  test('are found anew once something was added', () => {
    const one = sample('/new', [['Eva Holm', 'that the harbor opens']]);
    record.add(one.document, one.article, one.statements, maker);
    assert.equal([...record.find({ words: 'harbor', limit: 1 })][0]?.speaker?.name, 'Eva Holm');
  });
});
