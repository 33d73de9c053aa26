import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
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

type Counted = { readonly statements: number };
const json = async (place: string) => (await fetch(room.address + place)).json();

/** Who is speaking most, once it is worked out. */
async function speakingNow(): Promise<(Counted & { name: string })[]> {
  for (;;) {
    const { speaking } = (await json('/index.json')) as { speaking: (Counted & { name: string })[] | null };
    if (speaking) return speaking;
    await wait(50);
  }
}

/** The rows of the table under the chart, once it is opened. */
async function tableOf(page: Page): Promise<[name: string, statements: number][]> {
  await page.locator('.charted summary').click();
  const rows = await page.locator('.charted tbody tr').all();
  return Promise.all(
    rows.map(async (row) => [
      (await row.locator('th').textContent()) ?? '',
      Number(await row.locator('td').textContent()),
    ]),
  );
}

describe('charts', { skip: chromium.skip, timeout: 300_000 }, () => {
  for (const javaScriptEnabled of [true, false])
    test(`have the numbers of the JSON in their tables, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      const how = { javaScriptEnabled };
      const speaking = await speakingNow();
      assert.ok(speaking.length > 0);
      await room.visit('/', how, async (page) => {
        assert.deepEqual(
          await tableOf(page),
          speaking.map(({ name, statements }) => [name, statements]),
        );
        assert.equal(await page.locator('svg .bar rect').count(), speaking.length);
        await page.locator('svg a').first().click();
        await page.waitForURL(/\/people\/pe_/);
      });
      const place = `/people/${room.ids.person}`;
      const { byMonth } = (await json(`${place}.json`)) as {
        byMonth: { months: (Counted & { month: string })[]; unknown: number };
      };
      assert.deepEqual(byMonth, {
        months: [
          { month: '2025-01', statements: 1 },
          { month: '2025-03', statements: 1 },
        ],
        unknown: 0,
      });
      await room.visit(place, how, async (page) => {
        assert.deepEqual(
          await tableOf(page),
          byMonth.months.map(({ month, statements }) => [month, statements]),
        );
        assert.equal(await page.locator('svg .bar rect').count(), 2);
        await page.getByRole('link', { name: '2025-03', exact: true }).click();
        await page.waitForURL(/since=2025-03/);
        assert.equal(await page.locator('.card').count(), 1);
      });
    });

  test('have a name and a description, and colours that follow the page', async () => {
    const fills = new Set<string>();
    for (const colorScheme of ['light', 'dark'] as const)
      await room.visit(`/people/${room.ids.person}`, { colorScheme }, async (page) => {
        const chart = page.getByRole('img', { name: 'Statements by month' });
        assert.equal(await chart.count(), 1);
        assert.match((await chart.locator('desc').textContent()) ?? '', /^2025-01 to 2025-03: 2 in all/);
        assert.equal(await page.locator('svg style, svg [style]').count(), 0);
        const fill = () =>
          page.evaluate(`getComputedStyle(document.querySelector('svg .bar rect')).fill`) as Promise<string>;
        fills.add(await fill());
        await page.emulateMedia({ media: 'print', colorScheme });
        assert.equal(await fill(), 'rgb(0, 0, 0)');
      });
    assert.equal(fills.size, 2);
    await room.visit('/', {}, async (page) => {
      assert.equal(await page.getByRole('group', { name: /^Most quoted people/ }).count(), 1);
    });
  });

  test('and no other page breaks the policy or tells of an error', async () => {
    const { statement, article, person, interview } = room.ids;
    const lists = ['/', '/search?words=Ruiz', '/changes', '/copies', '/people'];
    const things = [
      `/statements/${statement}`,
      `/articles/${article}`,
      `/articles/${interview}`,
      `/people/${person}`,
    ];
    for (const place of [...lists, ...things])
      await room.visit(place, {}, async (page, troubles) => {
        await opened(page);
        await page.waitForLoadState('networkidle');
        assert.deepEqual(troubles, [], place);
      });
    await room.visit('/', {}, async (page, troubles) => {
      await page.evaluate(`document.body.setAttribute('style', 'color: red')`);
      await page.waitForTimeout(100);
      assert.match(troubles.join(), /style-src/, 'what breaks it is told');
    });
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [375, 1280])
      test(`with tables and notes open axe finds nothing, ${colorScheme}, ${width} wide, and nothing hangs over`, async () => {
        const how = { colorScheme, viewport: { width, height: 900 } };
        for (const place of [
          '/',
          '/search?words=Ruiz',
          `/people/${room.ids.person}`,
          `/articles/${room.ids.interview}`,
        ])
          await room.visit(place, { ...how, bypassCSP: true, reducedMotion: 'reduce' }, async (page) => {
            await opened(page);
            assert.deepEqual(await axeFindings(page), [], place);
            const wide = await page.evaluate('document.documentElement.scrollWidth');
            assert.ok(Number(wide) <= width, `${place}: ${wide}`);
          });
      });
});

/** Opens all that can be opened, and walks to the first statement of an article. */
async function opened(page: Page): Promise<void> {
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await page.keyboard.press('j');
}
