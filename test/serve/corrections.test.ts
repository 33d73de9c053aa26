import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { servingOf } from '../../src/cli/servingOf.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { type Server, type ServerOptions, startServer } from '../../src/serve/index.ts';
import { axeFindings, openBrowser } from '../export/htmlBrowser.ts';
import { fillRecord, type Ids } from './fillRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-correct-'));
const path = join(folder, 'a.db');
let ids: Ids;
let record: OpenRecord;
let browser: Browser;
before(async () => {
  ids = await fillRecord(path);
  record = openRecord(path, { readOnly: true });
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  record.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serving<T>(
  options: Partial<ServerOptions>,
  toWrite: boolean,
  use: (server: Server) => Promise<T>,
): Promise<T> {
  await using own = servingOf(record, toWrite ? () => openRecord(path, { create: false }) : null);
  const server = await startServer(own, { host: '127.0.0.1', port: 0, token: null, ...options });
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

describe('a statement is corrected on its page', { timeout: 60_000 }, () => {
  test('by whoever gives a name, and the correction is undone there', async () => {
    await serving({}, true, async ({ address }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${address}/statements/${ids.statement}`);
      await page.getByText('Correct this statement').click();
      await page.getByLabel('Act').selectOption('deny');
      await page.getByLabel('Your name').first().fill('Ida Marsh');
      await page.getByLabel('Why').fill('read it again');
      await page.getByRole('button', { name: 'Correct' }).click();
      const text = async () => (await page.textContent('main')) ?? '';
      assert.match(await text(), /act, by Ida Marsh, .*: read it again/);
      assert.equal(record.statement(ids.statement)?.act, 'deny');
      await page.locator('li form').getByLabel('Your name').fill('Leo Fenn');
      await page.getByRole('button', { name: 'Undo' }).click();
      assert.match(await text(), /\(undone\)/);
      assert.equal(record.statement(ids.statement)?.act, 'refuse');
      await context.close();
      const checked = await browser.newContext({ bypassCSP: true });
      const whole = await checked.newPage();
      await whole.goto(`${address}/statements/${ids.statement}`);
      await whole.getByText('Correct this statement').click();
      assert.deepEqual(await axeFindings(whole), []);
      await checked.close();
    });
  });

  const post = (address: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${address}/statements/${ids.statement}/correct`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: address, ...headers },
      redirect: 'manual',
    });
  const wrong = { act: 'deny', author: 'Ida Marsh' };

  test('but not from another site, without a name, or with words that the article does not have', async () => {
    await serving({}, true, async ({ address }) => {
      assert.equal((await post(address, wrong, { origin: 'http://evil.example' })).status, 403);
      assert.equal((await post(address, wrong, { origin: 'null' })).status, 403);
      assert.equal((await post(address, wrong, { 'sec-fetch-site': 'cross-site' })).status, 403);
      assert.equal((await post(address, { act: 'deny' })).status, 400);
      assert.equal((await post(address, { author: 'Ida' })).status, 400);
      assert.equal((await post(address, { author: 'Ida', content: 'words of another article' })).status, 400);
      assert.equal(record.statement(ids.statement)?.act, 'refuse');
    });
  });

  test('only with the token for correcting, where reading wants one; nobody where it is read only', async () => {
    const tokens = { token: 'a-token-for-reading', correctToken: 'a-token-for-correcting' };
    await serving(tokens, true, async ({ address }) => {
      assert.equal((await post(address, wrong, { authorization: `Bearer ${tokens.token}` })).status, 403);
      const corrected = await post(address, wrong, { authorization: `Bearer ${tokens.correctToken}` });
      assert.equal(corrected.status, 303);
    });
    await serving({ token: tokens.token }, true, async ({ address }) => {
      assert.equal((await post(address, wrong, { authorization: `Bearer ${tokens.token}` })).status, 403);
    });
    await serving({}, false, async ({ address }) => {
      assert.equal((await post(address, wrong)).status, 404);
    });
  });
});
