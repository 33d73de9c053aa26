import type { OpenRecord } from '../record/index.ts';

export type { Keep, OpenRecord } from '../record/index.ts';

/**
 * The record in a file that is there, to be read only.
 * @throws OnrecordError record-missing, and what else `openRecord` throws
 */
export async function recordToRead(path: string): Promise<OpenRecord> {
  const { openRecord } = await import('../record/index.ts');
  return openRecord(path, { create: false, readOnly: true });
}

/**
 * The record in a file that is there, to be written.
 * @throws OnrecordError record-missing, and what else `openRecord` throws
 */
export async function recordToWrite(path: string): Promise<OpenRecord> {
  const { openRecord } = await import('../record/index.ts');
  return openRecord(path, { create: false });
}

/**
 * The record in a file, to be added to; made where it is not there.
 * @throws OnrecordError as `openRecord` does
 */
export async function recordToAdd(path: string): Promise<OpenRecord> {
  const { openRecord } = await import('../record/index.ts');
  return openRecord(path);
}
