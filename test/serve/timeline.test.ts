import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TimelineView } from '../../src/data/index.ts';
import { type ServedPages, servePages } from './servedPages.ts';

let served: ServedPages;
before(async () => {
  served = await servePages();
});
after(() => served.close());

const text = async (address: string) =>
  (await fetch(served.server.address + address, { headers: { accept: 'text/html' } })).text();
const json = async <T>(address: string) =>
  (await fetch(served.server.address + address)).json() as Promise<T>;
const found = async (address: string) =>
  (await json<{ total: number }>(address.replace('/search', '/search.json'))).total;

describe('statements over time', { timeout: 60_000 }, () => {
  test('are divided by act, person and publisher; every number leads to as many statements', async () => {
    for (const asked of [
      'by=act',
      'by=person&per=month',
      'by=publisher&per=year&words=port',
      'by=act&since=2025-01-15&until=2025-03-31&per=month',
      'by=person&speaker=Ruiz&act=refuse',
      'by=act&about=a+harbor',
      'by=publisher&once=true',
    ]) {
      const view = await json<TimelineView>(`/api/timeline?${asked}`);
      assert.deepEqual(await json(`/timeline.json?${asked}`), view);
      assert.ok(view.total > 0, asked);
      for (const { address, statements, periods } of view.series)
        for (const one of [{ address, statements }, ...periods])
          assert.equal(await found(one.address!), one.statements, `${asked}: ${one.address}`);
      for (const { address, statements } of view.periods)
        assert.equal(await found(address!), statements, address!);
      assert.equal(
        view.periods.reduce((sum, { statements }) => sum + statements, view.undated),
        view.total,
      );
    }
  });

  test('are by day where they take two months or less, unless a period is asked for', async () => {
    const per = async (asked: string) => (await json<TimelineView>(`/timeline.json?${asked}`)).per;
    assert.deepEqual(
      [await per('since=2025-01&until=2025-01'), await per(''), await per('per=year')],
      ['day', 'month', 'year'],
    );
  });

  test('have a chart of all and of each, and the same numbers in a table and as a file', async () => {
    const page = await text('/timeline?by=person&per=month&limit=2');
    assert.deepEqual(
      [...page.matchAll(/<title id="[^"]+">([^<]+)/g)].map(([, title]) => title),
      ['Statements by month', 'Ana Ruiz: statements by month', 'Leo Sand: statements by month'],
    );
    assert.match(page, /Shown: the 2 of 3 with most/);
    assert.match(page, /2025-01<\/th><td class="number"><a [^>]+>4<\/a>/);
    const csv = await text('/timeline.csv?by=person&per=month&limit=1');
    assert.match(
      csv,
      /^person,id,month,statements\r?\nall,,2025-01,4\r?\nall,,2025-03,1\r?\nAna Ruiz,pe_[0-9a-f]+,2025-01,1/,
    );
    assert.match(csv, /Eva Holm/);
    assert.match(await text('/timeline?words=xylophone'), /Nothing found/);
    assert.match(
      await text(served.addresses.person!),
      /href="\/timeline\?person=pe_[0-9a-f]+&amp;by=publisher"/,
    );
  });
});
