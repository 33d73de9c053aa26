import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromium } from '../external.ts';
import { axeFindings } from '../render/openBrowser.ts';
import { openReadingRoom, type ReadingRoom } from './readingRoom.ts';

let room: ReadingRoom;
before(async () => {
  if (chromium.skip) return;
  room = await openReadingRoom();
});
after(() => room?.close());

type Suggested = Record<'people' | 'publishers' | 'words', { name: string; address: string }[]>;
const suggested = async (words: string) =>
  (await (
    await fetch(`${room.address}/suggestions.json?words=${encodeURIComponent(words)}`)
  ).json()) as Suggested;

/** The search box of every page, once its script is there. */
const box = (page: Page) => page.getByRole('banner').getByRole('combobox', { name: 'Words' });

/** What is suggested below the field that is typed in. */
async function optionsOf(page: Page): Promise<string[]> {
  const options = page.locator('[role=option]');
  await options.first().waitFor();
  return options.allTextContents();
}

describe('suggestions', { skip: chromium.skip, timeout: 300_000 }, () => {
  test('are people, publishers and words of the record, each with where it leads', async () => {
    const { people, publishers, words } = await suggested('ru');
    assert.deepEqual(people, [{ name: 'Ana Ruiz', address: `/people/${room.ids.person}` }]);
    assert.deepEqual([publishers, words], [[], []]);
    assert.deepEqual((await suggested('courier')).publishers, [
      { name: 'The Reed Courier', address: '/search?publisher=The+Reed+Courier' },
      { name: 'The Lowland Courier', address: '/search?publisher=The+Lowland+Courier' },
    ]);
    assert.deepEqual((await suggested('open por')).words, [
      { name: 'open port', address: '/search?words=open+port' },
    ]);
    for (const short of ['', 'r', ' r ', '%', '%%', '\u0000\u0000'])
      assert.deepEqual(await suggested(short), { people: [], publishers: [], words: [] }, short);
  });

  test('are chosen by keys, the focus stays in the field, and a reader is told', () =>
    room.visit('/', {}, async (page, troubles) => {
      const field = box(page);
      await field.pressSequentially('rui', { delay: 20 });
      assert.deepEqual(await optionsOf(page), ['Ana Ruiz person']);
      assert.equal(await field.getAttribute('aria-expanded'), 'true');
      assert.equal(await field.getAttribute('aria-activedescendant'), null);
      await field.press('ArrowDown');
      const option = page.getByRole('option', { name: 'Ana Ruiz person', selected: true });
      assert.equal(await field.getAttribute('aria-activedescendant'), await option.getAttribute('id'));
      assert.equal(
        await field.getAttribute('aria-controls'),
        await page.getByRole('listbox', { name: 'Suggestions' }).getAttribute('id'),
      );
      // Further on is the field again, and before it the last one.
      await field.press('ArrowDown');
      assert.equal(await field.getAttribute('aria-activedescendant'), null);
      await field.press('ArrowUp');
      assert.equal(await option.count(), 1);
      assert.equal(await page.evaluate('document.activeElement.name'), 'words');
      await field.press('Enter');
      await page.waitForURL(/\/people\/pe_/);
      assert.deepEqual(troubles, []);
    }));

  test('close by Escape and by leaving, and what is typed is searched for as before', () =>
    room.visit('/', {}, async (page) => {
      const field = box(page);
      await field.pressSequentially('por', { delay: 20 });
      await optionsOf(page);
      await field.press('Escape');
      assert.equal(await page.getByRole('listbox').count(), 0);
      assert.equal(await field.getAttribute('aria-expanded'), 'false');
      assert.equal(await field.inputValue(), 'por');
      await field.press('t');
      await field.press('x');
      await field.press('Backspace');
      await field.press('Backspace');
      await optionsOf(page);
      await field.press('Tab');
      assert.equal(await page.getByRole('listbox').count(), 0);
      await field.fill('port Tarn');
      await field.press('Enter');
      await page.waitForURL(/\/search\?words=port\+Tarn$/);
    }));

  test('are chosen by the pointer: a publisher leads to its statements, words to theirs', async () => {
    for (const [typed, option, url] of [
      ['reed', 'The Reed Courier publisher', /\/search\?publisher=The\+Reed\+Courier$/],
      ['the por', 'the port words', /\/search\?words=the\+port$/],
    ] as const)
      await room.visit('/people', {}, async (page, troubles) => {
        await box(page).pressSequentially(typed, { delay: 20 });
        await page.getByRole('option', { name: option }).click();
        await page.waitForURL(url);
        assert.ok((await page.locator('.card').count()) > 0);
        assert.deepEqual(troubles, []);
      });
  });

  test('fill the fields of a search among its other filters', () =>
    room.visit('/search?act=refuse', {}, async (page) => {
      const main = page.getByRole('main');
      await main.getByText('Meaning, speaker, dates').click();
      const publisher = main.getByRole('combobox', { name: 'Publisher' });
      await publisher.pressSequentially('reed', { delay: 20 });
      assert.deepEqual(await optionsOf(page), ['The Reed Courier publisher']);
      await publisher.press('ArrowDown');
      await publisher.press('Enter');
      assert.equal(await publisher.inputValue(), 'The Reed Courier');
      const words = main.getByRole('combobox', { name: 'Words' });
      await words.pressSequentially('por', { delay: 20 });
      assert.deepEqual(await optionsOf(page), ['port words']);
      await words.press('ArrowDown');
      await words.press('Enter');
      assert.equal(await words.inputValue(), 'port');
      await words.press('Enter');
      await page.waitForURL(/words=port&.*act=refuse&publisher=The\+Reed\+Courier/);
      assert.equal(await page.locator('.card').count(), 1);
    }));

  test('are not there without script, where fields are plain', () =>
    room.visit('/', { javaScriptEnabled: false }, async (page) => {
      const field = page.getByRole('banner').getByRole('searchbox', { name: 'Words' });
      await field.pressSequentially('por');
      assert.equal(await page.getByRole('listbox').count(), 0);
      await field.press('Enter');
      await page.waitForURL(/\/search\?words=por$/);
    }));

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [375, 768, 1280])
      test(`open have no flaw that axe finds, ${colorScheme}, ${width} wide, and nothing hangs over`, () =>
        room.visit(
          '/search',
          { colorScheme, viewport: { width, height: 900 }, bypassCSP: true },
          async (page) => {
            const check = async () => {
              await optionsOf(page);
              await page.keyboard.press('ArrowDown');
              assert.deepEqual(await axeFindings(page), []);
              const wide = await page.evaluate('document.documentElement.scrollWidth');
              assert.ok(Number(wide) <= width, String(wide));
            };
            await page.getByRole('combobox', { name: 'Words' }).pressSequentially('re', { delay: 20 });
            await check();
            const publisher = page.getByRole('main').getByRole('combobox', { name: 'Publisher' });
            await publisher.pressSequentially('reed', { delay: 20 });
            await check();
          },
        ));
});

describe('a search by words that finds little', { skip: chromium.skip }, () => {
  for (const javaScriptEnabled of [true, false])
    test(`leads to one by meaning, ${javaScriptEnabled ? 'with' : 'without'} script`, () =>
      room.visit('/search?words="seaport"&speaker=Ruiz', { javaScriptEnabled }, async (page) => {
        await page.getByRole('link', { name: 'search by meaning instead' }).click();
        await page.waitForURL(/\/search\?speaker=Ruiz&about=seaport$/);
        assert.ok((await page.locator('.card').count()) > 0);
        assert.equal(await page.getByRole('link', { name: 'by meaning' }).count(), 0);
      }));

  test('and not one that finds enough, or that asks for no words', async () => {
    for (const place of ['/search?words=the', '/search'])
      await room.visit(place, {}, async (page) => {
        assert.equal(await page.getByRole('link', { name: 'by meaning' }).count(), 0, place);
      });
  });
});
