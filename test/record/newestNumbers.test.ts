import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-newest-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** More than are looked into at first and next. */
const ARTICLES = 400;

test('the newest of anybody are the first of all by date, those of one moment in their order', () => {
  using record = openRecord(join(folder, 'a.db'));
  const added: { id: string; publishedAt: string | null; odd: boolean }[] = [];
  record.together(() => {
    for (let i = 0; i < ARTICLES; i++) {
      // Half of them of one moment, some without one.
      const publishedAt = i % 7 === 0 ? null : i % 2 === 0 ? '2025-01-09' : `2025-0${1 + (i % 9)}-11`;
      const publisher = i % 2 === 0 ? 'The Reed Courier' : 'The Odd Post';
      const { document, article, statements } = sample(
        `/${i}`,
        [
          ['Ana Ruiz', `that port ${i} is open`],
          ['Leo Sand', `that ferry ${i} is late`],
        ],
        { publishedAt, publisher },
      );
      record.add(document, article, statements, maker);
      added.push(...statements.map(({ id }) => ({ id, publishedAt, odd: i % 2 === 1 })));
    }
  });
  const ordered = added.toSorted((a, b) =>
    (a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : a.publishedAt === b.publishedAt ? 0 : -1,
  );
  const ids = (limit: number, publisher?: string) =>
    Array.from(record.find({ order: 'newest', limit, ...(publisher ? { publisher } : {}) }), ({ id }) => id);
  for (const limit of [0, 1, 129, 500, 2 * ARTICLES, 3 * ARTICLES]) {
    assert.deepEqual(
      ids(limit),
      ordered.slice(0, limit).map(({ id }) => id),
    );
    const odd = ordered.filter((one) => one.odd).slice(0, limit);
    assert.deepEqual(
      ids(limit, 'Odd'),
      odd.map(({ id }) => id),
    );
  }
  assert.deepEqual(ids(5, 'Nobody'), []);
  assert.deepEqual(
    Array.from(record.statementsBy([ordered[3]!.id, 'st_0', ordered[1]!.id]), ({ id }) => id),
    [ordered[3]!.id, ordered[1]!.id],
  );
});
