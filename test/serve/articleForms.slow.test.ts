import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { chromium } from '../external.ts';
import { axeFindings, openBrowser } from '../render/openBrowser.ts';
import { fillRecord, type Ids } from './fillRecord.ts';
import { type Served, serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-forms-'));
const path = join(folder, 'a.db');
let browser: Browser;
let server: Served;
let ids: Ids;
before(async () => {
  if (chromium.skip) return;
  ids = await fillRecord(path);
  server = await serveRecord(path, { writable: true });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the forms of an article in a browser', { skip: chromium.skip, timeout: 120_000 }, () => {
  test('have no flaw that axe finds, and the page of a removed article has none', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    for (const address of [
      `/articles/${ids.article}/correct`,
      `/articles/${ids.article}/statements`,
      '/corrections',
    ]) {
      await page.goto(server.address + address);
      assert.deepEqual(await axeFindings(page), [], address);
    }
    await page.goto(`${server.address}/articles/${ids.article}/statements`);
    await page.locator('#text').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Attributed to' }).click();
    assert.equal(await page.getByLabel('Attributed to').inputValue(), 'Ana Ruiz');
    await page.goto(`${server.address}/articles/${ids.article}/correct`);
    const form = page.getByRole('form', { name: 'Remove the article' });
    await form.getByLabel('Why it is removed').fill('a mistake');
    await form.getByLabel('Your name').fill('Ida Marsh');
    await form.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('This article was removed').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await context.close();
  });
});
