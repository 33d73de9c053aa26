import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** When rows were written, what is drawn by lot, and the digests that cover both: all that another run makes otherwise. `verify` sees to them. */
const TIMES = new Set(['added_at', 'told_at', 'made_at', 'salt', 'written_by', 'digest', 'own', 'whole']);
const INDEXES = ['content_words', 'speaker_words'];

export type Contents = Readonly<Record<string, string>>;

/** A hash of all rows of each table and search index of a record, but for the times at which they were written and digests. */
export function contentsOf(path: string): Contents {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    assert.deepEqual(
      db
        .prepare('PRAGMA integrity_check')
        .all()
        .map((row) => row.integrity_check),
      ['ok'],
    );
    const tables = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_words*' ORDER BY name",
      )
      .all()
      .map(({ name }) => String(name));
    return Object.fromEntries([
      ...tables.map((table) => [table, hashOf(rowsOf(db, table))]),
      ...INDEXES.map((index) => [index, hashOf(occurrencesIn(db, index))]),
    ]);
  } finally {
    db.close();
  }
}

/** How many statements stand in words in a copy with words; null in a record without. */
export function statementsInWords(path: string): number | null {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const there = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'statement_words'").get();
    return there ? Number(db.prepare('SELECT count(*) AS n FROM statement_words').get()?.n) : null;
  } finally {
    db.close();
  }
}

function rowsOf(db: DatabaseSync, table: string): unknown[] {
  const columns = db
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => String(name))
    .filter((name) => !TIMES.has(name))
    .map((name) => `"${name}"`);
  return db.prepare(`SELECT ${columns} FROM ${table} ORDER BY ${columns}`).all();
}

/** Each word that can be found, and where. */
function occurrencesIn(db: DatabaseSync, index: string): unknown[] {
  db.exec(`CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, ${index}, instance)`);
  const found = db.prepare('SELECT * FROM temp.vocabulary ORDER BY term, doc, offset').all();
  db.exec('DROP TABLE temp.vocabulary');
  return found;
}

function hashOf(rows: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
