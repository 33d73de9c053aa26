import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { outputFailed, usage } from '../../errors.ts';
import type { Database } from './database.ts';
import { openDatabase } from './database.ts';
import { toSqliteError } from './sqliteErrors.ts';

/**
 * Writes the record as it is at this moment to `path`, while others read and write it. The file has its name only when it is whole.
 * @param finish is done to the copy before it gets its name.
 * @throws OnrecordError usage when there is a file of this name; output-failed, disk-full
 */
export function backup(db: Database, path: string, finish?: (copy: Database) => void): void {
  if (existsSync(path)) throw usage(`${path} already exists; choose another file, or remove it first`);
  if (!existsSync(dirname(path))) throw outputFailed(path, 'its folder is not there');
  // Not by the process's number: in a container the one that was killed had the same.
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

/** Waits until the disk has it, so that a loss of power after the name is given finds a whole file. */
function checkpoint(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
