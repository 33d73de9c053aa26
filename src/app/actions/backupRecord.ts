import { statSync } from 'node:fs';
import type { OpenRecord } from '../../record/index.ts';

/**
 * Copies a record to another file while it is in use; with `withWords`, the copy has a table of all statements. Returns
 * the size of the copy in bytes.
 */
export function backupRecord(
  record: OpenRecord,
  path: string,
  options: { readonly withWords: boolean },
): number {
  record.backup(path, options);
  return statSync(path).size;
}
