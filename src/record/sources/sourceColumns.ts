import type { Database } from '../schema/database.ts';

/** A value that a newsroom imported about a person, with the person's id and the file. */
export type ColumnGiven = {
  readonly person: string;
  readonly name: string;
  readonly value: string;
  readonly source: string;
  readonly program: string;
};

/** Stores a value of a column and replaces the previous one; an empty value deletes it. */
export function keepColumn(db: Database, { person, name, value, source, program }: ColumnGiven): void {
  if (value.trim() === '') db.run('DELETE FROM source_columns WHERE person = ? AND name = ?', person, name);
  else
    db.run(
      'INSERT OR REPLACE INTO source_columns VALUES (?, ?, ?, ?, ?, ?)',
      ...[person, name, value.trim(), source, program, new Date().toISOString()],
    );
}

/** The names of the columns that the newsroom imported. */
export function columns(db: Database): string[] {
  return db.all('SELECT DISTINCT name FROM source_columns ORDER BY name').map(({ name }) => String(name));
}
