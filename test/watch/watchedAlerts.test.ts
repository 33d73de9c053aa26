import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { addAlert } from '../../src/app/actions/alerts/addAlert.ts';
import { signatureOf } from '../../src/app/actions/alerts/deliverAlerts.ts';
import { startWatching } from '../../src/app/actions/watch/watchRound.ts';
import { openRecord } from '../../src/record/index.ts';
import { isoTime } from '../../src/watch/index.ts';
import { fakeClock } from './fakeClock.ts';
import { openNewsstand } from './newsstand.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-watched-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const SECRET = 'a secret of length';
const NOTHING = {
  speaker: undefined,
  act: undefined,
  about: undefined,
  publisher: undefined,
  changes: undefined,
  edits: undefined,
  unsureBelow: undefined,
};

type Event = { readonly what: string; readonly title: string };

/** A server that takes events, and those that it took, each signed. */
async function openWebhook() {
  const taken: Event[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts).toString();
    const header = (name: string) => String(request.headers[`webhook-${name}`]);
    assert.equal(header('signature'), signatureOf(SECRET, header('id'), header('timestamp'), body));
    taken.push(JSON.parse(body).data);
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    taken,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

test('from a feed to an article, an alert and a webhook, once; an edit between rounds is one version and one alert', async () => {
  const clock = fakeClock();
  await using stand = await openNewsstand(clock.now);
  await using webhook = await openWebhook();
  using record = openRecord(join(folder, 'record.db'));
  record.watch.addFeed(`${stand.base}/courier.rss`, isoTime(clock.now()));
  const deliver = { webhook: webhook.address, secret: SECRET };
  addAlert(record, 'Captain', { ...NOTHING, speaker: 'Ruiz' }, deliver);
  addAlert(record, 'Edits', { ...NOTHING, edits: true }, deliver);
  const contact = 'desk@courier.example';
  await using watch = await startWatching(record, { privateToo: true, contact, clock, onFinding: () => {} });
  const round = async () => {
    const before = webhook.taken.length;
    const counts = await watch.round({ all: true });
    return { counts, events: webhook.taken.slice(before) };
  };

  const first = await round();
  assert.equal(first.counts.added, 2);
  assert.deepEqual(
    first.events.map(({ what }) => what),
    ['statement'],
  );
  assert.match(first.events[0]!.title, /Ruiz/);
  assert.deepEqual((await round()).events, []);

  stand.edit(
    '/articles/ferry.html',
    stand.page('ferry', (said) => said.replace('in harbor', 'in the old harbor')),
  );
  clock.pass(20 * 60_000);
  const edited = await round();
  assert.equal(edited.counts.versions, 1);
  assert.deepEqual(
    edited.events.map(({ what }) => what).filter((what) => what === 'edit'),
    ['edit'],
  );
  clock.pass(3_600_000);
  const later = await round();
  assert.deepEqual([later.counts.versions, later.events], [0, []]);
  assert.equal(record.versions(`${stand.base}/articles/ferry.html`).length, 2);
});

test('three articles edited between two rounds are three versions and one alert each', async () => {
  const clock = fakeClock();
  await using stand = await openNewsstand(clock.now);
  await using webhook = await openWebhook();
  using record = openRecord(join(folder, 'three.db'));
  for (const feed of stand.feeds) record.watch.addFeed(feed, isoTime(clock.now()));
  const deliver = { webhook: webhook.address, secret: SECRET };
  addAlert(record, 'Edits', { ...NOTHING, edits: true }, deliver);
  const contact = 'desk@courier.example';
  await using watch = await startWatching(record, { privateToo: true, contact, clock, onFinding: () => {} });
  await watch.round({ all: true });
  assert.deepEqual(webhook.taken, []);

  for (const name of ['ferry', 'mill', 'quarry'])
    stand.edit(
      `/articles/${name}.html`,
      stand.page(name, (said) => said.replace(' that ', ' once more that ')),
    );
  // Commas alone are no edit to hear of.
  stand.edit(
    '/articles/bell.html',
    stand.page('bell', (said) => said.replace(' said', ', said')),
  );
  clock.pass(20 * 60_000);
  assert.equal((await watch.round({ all: true })).versions, 4);
  clock.pass(3_600_000);
  assert.equal((await watch.round({ all: true })).versions, 0);
  assert.deepEqual(webhook.taken.map(({ title }) => title).toSorted(), [
    'Edited: Ferry stays in harbor',
    'Edited: Mill burns',
    'Edited: Quarry closes',
  ]);
});
