import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from '../external.ts';
import { openReadingRoom, type ReadingRoom } from './readingRoom.ts';

let room: ReadingRoom;
before(async () => {
  if (chromium.skip) return;
  room = await openReadingRoom();
  // Programs wait until what is worked out aside is there; pages say that it is not yet.
  for (const address of ['/api/changes', `/api/people/${room.ids.person}/changes`])
    await (await fetch(room.address + address)).text();
});
after(() => room?.close());

for (const javaScriptEnabled of [true, false])
  describe(`a reader ${javaScriptEnabled ? 'with' : 'without'} script`, {
    skip: chromium.skip,
    timeout: 60_000,
  }, () => {
    const how = { javaScriptEnabled };

    test('narrows a search by what it found, and takes it along as a file', () =>
      room.visit('/search?words=port', how, async (page, troubles) => {
        const cards = page.locator('.card');
        const before = await cards.count();
        const narrow = page.getByRole('complementary', { name: 'Narrow the search' });
        // The script opens them where there is room beside the results.
        const open = async (list: string) => {
          if (!javaScriptEnabled) await narrow.getByText(list).click();
        };
        await open('What they did');
        const refuse = narrow.getByRole('link', { name: 'refused' });
        const count = Number(await refuse.locator('xpath=following-sibling::*[1]').textContent());
        await refuse.click();
        await page.waitForURL(/words=port&act=refuse/);
        assert.equal(await cards.count(), count);
        assert.ok(count > 0 && count < before);
        await open('Month');
        await page.getByRole('link', { name: '2025-01', exact: true }).click();
        await page.waitForURL(/since=2025-01&until=2025-01/);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: 'CSV' }).click(),
        ]);
        assert.equal(download.suggestedFilename(), 'statements.csv');
        assert.deepEqual(troubles, []);
      }));

    test('sorts what is found by the day', () =>
      room.visit('/search?words=port&act=refuse', how, async (page) => {
        await page.getByText('Meaning, speaker, dates').click();
        await page.getByLabel('What they did').selectOption('');
        await page.getByLabel('Order').selectOption('newest');
        await page
          .getByRole('form', { name: 'Filters' })
          .getByRole('button', { name: 'Search' })
          .last()
          .click();
        await page.waitForURL(/order=newest/);
        const days = await page.locator('.card .facts a:first-child').allTextContents();
        assert.ok(days.length > 1);
        assert.deepEqual(days, days.toSorted().reverse());
      }));

    test('compares outlets, and goes from one of them to its statements', () =>
      room.visit('/search?words=port', how, async (page) => {
        await page.getByRole('link', { name: 'compare news outlets' }).click();
        const table = page.getByRole('region', { name: 'How they report' });
        const row = table.getByRole('row', { name: /The Reed Courier/ });
        const count = Number(await row.locator('td').first().textContent());
        await row.getByRole('link').click();
        await page.waitForURL(/publisher=%22The\+Reed\+Courier%22/);
        assert.equal(await page.locator('.card').count(), count);
      }));

    test('reads where positions changed, side by side, and each statement in its article', () =>
      room.visit('/', how, async (page, troubles) => {
        await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Changes' }).click();
        const change = page.locator('.change').first();
        assert.match((await change.textContent()) ?? '', /Ana Ruiz.*will not open.*will open/s);
        await change.getByRole('link', { name: '2025-01-14' }).click();
        await page.waitForURL(/\/statements\/st_/);
        await page
          .getByRole('term')
          .filter({ hasText: 'Article' })
          .locator('xpath=..')
          .getByRole('link')
          .click();
        await page.waitForURL(/\/articles\/ar_\w+#st_/);
        assert.equal(await page.locator('.content').first().isVisible(), true);
        assert.deepEqual(troubles, []);
      }));

    test('finds the same words in other papers', () =>
      room.visit('/copies', how, async (page) => {
        const copies = page.locator('.copies').first();
        assert.match((await copies.textContent()) ?? '', /nobody had asked the men of the harbor/);
        await copies.getByRole('listitem').getByRole('link').click();
        const elsewhere = page.getByRole('heading', { name: 'The same words in other articles' });
        assert.match(
          (await elsewhere.locator('xpath=following-sibling::*[1]').textContent()) ?? '',
          /nobody had asked the men/,
        );
      }));

    test('looks a statement up in the bytes that it came from', () =>
      room.visit(`/statements/${room.ids.statement}`, how, async (page) => {
        await page.getByText('Where each part is in the stored page').click();
        const table = page.getByRole('region', { name: 'Where each part is in the stored page' });
        const held = await table
          .getByRole('row')
          .filter({ hasText: 'what was said' })
          .locator('td')
          .allTextContents();
        assert.equal(held.at(-1), 'matches');
        const [start, end] = held[2]!.split('–').map(Number) as [number, number];
        const link = page.getByRole('link', { name: /^[0-9a-f]{64}$/ });
        const bytes = await (await fetch(room.address + (await link.getAttribute('href')))).arrayBuffer();
        assert.equal(Buffer.from(bytes.slice(start, end)).toString(), held[0]);
        await page.getByRole('link', { name: 'rule or model score of each field' }).click();
        await page.waitForURL(/\/why$/);
        assert.match((await page.textContent('main')) ?? '', /read again for this table/);
      }));

    test('looks up somebody by a part of the name', () =>
      room.visit('/people', how, async (page) => {
        await page.getByLabel('Name', { exact: true }).fill('Rui');
        await page.getByRole('button', { name: 'Find' }).click();
        await page.waitForURL(/name=Rui/);
        await page.getByRole('main').getByRole('link', { name: 'Ana Ruiz' }).click();
        await page.waitForURL(/\/people\/pe_/);
        assert.match((await page.textContent('main')) ?? '', /harbor minister.*By month.*Position changes/s);
      }));
  });
