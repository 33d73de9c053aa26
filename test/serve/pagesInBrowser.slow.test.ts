import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { servingOf } from '../../src/app/servingOf.ts';
import { openRecord } from '../../src/record/index.ts';
import { startServer } from '../../src/serve/index.ts';
import { chromium } from '../external.ts';
import { axeFindings, bringAxe, openBrowser } from '../render/openBrowser.ts';
import { type ServedPages, servePages } from './servedPages.ts';

let served: ServedPages;
let browser: Browser;
before(async () => {
  if (chromium.skip) return;
  served = await servePages();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

describe('the pages in a browser', { skip: chromium.skip, timeout: 300_000 }, () => {
  test('lead from one to the other, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.server.address);
    await page.getByRole('searchbox').fill('port Tarn');
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/\/search\?words=port/);
    assert.equal(await page.locator('mark').first().textContent(), 'port');
    await page.locator('.card .facts a').first().click();
    await page.waitForURL(/\/statements\/st_/);
    assert.match((await page.textContent('main')) ?? '', /matches the stored page/);
    await page.getByRole('link', { name: 'Ana Ruiz' }).first().click();
    await page.waitForURL(/\/people\/pe_/);
    assert.match((await page.textContent('main')) ?? '', /contradicts the earlier statement/);
    await context.close();
  });

  test('check words and a draft, without a script', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 900 },
    });
    const page = await context.newPage();
    const main = page.getByRole('main');
    await page.goto(served.server.address);
    await page.getByRole('link', { name: 'Check' }).click();
    await main.getByLabel(/^Words/).fill('nobody had asked the men of the harbor about it');
    await main.getByLabel(/^Attributed/).fill('Leo Sand');
    await main.getByRole('button', { name: 'Check the words' }).click();
    await page.waitForURL(/\/check\?words=nobody/);
    await main.getByRole('heading', { name: 'Said differently' }).waitFor();
    await page.getByRole('link', { name: 'Check' }).click();
    await main
      .getByLabel(/^Every quotation/)
      .fill('“Nobody had asked the men of the harbor about it,” Leo Sand said.');
    await main.getByRole('button', { name: 'Check the draft' }).click();
    await main.getByText('line 1 of the draft · Leo Sand (speaker by name').waitFor();
    await context.close();
  });

  test('copy a citation where one is asked for, and show it without a script', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const main = page.getByRole('main');
    await page.goto(`${served.server.address}/search?words=port&act=refuse`);
    await main.getByRole('link', { name: 'cite' }).first().click();
    await main.getByText('copied').waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    assert.match(String(copied), /^Ana Ruiz, harbor minister, refused \(paraphrased;[^\n]*\n.*\nPassage: /);
    await page.goto(served.server.address + served.addresses.cite);
    await main.getByRole('button', { name: 'Copy' }).click();
    await main.getByText('copied').waitFor();
    await context.close();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(served.server.address + served.addresses.statement);
    await still.getByRole('link', { name: 'Copy as citation' }).click();
    assert.equal((await still.locator('#citation').textContent())?.trim(), copied);
    await plain.close();
  });

  test('a draft that was checked has no flaw that axe finds', async () => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 375, height: 900 } });
    await bringAxe(context);
    const page = await context.newPage();
    await page.goto(`${served.server.address}/check`);
    await page
      .getByLabel(/^Every quotation/)
      .fill('“Nobody had asked the women of the harbor about it,” Leo Sand said. “No!”');
    await page.getByRole('button', { name: 'Check the draft' }).click();
    await page.getByRole('heading', { name: 'Quotations of a draft' }).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 375);
    await context.close();
  });

  test('show the first result on the first screen of a phone, and all facets beside it where there is room', async () => {
    for (const [width, open] of [
      [375, false],
      [1280, true],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const [address, first] of [
        ['/search?words=port', '.card'],
        ['/timeline?words=port', 'svg'],
        ['/sources', '.summary'],
        ['/outlets', 'tbody tr'],
        ['/people', 'tbody tr'],
        ['/articles', 'tbody tr'],
      ] as const) {
        await page.goto(served.server.address + address);
        const { y } = (await page.locator(first).first().boundingBox())!;
        assert.ok(y < 700, `${address}: ${y}`);
      }
      await page.goto(`${served.server.address}/search?words=port`);
      assert.equal(
        await page
          .locator('.facets details')
          .first()
          .evaluate((one) => one.matches('[open]')),
        open,
      );
      const [facets, card] = await Promise.all(
        ['.facets', '.card'].map((one) => page.locator(one).first().boundingBox()),
      );
      assert.equal(facets!.x > card!.x + card!.width, open);
      await context.close();
    }
  });

  test('compare the sheets of coders, without a script, and show it without a flaw that axe finds', async () => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 375, height: 900 } });
    await bringAxe(context);
    const page = await context.newPage();
    await page.goto(`${served.server.address}/sample?limit=3`);
    const sheet = await (await context.request.get(`${served.server.address}/sample.csv?limit=3`)).body();
    await page.getByRole('link', { name: 'compare their sheets' }).click();
    const file = (name: string) => ({ name, mimeType: 'text/csv', buffer: sheet });
    await page.getByLabel('The sheet of one coder').setInputFiles(file('ada.csv'));
    await page.getByLabel('The sheet of another coder').setInputFiles(file('leo.csv'));
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('ada.csv, leo.csv: 3 statements; coders saw the program’s answers').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 375);
    await context.close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [375, 1280])
      test(`have no flaw that axe finds, ${colorScheme}, ${width} wide, and nothing hangs over`, async () => {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        await bringAxe(context);
        const page = await context.newPage();
        for (const [name, address] of Object.entries(served.addresses)) {
          await page.goto(served.server.address + address);
          // What opens is looked at as well.
          await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
          assert.deepEqual(await axeFindings(page), [], name);
          const wide = await page.evaluate('document.documentElement.scrollWidth');
          assert.ok(Number(wide) <= width, `${name}: ${wide}`);
        }
        await context.close();
      });
});

describe('a server with a token', { skip: chromium.skip }, () => {
  test('lets a browser in by a form', async () => {
    using record = openRecord(served.path, { readOnly: true });
    await using serving = servingOf(record);
    const token = 'a-token-of-some-length';
    const guarded = await startServer(serving, { host: '127.0.0.1', port: 0, token });
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(guarded.address);
      await page.getByLabel('Token').fill('wrong');
      await page.getByRole('main').getByRole('button').click();
      await page
        .getByRole('main')
        .getByText(/not the right token/)
        .first()
        .waitFor();
      await page.getByLabel('Token').fill(token);
      await page.getByRole('main').getByRole('button').click();
      await page
        .getByRole('main')
        .getByText(/Who said what/)
        .first()
        .waitFor();
      await context.close();
    } finally {
      await guarded.close();
    }
  });
});
