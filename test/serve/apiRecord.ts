import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servingOf } from '../../src/cli/servingOf.ts';
import { openRecord } from '../../src/record/index.ts';
import { startServer } from '../../src/serve/index.ts';
import { fillRecord } from './fillRecord.ts';

/** A server over a small record, for whoever knows the token where there is one, and what is in it. */
export async function apiOf({ token = null }: { readonly token?: string | null } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-api-'));
  const path = join(folder, 'a.db');
  const ids = await fillRecord(path);
  const record = openRecord(path, { readOnly: true });
  const serving = servingOf(record);
  const server = await startServer(serving, { host: '127.0.0.1', port: 0, token });
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(server.address + address, { headers });
  return {
    ids,
    address: server.address,
    statements: [...record.statements()].length,
    get,
    json: async (address: string): Promise<unknown> => (await get(address)).json(),
    async close() {
      await server.close();
      await serving[Symbol.asyncDispose]();
      record.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
