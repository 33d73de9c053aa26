import { memoize } from '../../data/index.ts';
import { type Database, openDatabase, type Row } from './database.ts';
import { migrations } from './migrations.ts';

/**
 * How the tables, indexes and triggers of a record differ from those of a version, in words; null if they do not.
 * Additional tables are allowed.
 */
export function schemaProblem(db: Database, version: number): string | null {
  const expected = schemaOf(version);
  const found = new Map(objects(db).map((one) => [String(one.name), one]));
  for (const [name, one] of expected) {
    const there = found.get(name);
    if (!there) return `its ${one.type} ${name} is missing`;
    if (there.type !== one.type || there.tbl_name !== one.tbl_name || there.sql !== one.sql)
      return `its ${one.type} ${name} is not the one that the program made`;
  }
  // An added trigger changes what is written.
  const stranger = [...found.values()].find(
    ({ type, name }) => type === 'trigger' && !expected.has(String(name)),
  );
  const known = stranger === undefined || stranger.tbl_name === 'statement_words';
  if (!known) return `it has a trigger ${stranger.name} that the program did not make`;
  return version === 0 && found.size > 0 ? 'it has tables' : null;
}

/** The schema that the program creates in an empty file. Cached, because `verify` needs it again and again. */
const schemaOf = memoize(Number.POSITIVE_INFINITY, (version: number): ReadonlyMap<string, Row> => {
  const made = openDatabase(':memory:', { readOnly: false, busyTimeout: 0 });
  try {
    for (const step of migrations()) if (step.version <= version) made.exec(step.sql);
    return new Map(objects(made).map((one) => [String(one.name), one]));
  } finally {
    made.close();
  }
});

/** The tables in which a search index keeps its words are internal to SQLite: only their names are compared. */
function objects(db: Database): Row[] {
  return db.all(
    `SELECT type, name, tbl_name, CASE WHEN name GLOB '*_words_*' THEN '' ELSE sql END AS sql FROM sqlite_schema`,
  );
}
