import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { servingOf } from '../../src/app/servingOf.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { type Server, type ServerOptions, startServer } from '../../src/serve/index.ts';
import { chromium } from '../external.ts';
import { axeFindings, openBrowser } from '../render/openBrowser.ts';
import { fillRecord, type Ids } from './fillRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-correct-'));
const path = join(folder, 'a.db');
let ids: Ids;
let record: OpenRecord;
let browser: Browser;
before(async () => {
  if (chromium.skip) return;
  ids = await fillRecord(path);
  record = openRecord(path, { readOnly: true });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  record?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serving<T>(
  options: Partial<ServerOptions>,
  toWrite: boolean,
  use: (server: Server) => Promise<T>,
): Promise<T> {
  await using own = servingOf(record, { writable: toWrite });
  const server = await startServer(own, { host: '127.0.0.1', port: 0, token: null, ...options });
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

describe('a statement is corrected on its page', { skip: chromium.skip, timeout: 300_000 }, () => {
  test('by whoever gives a name, and the correction is undone there', async () => {
    await serving({}, true, async ({ address }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${address}/statements/${ids.statement}`);
      await page.getByText('Correct this statement').click();
      await page.getByText('Something else is wrong').click();
      await page.getByLabel('What they did').selectOption('deny');
      await page.getByLabel('Your name').first().fill('Ida Marsh');
      await page.getByLabel('Reason').fill('read it again');
      await page.getByRole('button', { name: 'Correct' }).click();
      await page
        .getByText(/act, by Ida Marsh, .*: read it again/)
        .first()
        .waitFor();
      assert.equal(record.statement(ids.statement)?.act, 'deny');
      await page.locator('li form').getByLabel('Your name').fill('Leo Fenn');
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('(undone)').first().waitFor();
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

  describe('by selecting words in the article', () => {
    type Page = Awaited<ReturnType<Browser['newPage']>>;
    /** Selects the words in the page's text as a hand with a mouse would, from their first letter to behind their last. */
    async function drag(page: Page, words: string): Promise<void> {
      const box = (await page.evaluate(`(() => {
        const text = document.querySelector('#text');
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf(${JSON.stringify(words)});
          if (at < 0) continue;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + ${words.length});
          node.parentElement.scrollIntoView({ block: 'center' });
          const { left, right, top, bottom } = range.getBoundingClientRect();
          return { left, right, middle: (top + bottom) / 2 };
        }
      })()`)) as { left: number; right: number; middle: number };
      await page.mouse.move(box.left + 1, box.middle);
      await page.mouse.down();
      await page.mouse.move((box.left + box.right) / 2, box.middle);
      await page.mouse.move(box.right - 1, box.middle);
      await page.mouse.up();
    }
    const use = (page: Page, part: string) =>
      page
        .getByRole('group', { name: 'What the selected words are' })
        .getByRole('button', { name: part })
        .click();

    async function correcting(use: (page: Page, address: string) => Promise<void>): Promise<void> {
      await serving({}, true, async ({ address }) => {
        const context = await browser.newContext({
          viewport: { width: 1280, height: 900 },
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        const problems: string[] = [];
        page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
        page.on('pageerror', ({ message }) => problems.push(message));
        await page.goto(`${address}/statements/${ids.statement}/correct`);
        await use(page, address);
        assert.deepEqual(problems, []);
        await context.close();
      });
    }
    async function undoAll(page: Page): Promise<void> {
      for (;;) {
        const form = page.locator('li form').first();
        if ((await form.count()) === 0) return;
        await form.getByLabel('Your name').fill('Ida Marsh');
        await form.getByRole('button', { name: 'Undo' }).click();
      }
    }

    test('with a pointer: two stretches of a content, and the one of several places where a name stands', async () => {
      await correcting(async (page) => {
        const before = record.statement(ids.statement)!;
        await drag(page, 'the port');
        await use(page, 'What was said');
        await drag(page, 'not open');
        await use(page, 'What was said');
        assert.equal(await page.getByLabel('What was said').inputValue(), 'the port … not open');
        await drag(page, 'Leo Sand');
        await use(page, 'Speaker’s name');
        await page.getByLabel('Your name').fill('Ida Marsh');
        await page.getByRole('button', { name: 'Correct' }).click();
        await page.waitForURL(new RegExp(`/statements/${ids.statement}$`));
        const now = record.statement(ids.statement)!;
        const { text } = record.article(ids.article)!;
        assert.deepEqual(
          now.content.spans.map((span) => text.slice(...span)),
          ['the port', 'not open'],
        );
        assert.equal(now.speaker?.name, 'Leo Sand');
        // Linked anew at once: the record knows him from two articles.
        assert.equal(now.speaker?.person, [...record.people('Leo Sand')][0]!.id);
        assert.equal(record.lacksEmbeddings(), false);
        await undoAll(page);
        assert.deepEqual(record.statement(ids.statement), before);
        assert.equal(record.lacksEmbeddings(), false);
      });
    });

    test('with the keyboard alone, word by word', async () => {
      await correcting(async (page) => {
        const before = record.statement(ids.statement)!;
        await page.getByRole('region', { name: 'The article' }).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        // The statement begins with its source.
        assert.equal(await page.getByLabel('Attributed to').inputValue(), 'Ana Ruiz');
        await page.getByRole('region', { name: 'The article' }).focus();
        for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowLeft');
        await page
          .getByRole('group', { name: 'What' })
          .getByRole('button', { name: 'Reporting words' })
          .press('Enter');
        assert.equal(await page.getByLabel('Reporting words').inputValue(), 'said');
        await page.getByRole('button', { name: 'Clear' }).last().click();
        assert.equal(await page.getByLabel('Reporting words').inputValue(), '');
        assert.deepEqual(record.statement(ids.statement), before);
      });
    });

    test('and what does not fit is said, with all that was filled in still there', async () => {
      await serving({}, true, async ({ address }) => {
        const page = await browser.newPage();
        await page.goto(`${address}/statements/${ids.statement}/correct`);
        await page.getByText('Something else is wrong').click();
        await page.getByLabel('What they did').selectOption('deny');
        await page.getByLabel('Attributed to').fill('nobody in the article');
        await page.getByLabel('Your name').fill('Ida Marsh');
        await page.getByRole('button', { name: 'Correct' }).click();
        assert.match(
          (await page.getByRole('alert').textContent()) ?? '',
          /does not have “nobody in the article”/,
        );
        assert.equal(await page.getByLabel('Attributed to').inputValue(), 'nobody in the article');
        assert.equal(await page.getByLabel('What they did').inputValue(), 'deny');
        assert.equal(record.statement(ids.statement)?.act, 'refuse');
        await page.context().close();
      });
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
