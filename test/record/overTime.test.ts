import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { timelineDimensions, timelinePeriods } from '../../src/data/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { casesOf } from '../extent.ts';
import { maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-time-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

const DAYS = ['2024-12-31T23:30:00+01:00', '2025-01-02', '2025-01-02', '2025-02', '2025', null] as const;
const NAMES = ['Ana Ruiz', 'Leo Sand', 'Eva Holm'] as const;
const PUBLISHERS = ['The Courier', 'The Herald', null] as const;
const ACTS = ['deny', 'assert', 'refuse'] as const;

/** An article of some statements. */
const article = fc.record({
  day: fc.constantFrom(...DAYS),
  publisher: fc.constantFrom(...PUBLISHERS),
  said: fc.array(
    fc.record({
      name: fc.constantFrom(...NAMES),
      act: fc.constantFrom(...ACTS),
      port: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
type Made = typeof article extends fc.Arbitrary<infer One> ? One : never;

test('what a query finds is in one period or in none, in all and in each division, as counted one by one', () => {
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 6 }), (articles) => {
      using record = openRecord(join(folder, `${files++}.db`));
      for (const [i, { day, publisher, said }] of articles.entries()) {
        const words = said.map(
          ({ name, act, port }, j) =>
            [name, `that the ${port ? 'port' : 'mill'} is ${i} and ${j}`, { act }] as const,
        );
        const {
          document,
          article: made,
          statements,
        } = sample(`/${i}`, words, { publisher, publishedAt: day });
        record.add(document, made, statements, maker);
      }
      for (const query of [{}, { words: 'port' }, { speaker: 'Ruiz' }, { words: '—' }])
        for (const per of timelinePeriods)
          for (const by of timelineDimensions) {
            const { all, divided } = record.overTime(query, { by, per });
            const expected = counted(articles, query, by, per);
            assert.deepEqual(tallied(divided), expected);
            assert.equal(sum(all), sum(divided));
            assert.equal(sum(all), record.count(query));
          }
    }),
    { numRuns: casesOf(60) },
  );
});

type Query = { readonly words?: string; readonly speaker?: string };

/** The same counts, from what the articles were made of. */
function counted(articles: readonly Made[], { words, speaker }: Query, by: string, per: string) {
  const found = new Map<string, number>();
  for (const { day, publisher, said } of articles)
    for (const { name, act, port } of said) {
      if (words === '—' || (words === 'port' && !port) || (speaker && name !== 'Ana Ruiz')) continue;
      const value = { act, person: name, publisher }[by];
      const length = { year: 4, month: 7, day: 10 }[per]!;
      const period = day !== null && day.length >= length ? day.slice(0, length) : null;
      const key = JSON.stringify([period, value]);
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

type Counts = ReturnType<ReturnType<typeof openRecord>['overTime']>['all'];

function tallied(counts: Counts) {
  return counts
    .map(({ period, value, statements }) => [JSON.stringify([period, value]), statements] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function sum(counts: Counts): number {
  return counts.reduce((total, { statements }) => total + statements, 0);
}
