import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { outputFailed, usage } from '../../errors.ts';
import type { Database } from './database.ts';
import { openDatabase } from './database.ts';
import { toSqliteError } from './sqliteErrors.ts';

/**
 * Copies the record as it is at this moment to `path`, while others read and write it. The file gets its name only when
 * it is complete.
 * @param finish runs on the copy before it gets its name
 * @throws OnrecordError `usage` if the file exists; output-failed, disk-full
 */
export function backup(db: Database, path: string, finish?: (copy: Database) => void): void {
  if (existsSync(path)) throw usage(`${path} already exists; choose another file, or remove it first`);
  if (!existsSync(dirname(path))) throw outputFailed(path, 'its folder is not there');
  // Not by the id of the process: in a container, a killed process may have had the same one.
  const begun = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    db.run('VACUUM INTO ?', begun);
    if (finish) {
      const copy = openDatabase(begun, { readOnly: false, busyTimeout: 0 });
      try {
        finish(copy);
      } finally {
        copy.close();
      }
    }
    checkpoint(begun);
    renameSync(begun, path);
  } catch (error) {
    rmSync(begun, { force: true });
    rmSync(`${begun}-journal`, { force: true });
    throw toSqliteError(path, error);
  }
}

/** Waits until it is on the disk, so that after a loss of power a file with this name is complete. */
function checkpoint(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
