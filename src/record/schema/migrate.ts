import { readdirSync, readFileSync } from 'node:fs';
import { recordDamaged, recordNewer } from '../../errors.ts';
import type { Database } from './database.ts';

/** "onrc" in ASCII: says in the file's header that it is a record. */
export const APPLICATION_ID = 0x6f6e7263;

type Migration = { version: number; sql: string };

/** The migrations beside this file, in order; the build copies them beside its output. */
function migrations(): Migration[] {
  const folder = new URL('./migrations/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      sql: readFileSync(new URL(name, folder), 'utf8'),
    }));
}

/**
 * Brings the schema to the version that this program knows. Only looks before it knows that the file is a record.
 * False when it is older and may only be read.
 * @throws OnrecordError record-damaged (somebody else's database), record-newer
 */
export function migrate(db: Database, path: string, readOnly: boolean): boolean {
  const steps = migrations();
  const newest = steps.at(-1)?.version ?? 0;
  const before = version(db, path, newest);
  if (before === newest) return true;
  if (readOnly && before === 0) throw recordDamaged(path, 'it is empty');
  if (readOnly) return false;
  db.atomically(() => {
    // Another process may have done it while this one waited for the lock.
    const now = version(db, path, newest);
    for (const step of steps.filter((each) => each.version > now)) db.exec(step.sql);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${newest}`);
  });
  return true;
}

function version(db: Database, path: string, newest: number): number {
  const found = Number(db.get('PRAGMA user_version')?.user_version);
  const application = Number(db.get('PRAGMA application_id')?.application_id);
  if (application !== APPLICATION_ID) {
    const tables = Number(db.get('SELECT count(*) AS n FROM sqlite_master')?.n);
    if (application !== 0 || found !== 0 || tables > 0) {
      throw recordDamaged(path, 'it is a database of another program');
    }
  }
  if (found > newest) throw recordNewer(path, found, newest);
  return found;
}
