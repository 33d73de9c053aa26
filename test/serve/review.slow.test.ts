import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openRecord } from '../../src/record/index.ts';
import { chromium } from '../external.ts';
import { maker, sample } from '../record/sample.ts';
import { axeFindings, openBrowser } from '../render/openBrowser.ts';
import { type Served, serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-review-'));
const path = join(folder, 'a.db');
let browser: Browser;
let server: Served;
before(async () => {
  if (chromium.skip) return;
  using record = openRecord(path);
  const { document, article, statements } = sample('/a', [
    ['Ana Ruiz', 'that the port of Tarn is shut', { confidence: 0.5 }],
    ['Leo Sand', 'that nobody asked the dockers', { confidence: 0.6 }],
    ['Eva Holm', 'that fish is dear', { confidence: 0.4 }],
  ]);
  record.add(document, article, statements, maker);
  server = await serveRecord(path, { writable: true });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the review queue in a browser', { skip: chromium.skip, timeout: 120_000 }, () => {
  test('is worked off by keys, once it has a name', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${server.address}/review`);
    await page.getByLabel('Your name').fill('Ida Marsh');
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByText('You are Ida Marsh').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByText('0 of 3 done').waitFor();
    await page.keyboard.press('a');
    await page.getByText('1 of 3 done: Ida Marsh 1').waitFor();
    // The next one: Ana Ruiz, who is taken for Leo Sand by the second button.
    await page.getByRole('button', { name: /^Leo Sand/ }).waitFor();
    const key = await page.getByRole('button', { name: /^Leo Sand/ }).getAttribute('data-key');
    await page.keyboard.press(key!);
    await page.getByText('2 of 3 done').waitFor();
    await page.keyboard.press('s');
    await page.getByText('You skipped the rest').waitFor();
    await page.getByText('Start again').click();
    await page.getByText('Use these keys').click();
    await page.keyboard.press('a');
    await page.getByLabel('somebody else').fill('a');
    await page.reload();
    await page.getByText('2 of 3 done').waitFor();
    await context.close();
  });

  test('and by forms without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.address}/review`);
    await page.getByLabel('Your name').fill('Leo Fenn');
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByLabel('somebody else').fill('Eva Holm');
    await page.getByRole('button', { name: 'Set' }).click();
    await page.getByText('3 of 3 done').waitFor();
    await page.getByText('There is nothing to review').waitFor();
    await context.close();
  });
});
