import { recordToRead } from './recordFile.ts';
import type { Serving } from './serving.ts';
import { servingOf } from './servingOf.ts';

/**
 * What a command needs to query an existing record, read-only. Disposing of it closes the record.
 * @throws OnrecordError `record-missing`, and other errors of `openRecord`
 */
export async function servingToRead(path: string): Promise<Serving & AsyncDisposable> {
  const record = await recordToRead(path);
  const serving = servingOf(record, { inPlace: true });
  return {
    ...serving,
    async [Symbol.asyncDispose]() {
      await serving[Symbol.asyncDispose]();
      record.close();
    },
  };
}
