import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { renderSheet, type Sheet } from '../../src/export/index.ts';
import { chromium } from '../external.ts';
import { axeFindings, openBrowser, type View, withPage } from '../render/openBrowser.ts';
import { citedSample } from './citedSample.ts';

const SHEET: Sheet = {
  asked: { words: 'mill <b>', act: 'refuse', since: '2025-01' },
  person: {
    ...{ id: 'pe_1', name: 'Tove Lind', aliases: [], gender: null, born: null, died: null, identifiers: {} },
    roles: [{ title: 'miller', organization: null, area: null, party: null, from: '2024', to: null }],
  },
  statements: [
    citedSample({ act: 'refuse' }, {}, { base: 'https://desk.example' }),
    citedSample(
      { speaker: null },
      { publishedAt: '2025-04-01' },
      {
        articleAddress: 'javascript:alert(1)',
      },
    ),
  ],
  total: 7,
  madeAt: '2025-05-01T10:00:00Z',
};
const VIEWS: View[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
];

describe('a search as one page', { skip: chromium.skip, timeout: 120_000 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const view of VIEWS)
    test(`axe-core finds nothing at ${view.width}, ${view.colorScheme}, and nothing overflows`, () =>
      withPage(browser, renderSheet(SHEET), view, async (page) => {
        assert.deepEqual(await axeFindings(page), []);
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        assert.ok(Number(overflow) <= 0, `${overflow} pixels too wide`);
      }));

  test('has everything in itself, and says what was asked for', () =>
    withPage(browser, renderSheet(SHEET), VIEWS[0]!, async (page, requests) => {
      assert.equal(requests.length, 1, requests.join('\n'));
      assert.equal(await page.locator('script, link, img, iframe').count(), 0);
      assert.equal(await page.locator('h1').textContent(), 'Tove Lind · “mill <b>” · refused · from 2025-01');
      assert.match(
        (await page.locator('.summary').textContent()) ?? '',
        /^The first 2 of 7 statements, from \d articles?, 5 March 2025 to 1 April 2025$/,
      );
      assert.deepEqual(
        await page
          .locator('.cited a')
          .evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href)),
        ['https://fjord.example/mill', `https://desk.example${SHEET.statements[0]!.statement.address}`],
        'links lead to the article and the record; what is no address of the web is none',
      );
      assert.equal(await page.locator('.cited .content').first().textContent(), 'that the mill stays shut');
    }));

  test('prints without what only a screen needs, no statement over two pages', () =>
    withPage(browser, renderSheet(SHEET), VIEWS[0]!, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const inside = await page.evaluate('getComputedStyle(document.querySelector(".cited")).breakInside');
      assert.equal(inside, 'avoid');
      assert.ok((await page.pdf({ format: 'A4' })).length > 1000);
    }));
});
