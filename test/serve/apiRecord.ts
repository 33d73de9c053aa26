import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillRecord } from './fillRecord.ts';
import { serveRecord } from './serveRecord.ts';

/** A server over a small record that may be written, for whoever knows the token where there is one, and what is in it. */
export async function apiOf({ token = null }: { readonly token?: string | null } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-api-'));
  const path = join(folder, 'a.db');
  const ids = await fillRecord(path);
  const server = await serveRecord(path, { token, writable: true });
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(server.address + address, { headers });
  return {
    ids,
    address: server.address,
    record: server.record,
    get,
    post: (address: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(server.address + address, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    json: async (address: string): Promise<unknown> => (await get(address)).json(),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
