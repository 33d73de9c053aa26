import type { OpenRecord } from '../../record/index.ts';

/**
 * The record in a file that is there, to be written.
 * @throws OnrecordError record-missing, and what else `openRecord` throws
 */
export async function recordToWrite(path: string): Promise<OpenRecord> {
  const { openRecord } = await import('../../record/index.ts');
  return openRecord(path, { create: false });
}
