import { countOf } from '../../text/countOf.ts';
import type { Database } from '../schema/database.ts';
import { schemaProblem } from '../schema/schemaProblem.ts';
import { attempt } from './attempt.ts';
import type { Problem } from './problem.ts';

const INDEXES = { statements: 'content_words', speakers: 'speaker_words' };

/** Lists whose rows are counted from 0. */
const LISTS = {
  spans: 'statement, role',
  conditions: 'statement',
  statement_speakers: 'statement',
  person_names: 'person',
  roles: 'person',
};

/** The problem that the tables are not those of the program; null if they are. */
export function structureProblem(db: Database, path: string): Problem | null {
  const version = Number(db.get('PRAGMA user_version')?.user_version);
  const [found, trouble] = attempt(() => schemaProblem(db, version));
  const message = trouble ?? found;
  return message === null ? null : { what: 'file', id: path, uri: null, message };
}

export function* fileProblems(db: Database, path: string): Generator<Problem> {
  const file = { what: 'file', id: path, uri: null } as const;
  using _moment = db.moment();
  // FTS5 compares the index with what it has cached, unless it was queried after another program wrote.
  for (const index of Object.values(INDEXES)) attempt(() => db.get(`SELECT rowid FROM ${index} LIMIT 1`));
  for (const row of db.all('PRAGMA integrity_check')) {
    const message = String(row.integrity_check);
    if (message !== 'ok') yield { ...file, message };
  }
  const rows = 'SELECT "table", CAST(rowid AS TEXT) AS rowid, parent FROM pragma_foreign_key_check';
  for (const row of db.all(rows)) {
    const message = `row ${row.rowid} of ${row.table} points at a row of ${row.parent} that is missing`;
    yield { ...file, message };
  }
  for (const [table, index] of Object.entries(INDEXES)) {
    const sql = `SELECT count(*) AS n FROM ${table} WHERE number NOT IN (SELECT rowid FROM ${index})`;
    const missing = Number(db.get(sql)?.n);
    if (missing > 0)
      yield { ...file, message: `${countOf(missing, 'row')} of ${table} cannot be found in ${index}` };
  }
  for (const [table, key] of Object.entries(LISTS)) {
    const gap = db.get(
      `SELECT 1 FROM ${table} GROUP BY ${key} HAVING min(position) <> 0 OR max(position) <> count(*) - 1 LIMIT 1`,
    );
    if (gap) yield { ...file, message: `a row of ${table} is missing, or has another position than it had` };
  }
}
