import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { renderReport } from '../../src/export/html.ts';
import { chromium } from '../external.ts';
import { articleOf, interview, statementOf } from './interview.ts';
import { openBrowser, type View, withPage } from './openBrowser.ts';

const WIDE: View = { width: 1280, colorScheme: 'light' };

describe('an article drawn as HTML', { skip: chromium.skip, timeout: 300_000 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  test('the article reads as it was written, numbers of statements aside', () => {
    const { article, statements } = interview();
    return withPage(browser, renderReport([{ article, statements }]), WIDE, async (page) => {
      const shown = await page.evaluate(
        `[...document.querySelectorAll('article > header > h1, .text > *')].map((part) => {
          part.querySelectorAll('sup').forEach((number) => number.remove());
          return part.textContent;
        }).join('\\n\\n')`,
      );
      assert.equal(shown, article.text);
    });
  });

  test('each part is marked with its words, also where statements are nested', () => {
    const { article, statements } = interview();
    return withPage(browser, renderReport([{ article, statements }]), WIDE, async (page) => {
      const marked = async (kind: string) =>
        (await page.locator(`.text .${kind}`).allTextContents()).join(' ');
      for (const { source, cue } of statements) {
        if (source) assert.ok((await marked('source')).includes(source.text), source.text);
        if (cue) assert.ok((await marked('cue')).includes(cue.text), cue.text);
      }
      assert.match(await marked('condition'), /As long as a single foreign soldier stands in Tarn/);
      assert.equal(await marked('within'), 'that she feared for her own post');
      assert.equal(await page.locator('.text .source.content').textContent(), 'the minister');
    });
  });

  test('every statement is listed under its speaker and linked both ways, by keyboard too', () => {
    const { article, statements } = interview();
    return withPage(browser, renderReport([{ article, statements }]), WIDE, async (page) => {
      assert.deepEqual(await page.locator('.speaker > h3').allTextContents(), [
        'Irena Solveig',
        'Dina Marak',
        'Piet Aldous',
        'No speaker named',
      ]);
      for (const { id } of statements) {
        assert.equal(await page.locator(`.text sup a[href="#of-${id}"]`).count(), 1, id);
        assert.equal(await page.locator(`.speakers a[href="#${id}"]`).count(), 1, id);
        assert.equal(await page.locator(`[id="${id}"]`).count(), 1, id);
        assert.equal(await page.locator(`[id="of-${id}"]`).count(), 1, id);
      }
      const last = statements.at(-1)!;
      await page.locator(`.speakers a[href="#${last.id}"]`).focus();
      await page.keyboard.press('Enter');
      assert.ok(page.url().endsWith(`#${last.id}`));
      const background = `getComputedStyle(document.querySelector('.place:target + *')).backgroundColor`;
      assert.equal(await page.evaluate(background), 'rgb(255, 228, 138)');
      await page.evaluate('scrollTo(0, 0); document.activeElement.blur(); location.hash = ""');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate('document.activeElement.className'), 'skip');
    });
  });

  test('an article full of markup stays text', () => {
    const nasty = `</p></style><script>document.title="taken"</script><img src=x onerror="document.title='taken'">&amp;`;
    const article = articleOf(
      [['heading', nasty], `“${nasty}” said Ida <b>Marsh</b> ]]> -->.`, ['quotation', nasty]],
      {
        title: nasty,
        publisher: nasty,
        byline: [nasty],
        publishedAt: `2024"><script>`,
        uri: `javascript:document.title="taken"`,
        canonicalUrl: `https://example.org/"><script>document.title="taken"</script>`,
        language: `en"><script>`,
        sha256: nasty,
      },
    );
    const statement = statementOf(article, '“', {
      source: 'Ida <b>Marsh</b>',
      cue: 'said',
      content: `“${nasty}”`,
      saidAt: { text: '-->', date: nasty },
    });
    const html = renderReport([{ article, statements: [{ ...statement, model: nasty }] }]);
    return withPage(browser, html, WIDE, async (page, requests) => {
      assert.equal(await page.title(), `${nasty} · statements`);
      assert.equal(await page.locator('script, img, b:not(.act b)').count(), 0);
      assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
      assert.equal(await page.locator('.text .source').textContent(), 'Ida <b>Marsh</b>');
      assert.equal(requests.length, 1, requests.join('\n'));
    });
  });

  test('what would steer or reorder a line is made visible', () => {
    const article = articleOf(['She said \u001b[31mred\u202e and \u0000 backwards\u2066.']);
    return withPage(browser, renderReport([{ article, statements: [] }]), WIDE, async (page) => {
      assert.equal(
        await page.locator('.text p').textContent(),
        'She said ␛[31mred<U+202E> and ␀ backwards<U+2066>.',
      );
    });
  });

  test('on paper nothing is cut off and marks do not need colour', () =>
    withPage(browser, renderReport([interview()]), WIDE, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const lines = await page.evaluate(
        `['source', 'cue', 'content', 'condition'].map((name) =>
          getComputedStyle(document.querySelector('.key .' + name)).textDecorationStyle)`,
      );
      assert.deepEqual(lines, ['double', 'dotted', 'solid', 'dashed']);
      assert.equal(
        await page.evaluate(`getComputedStyle(document.querySelector('.speakers')).overflowY`),
        'visible',
      );
      assert.ok((await page.pdf({ format: 'A4' })).length > 1000);
    }));
});
