import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { derive, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const first = sample('/news/a.txt', [['Ana Ruiz', 'that it rains', { act: 'deny', negated: true }]]);
const second = sample('/news/b.txt', [['Leo Sand', 'that it snows']], { publisher: null, title: null });

/** A copy with words of a record of two articles. */
function copied(name: string): string {
  const path = join(folder, `${name}.db`);
  using record = openRecord(join(folder, `${name}-record.db`));
  for (const { document, article, statements } of [first, second])
    record.add(document, article, statements, maker);
  record.backup(path, { withWords: true });
  return path;
}

function rowsOf(path: string, sql: string): unknown[] {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return db
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    db.close();
  }
}
const FOUND = `SELECT rowid FROM statement_words_search WHERE statement_words_search MATCH`;

test('a copy with words holds what the statements tell', () => {
  const path = copied('told');
  const [one, other] = [first, second].map(({ statements }) => statements[0]!.id);
  const told = {
    said_on: null,
    conditions: null,
    person: null,
    kind: 'indirect',
    cue: 'said',
    confidence: 0.75,
  };
  const [dated, undated] = [first, second].map(({ article }) => article.publishedAt);
  assert.deepEqual(rowsOf(path, 'SELECT * FROM statement_words'), [
    {
      ...told,
      ...{ statement: 1, id: one, article: 1, uri: '/news/a.txt', publisher: 'The Reed Courier' },
      ...{ speaker: 'Ana Ruiz', source: 'Ana Ruiz', act: 'deny', negated: 1, content: 'that it rains' },
      published_at: dated,
    },
    {
      ...told,
      ...{ statement: 2, id: other, article: 2, uri: '/news/b.txt', publisher: null },
      ...{ speaker: 'Leo Sand', source: 'Leo Sand', act: 'assert', negated: 0, content: 'that it snows' },
      published_at: undated,
    },
  ]);
  assert.deepEqual(rowsOf(path, `${FOUND} 'RAINS'`), [{ rowid: 1 }]);
});

test('a copy with words is a record: what is read anew there loses its words, and nothing breaks', () => {
  const path = copied('changed');
  using record = openRecord(path);
  record.replaceReading(first.article, [], maker);
  assert.deepEqual(rowsOf(path, 'SELECT statement FROM statement_words'), [{ statement: 2 }]);
  assert.deepEqual(rowsOf(path, `${FOUND} 'rains'`), []);
  assert.deepEqual(rowsOf(path, `${FOUND} 'snows'`), [{ rowid: 2 }]);
  assert.deepEqual([...record.verify(derive)], []);
  const again = join(folder, 'again.db');
  record.backup(again, { withWords: true });
  assert.deepEqual(rowsOf(again, 'SELECT statement FROM statement_words'), [{ statement: 2 }]);
});
