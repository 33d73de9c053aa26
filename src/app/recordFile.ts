import type { OpenRecord } from '../record/index.ts';

export type { Keep, OpenRecord } from '../record/index.ts';

/**
 * Opens an existing record to read it.
 * @throws OnrecordError `record-missing`, and other errors of `openRecord`
 */
export async function recordToRead(path: string): Promise<OpenRecord> {
  const { openRecord } = await import('../record/index.ts');
  return openRecord(path, { create: false, readOnly: true });
}

/**
 * Opens an existing record to write to it.
 * @throws OnrecordError `record-missing`, and other errors of `openRecord`
 */
export async function recordToWrite(path: string): Promise<OpenRecord> {
  const { openRecord } = await import('../record/index.ts');
  return openRecord(path, { create: false });
}

/**
 * Opens a record to add to it; creates it if it does not exist.
 * @throws OnrecordError as `openRecord` does
 */
export async function recordToAdd(path: string): Promise<OpenRecord> {
  const { openRecord } = await import('../record/index.ts');
  return openRecord(path);
}
