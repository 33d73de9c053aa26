import { servingOf } from '../../src/app/servingOf.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { type Server, startServer } from '../../src/serve/index.ts';

/** A server that answers from a record, and the record as it has it open; `close` ends both. */
export type Served = Server & { readonly record: OpenRecord };

/** Serves the record in a file: for whoever knows the token where there is one, to be written where `writable`. */
export async function serveRecord(
  path: string,
  {
    token = null,
    ...rest
  }: { readonly token?: string | null; readonly writable?: boolean; readonly privateToo?: boolean } = {},
): Promise<Served> {
  const record = openRecord(path, { readOnly: true });
  const serving = servingOf(record, rest);
  const server = await startServer(serving, { host: '127.0.0.1', port: 0, token });
  return {
    record,
    address: server.address,
    async close() {
      await server.close();
      await serving[Symbol.asyncDispose]();
      record.close();
    },
  };
}
