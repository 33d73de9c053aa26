import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { servingOf } from '../../src/app/servingOf.ts';
import { openRecord } from '../../src/record/index.ts';
import { startServer } from '../../src/serve/index.ts';
import { fillRecord } from './fillRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-cors-'));
const path = join(folder, 'a.db');
before(() => fillRecord(path));
after(() => rmSync(folder, { recursive: true, force: true }));

const SITE = 'https://desk.example';
const TOKEN = 'a-token-of-some-length';

async function withServer(readers: readonly string[], use: (address: string) => Promise<void>) {
  using record = openRecord(path, { readOnly: true });
  await using serving = servingOf(record, { writable: true });
  const server = await startServer(serving, { host: '127.0.0.1', port: 0, token: TOKEN, readers });
  try {
    await use(server.address);
  } finally {
    await server.close();
  }
}

const preflight = (address: string, origin: string) =>
  fetch(`${address}/api/statements`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
  });
const read = (address: string, origin: string) =>
  fetch(`${address}/api/statements`, { headers: { origin, authorization: `Bearer ${TOKEN}` } });

test('scripts of other sites may not read, unless the server was started so', () =>
  withServer([], async (address) => {
    assert.equal((await preflight(address, SITE)).headers.get('access-control-allow-origin'), null);
    assert.equal((await read(address, SITE)).headers.get('access-control-allow-origin'), null);
  }));

test('scripts of the sites that are named may read with the token, and change nothing', () =>
  withServer([SITE], async (address) => {
    const asked = await preflight(address, SITE);
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('access-control-allow-origin'), SITE);
    assert.match(asked.headers.get('access-control-allow-headers') ?? '', /authorization/);
    assert.doesNotMatch(asked.headers.get('access-control-allow-methods') ?? '', /POST/);
    const answer = await read(address, SITE);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), SITE);
    assert.equal(answer.headers.get('access-control-allow-credentials'), null);
    assert.equal(
      (await read(address, 'https://other.example')).headers.get('access-control-allow-origin'),
      null,
    );
    // Pages are not for other sites.
    const page = await fetch(`${address}/`, { headers: { origin: SITE, authorization: `Bearer ${TOKEN}` } });
    assert.equal(page.headers.get('access-control-allow-origin'), null);
    const sent = await fetch(`${address}/api/articles`, {
      method: 'POST',
      headers: {
        origin: SITE,
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/json',
        authorization: `Bearer ${TOKEN}`,
      },
      body: JSON.stringify({ text: 'Ida Poe said that it rained.' }),
    });
    assert.equal(sent.status, 403);
  }));
