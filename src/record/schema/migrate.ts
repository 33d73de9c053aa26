import { recordDamaged, recordNewer } from '../../errors.ts';
import { digestOlder } from '../digests/digestOlder.ts';
import { digestOlderBlocks } from '../digests/peopleDigests.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';
import { schemaProblem } from './schemaProblem.ts';

/** "onrc" in ASCII: marks a file as a record in its header. */
export const APPLICATION_ID = 0x6f6e7263;
/** The first version that stores digests. */
const WITH_DIGESTS = 6;
/** The first version that stores digests of blocks. */
const WITH_BLOCK_DIGESTS = 20;

/**
 * Migrates the schema to the version of this program. Changes nothing until it is sure that the file is a record.
 * Returns false if the record is older and read-only.
 * @throws OnrecordError record-damaged (another program's database, or a version number that does not match the
 * tables), record-newer
 */
export function migrate(db: Database, path: string, readOnly: boolean): boolean {
  const steps = migrations();
  const newest = steps.at(-1)?.version ?? 0;
  const before = version(db, path, newest);
  if (before === newest) return true;
  if (readOnly && before === 0) throw recordDamaged(path, 'it is empty');
  if (readOnly) return false;
  db.atomically(() => {
    // Another process may have migrated it while this one was waiting for the lock.
    const now = version(db, path, newest);
    for (const step of steps.filter((each) => each.version > now)) db.exec(step.sql);
    if (now < WITH_DIGESTS) digestOlder(db);
    if (now < WITH_BLOCK_DIGESTS) digestOlderBlocks(db);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${newest}`);
  });
  return true;
}

function version(db: Database, path: string, newest: number): number {
  using _moment = db.moment();
  const found = Number(db.get('PRAGMA user_version')?.user_version);
  const application = Number(db.get('PRAGMA application_id')?.application_id);
  if (application !== APPLICATION_ID) {
    const tables = Number(db.get('SELECT count(*) AS n FROM sqlite_master')?.n);
    if (application !== 0 || found !== 0 || tables > 0) {
      throw recordDamaged(path, 'it is a database of another program');
    }
  }
  if (found > newest) throw recordNewer(path, found, newest);
  // Before anything is changed: with a damaged version number, the wrong tables would be created, or created
  // twice.
  if (found < newest && schemaProblem(db, found) !== null)
    throw recordDamaged(path, `its version number is ${found}, and its tables are not those of that version`);
  return found;
}
