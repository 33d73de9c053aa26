import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type ServedPages, servePages } from './servedPages.ts';

let served: ServedPages;
before(async () => {
  served = await servePages();
});
after(() => served.close());

describe('the page for the morning', () => {
  const get = (path: string, cookie = '') => fetch(served.server.address + path, { headers: { cookie } });

  test('has what is new since a time: statements, speakers, changes, alerts, and what is to be reviewed', async () => {
    const all = (await (await get('/morning.json?since=2020-01-01')).json()) as Record<string, unknown> & {
      counts: { articles: number; statements: number };
      speaking: { name: string; statements: number }[];
      newest: unknown[];
      events: unknown[];
      changes: unknown[];
      queue: { count: number };
    };
    assert.ok(all.counts.articles > 0 && all.counts.statements > 0);
    assert.ok(all.newest.length > 0 && all.changes.length > 0 && all.events.length === 3);
    assert.ok(all.speaking.some(({ name }) => name === 'Ana Ruiz'));
    assert.equal(typeof all.queue.count, 'number');
    const none = (await (await get('/morning.json?since=2999-01-01')).json()) as typeof all;
    assert.deepEqual(
      [none.counts.articles, none.newest.length, none.events.length, none.queue.count],
      [0, 0, 0, 0],
    );
    const page = await (await get('/morning?since=2020-01-01')).text();
    for (const heading of [
      'Alerts',
      'Newest statements',
      'Who spoke most',
      'Position changes',
      'Edited after publication',
      'To review',
    ])
      assert.ok(page.includes(`>${heading}</h2>`), heading);
  });

  test('begins where somebody left, and stays the same while they are here', async () => {
    const sinceOf = async (cookie: string) => {
      const response = await get('/morning.json', cookie);
      const { since } = (await response.json()) as { since: string };
      return { since: Date.parse(since), set: response.headers.get('set-cookie')!.split(';')[0]! };
    };
    const first = await sinceOf('');
    assert.ok(Math.abs(Date.now() - first.since - 86_400_000) < 60_000);
    assert.equal((await sinceOf(first.set)).since, first.since);
    const left = Date.now() - 3 * 3_600_000;
    assert.equal((await sinceOf(`onrecord_here=${left - 86_400_000}.${left}`)).since, left);
    assert.ok(Math.abs(Date.now() - (await sinceOf('onrecord_here=9.x')).since - 86_400_000) < 60_000);
    assert.equal((await get('/morning.json?since=soon')).status, 400);
  });
});
