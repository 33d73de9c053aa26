import type { OpenRecord } from '../../record/index.ts';

/**
 * The record in a file that is there, to be read only.
 * @throws OnrecordError record-missing, and what else `openRecord` throws
 */
export async function recordToRead(path: string): Promise<OpenRecord> {
  const { openRecord } = await import('../../record/index.ts');
  return openRecord(path, { create: false, readOnly: true });
}
