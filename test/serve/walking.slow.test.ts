import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromium } from '../external.ts';
import { openReadingRoom, type ReadingRoom } from './readingRoom.ts';

let room: ReadingRoom;
before(async () => {
  if (chromium.skip) return;
  room = await openReadingRoom();
});
after(() => room?.close());

const still = { reducedMotion: 'reduce' } as const;
const reading = <T>(use: (page: Page) => Promise<T>) =>
  room.visit(`/articles/${room.ids.interview}`, still, async (page, troubles) => {
    const result = await use(page);
    assert.deepEqual(troubles, []);
    return result;
  });
const focused = (page: Page) => page.evaluate('document.activeElement.textContent');
const marked = (page: Page) => page.locator('.text .on').allTextContents();
const note = (page: Page) => page.getByRole('tooltip');

describe('walking through an article', { skip: chromium.skip, timeout: 300_000 }, () => {
  test('goes from statement to statement by j and k: focus, parts, entry and note', () =>
    reading(async (page) => {
      await page.keyboard.press('j');
      assert.equal(await focused(page), '1');
      assert.deepEqual(await marked(page), ['“Glass is a bad colleague,”', 'she', 'says']);
      assert.equal(
        await note(page).textContent(),
        'Irena Solveig, foreign minister\nsaid · speaker by name, 97%; statement 97%',
      );
      assert.equal(await page.locator('.speakers .on').count(), 1);
      assert.equal(await page.locator(':focus').getAttribute('aria-describedby'), 'note');
      for (let i = 0; i < 2; i++) await page.keyboard.press('j');
      assert.equal(await focused(page), '3');
      assert.match(
        (await note(page).textContent()) ?? '',
        /refused · speaker by \w+, \d+%; statement 95%\ndepends on: As long as a single foreign soldier stands in Tarn/,
      );
      assert.equal(await page.locator('.steps .at').textContent(), '3 of 13');
      await page.keyboard.press('k');
      assert.equal(await focused(page), '2');
      assert.equal(
        await page.evaluate(`document.getElementById(document.activeElement.hash.slice(1)).className`),
        'on',
      );
      for (let i = 0; i < 20; i++) await page.keyboard.press('j');
      assert.equal(await focused(page), '13');
      assert.match((await note(page).textContent()) ?? '', /^No speaker named/);
      const seen = `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())`;
      assert.equal(await page.evaluate(seen), true);
      await page.keyboard.press('Escape');
      assert.equal(await note(page).count(), 0);
    }));

  test('by the keyboard alone: buttons, and numbers in the order of the text', () =>
    reading(async (page) => {
      await page.getByRole('button', { name: 'Next' }).focus();
      await page.keyboard.press('Enter');
      assert.equal(await focused(page), '1');
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), '2');
      assert.match((await note(page).textContent()) ?? '', /refused · speaker by \w+, \d+%; statement 94%/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/#of-st_/);
      await page.getByRole('button', { name: 'Previous' }).click();
      assert.equal(await focused(page), '1');
    }));

  test('on a phone a tap on a number shows its note in place, and a second one leads to the list', () =>
    room.visit(
      `/articles/${room.ids.interview}`,
      { viewport: { width: 375, height: 800 }, hasTouch: true, isMobile: true },
      async (page) => {
        const number = page.locator('.text sup a').nth(1);
        await number.scrollIntoViewIfNeeded();
        await number.tap();
        await note(page).filter({ hasText: 'refused' }).waitFor();
        assert.doesNotMatch(page.url(), /#/);
        const seen = `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())`;
        assert.equal(await page.evaluate(seen), true);
        await note(page).tap();
        assert.equal(await note(page).count(), 0);
        await page.locator('.text sup a').nth(2).tap();
        assert.doesNotMatch(page.url(), /#/);
        await page.locator('.text sup a').nth(2).tap();
        await page.waitForURL(/#of-st_/);
      },
    ));

  test('letters can be turned off, and do nothing where somebody types', () =>
    reading(async (page) => {
      await page.getByRole('combobox', { name: 'Words' }).first().pressSequentially('jk');
      assert.equal(await page.getByRole('combobox', { name: 'Words' }).first().inputValue(), 'jk');
      await page.getByLabel('Use these keys').uncheck();
      await page.keyboard.press('j');
      assert.equal(await note(page).count(), 0);
      await page.getByLabel('Use these keys').check();
      await page.keyboard.press('j');
      assert.equal(await focused(page), '1');
    }));

  test('the pointer shows the innermost statement that it is over, and leaves what has the focus', () =>
    reading(async (page) => {
      await page.keyboard.press('j');
      await page.getByText('that she feared for her own post').first().hover();
      await note(page).filter({ hasText: 'expressed' }).waitFor();
      assert.deepEqual(await marked(page), ['the minister', 'had told', 'that she feared for her own post']);
      assert.equal(await focused(page), '1');
      await note(page).hover();
      await page.waitForTimeout(400);
      assert.match(
        (await note(page).textContent()) ?? '',
        /expressed/,
        'the note stays while the pointer is on it',
      );
      await page.locator('h2', { hasText: 'A promise and a price' }).hover();
      await note(page).filter({ hasText: 'statement 97%' }).waitFor();
      await page.locator('.speakers li').nth(1).hover();
      await page.locator('.speakers li.on').nth(0).waitFor();
      await page.waitForTimeout(200);
      assert.equal(await note(page).count(), 0, 'an entry needs no note');
      assert.deepEqual(await marked(page), ['Solveig', 'refuses', 'to meet its president, Radomir Kesk']);
    }));

  test('begins at the statement that the address names', async () => {
    const { statements } = (await (
      await fetch(`${room.address}/articles/${room.ids.interview}.json`)
    ).json()) as { statements: { id: string; cue: { text: string } | null }[] };
    const refuses = statements.find(({ cue }) => cue?.text === 'refuses')!;
    await room.visit(`/articles/${room.ids.interview}#${refuses.id}`, still, async (page) => {
      assert.deepEqual(await marked(page), ['Solveig', 'refuses', 'to meet its president, Radomir Kesk']);
      await page.keyboard.press('j');
      assert.equal(await focused(page), '3');
    });
  });

  test('without script the page explains no keys, and numbers lead to the list and back', () =>
    room.visit(`/articles/${room.ids.interview}`, { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.getByRole('button', { name: 'Next' }).count(), 0);
      assert.equal(await page.locator('.keys:visible, #note:visible').count(), 0);
      await page.locator('.text sup a').first().click();
      await page.waitForURL(/#of-st_/);
    }));

  test('the script is small', async () => {
    const response = await fetch(`${room.address}/script.js`);
    const script = await response.text();
    assert.ok(Buffer.byteLength(script) < 4096, `${Buffer.byteLength(script)} bytes`);
    assert.doesNotMatch(script, /^\s|^\/[/*]|^$\n/m);
    assert.match(response.headers.get('content-type') ?? '', /^text\/javascript/);
  });
});

describe('names while they are typed', { skip: chromium.skip, timeout: 300_000 }, () => {
  test('come from the record, at most ten, once the typing pauses', () =>
    room.visit('/search', {}, async (page, troubles) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/people.json')) asked.push(new URL(request.url()).search);
      });
      await page.getByLabel('Speaker').pressSequentially('rui', { delay: 20 });
      await page.locator('#names option').first().waitFor({ state: 'attached' });
      assert.deepEqual(asked, ['?limit=10&name=rui']);
      const values = `[...document.querySelectorAll('#names option')].map((option) => option.value)`;
      assert.deepEqual(await page.evaluate(values), ['Ana Ruiz']);
      await page.getByRole('combobox', { name: 'Words' }).first().fill('Ruiz');
      await page.getByRole('combobox', { name: 'Words' }).first().press('Enter');
      await page.getByText('People:').getByRole('link', { name: 'Ana Ruiz' }).click();
      await page.waitForURL(/\/people\/pe_/);
      assert.deepEqual(troubles, []);
    }));

  test('nothing without script', () =>
    room.visit('/search', { javaScriptEnabled: false }, async (page) => {
      await page.getByLabel('Speaker').pressSequentially('rui');
      assert.equal(await page.locator('#names option').count(), 0);
    }));
});
