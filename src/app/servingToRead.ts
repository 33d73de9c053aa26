import { recordToRead } from './recordFile.ts';
import type { Serving } from './serving.ts';
import { servingOf } from './servingOf.ts';

/**
 * What a command asks: the record in a file that is there, to be read only. It is closed with it.
 * @throws OnrecordError record-missing, and what else `openRecord` throws
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
