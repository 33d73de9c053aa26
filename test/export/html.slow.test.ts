import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { renderReport } from '../../src/export/html.ts';
import { chromium } from '../external.ts';
import { articleOf, interview } from '../render/interview.ts';
import { axeFindings, openBrowser, type View, withPage } from '../render/openBrowser.ts';

const WIDE: View = { width: 1280, colorScheme: 'light' };
const views: View[] = [WIDE, { width: 820, colorScheme: 'dark' }, { width: 360, colorScheme: 'dark' }];

describe('report', { skip: chromium.skip, timeout: 300_000 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const view of views) {
    test(`axe-core finds nothing at ${view.width}, ${view.colorScheme}, and nothing overflows`, () =>
      withPage(browser, renderReport([interview()]), view, async (page) => {
        assert.deepEqual(await axeFindings(page), []);
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        assert.ok(Number(overflow) <= 0, `${overflow} pixels too wide`);
      }));
  }

  test('the page asks for nothing but itself and runs no script', () =>
    withPage(browser, renderReport([interview()]), WIDE, async (page, requests) => {
      assert.equal(requests.length, 1, requests.join('\n'));
      assert.equal(await page.locator('script, link, img, iframe').count(), 0);
    }));

  test('several articles are one page with a table of contents; one given twice is there once', () => {
    const first = interview();
    const article = articleOf(['Nothing was said.'], { title: null });
    const html = renderReport([first, { article, statements: [] }, first]);
    return withPage(browser, html, WIDE, async (page) => {
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(await page.locator('.contents li').allTextContents(), [
        '“No talks while a single soldier stands in Tarn” · 13 statements',
        'Nothing was said. · no statements',
      ]);
      assert.equal(await page.locator('article').count(), 2);
    });
  });
});
