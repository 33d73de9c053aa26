import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { loadVectors } from '../search/loadVectors.ts';

export type Row = Record<string, SQLOutputValue>;
export type { SQLInputValue as Value };

/** One connection to a record's file. The only file that knows node:sqlite. */
export type Database = {
  /** Runs SQL of any length that gives nothing back. */
  exec(sql: string): void;
  /** Runs one statement, prepared once; returns the row's number. */
  run(sql: string, ...values: SQLInputValue[]): number;
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** Row by row, on a statement of its own, so that several can be under way. */
  each(sql: string, values?: readonly SQLInputValue[]): IterableIterator<Row>;
  /** All or nothing, also with others in it; takes the write lock at once, so that it never has to give up half way. */
  atomically<T>(work: () => T): T;
  /** Until it is disposed of, all that is read is of one moment, whatever other programs write meanwhile. */
  moment(): Disposable;
  /** Makes the functions of sqlite-vec known to SQL. @throws OnrecordError `extension-missing` */
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
        // SQLite has rolled back by itself after some errors, a full disk among them.
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    moment() {
      // A query under way keeps the moment, and nothing has to be committed after it.
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
