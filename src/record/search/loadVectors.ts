import type { DatabaseSync } from 'node:sqlite';
import { getLoadablePath } from 'sqlite-vec';
import { extensionMissing } from '../../errors.ts';

/**
 * Loads the functions of sqlite-vec into a connection.
 * @throws OnrecordError `extension-missing` if there is no extension for this machine
 */
export function loadVectors(db: DatabaseSync): void {
  try {
    db.loadExtension(getLoadablePath());
  } catch (error) {
    throw extensionMissing(error);
  }
}
