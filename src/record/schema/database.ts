import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { loadVectors } from '../search/loadVectors.ts';

export type Row = Record<string, SQLOutputValue>;
export type { SQLInputValue as Value };

/** A connection to the file of a record. Only this file imports node:sqlite. */
export type Database = {
  /** Runs any number of SQL statements that return nothing. */
  exec(sql: string): void;
  /** Runs one statement, which is prepared once; returns the number of the row. */
  run(sql: string, ...values: SQLInputValue[]): number;
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** Yields row by row, with its own prepared statement, so that several can run at the same time. */
  each(sql: string, values?: readonly SQLInputValue[]): IterableIterator<Row>;
  /**
   * Runs writes, all of them or none, also nested; takes the write lock at once, so that it never has to give up
   * halfway.
   */
  atomically<T>(work: () => T): T;
  /** Until it is disposed of, everything read is from one moment, whatever other programs write. */
  moment(): Disposable;
  /** Loads the functions of sqlite-vec. @throws OnrecordError `extension-missing` */
  useVectors(): void;
  close(): void;
};

/** Opens a connection; `location` is a path or a `file:` URL. */
export function openDatabase(
  location: string | URL,
  options: { readOnly: boolean; busyTimeout: number },
): Database {
  const db = new DatabaseSync(location, {
    readOnly: options.readOnly,
    timeout: options.busyTimeout,
    enableForeignKeyConstraints: true,
    allowExtension: true,
  });
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  let vectors = false;
  return {
    exec: (sql) => db.exec(sql),
    run: (sql, ...values) => Number(prepare(sql).run(...values).lastInsertRowid),
    get: (sql, ...values) => prepare(sql).get(...values),
    all: (sql, ...values) => prepare(sql).all(...values),
    each: (sql, values = []) => db.prepare(sql).iterate(...values),
    atomically(work) {
      if (db.isTransaction) return work();
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        // After some errors, such as a full disk, SQLite has already rolled back.
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    moment() {
      // A running query keeps the moment, and nothing has to be committed after it.
      const query = db.prepare('SELECT 1 FROM sqlite_schema').iterate();
      query.next();
      return { [Symbol.dispose]: () => void query.return?.() };
    },
    useVectors() {
      if (vectors) return;
      loadVectors(db);
      vectors = true;
    },
    close() {
      if (db.isOpen) db.close();
    },
  };
}
