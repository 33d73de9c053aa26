import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { type ServedPages, servePages } from './servedPages.ts';

let served: ServedPages;
before(async () => {
  served = await servePages();
});
after(() => served.close());

/** Elements of an Atom feed with what they hold, read by another parser; throws where it is not well formed. */
function elementsOf(
  text: string,
): { readonly path: string; readonly text: string; readonly attributes: Record<string, string> }[] {
  const open: { path: string; text: string; attributes: Record<string, string> }[] = [];
  const found: typeof open = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const one = { path: `${open.at(-1)?.path ?? ''}/${name}`, text: '', attributes };
        open.push(one);
        found.push(one);
      },
      ontext(words) {
        const last = open.at(-1);
        if (last) last.text += words;
      },
      onclosetag(name, implied) {
        // A link has no end of its own.
        assert.ok(!implied || name === 'link', `${name} is not closed`);
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  assert.equal(open.length, 0);
  return found;
}

/** What RFC 4287 wants of every feed. */
function assertValid(text: string, entries: number): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  const elements = elementsOf(text);
  const all = (path: string) => elements.filter((one) => one.path === path);
  assert.equal(elements[0]!.attributes.xmlns, 'http://www.w3.org/2005/Atom');
  for (const name of ['id', 'title', 'updated']) {
    assert.equal(all(`/feed/${name}`).length, 1, name);
    assert.equal(all(`/feed/entry/${name}`).length, entries, name);
  }
  assert.equal(all('/feed/author/name').length, 1);
  const ids = all('/feed/entry/id').map((one) => one.text);
  assert.equal(new Set(ids).size, entries);
  for (const { text: id } of [...all('/feed/id'), ...all('/feed/entry/id')])
    assert.match(id, /^(?:urn|http):\S+$/);
  for (const { text: time } of [...all('/feed/updated'), ...all('/feed/entry/updated')])
    assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
  assert.ok(all('/feed/link').some(({ attributes }) => attributes.rel === 'self'));
  for (const { attributes } of all('/feed/entry/link'))
    assert.match(attributes.href!, /^http:\/\/127\.0\.0\.1/);
}

describe('Atom feeds', () => {
  const feeds: [name: string, address: () => string, least: number][] = [
    ['of a search', () => served.addresses.search!.replace('/search?', '/search.atom?'), 1],
    ['of everything', () => '/search.atom', 2],
    ['of a person', () => `${served.addresses.person}.atom`, 2],
    ['of an article', () => `${served.addresses.article}.atom`, 1],
    ['of position changes', () => '/changes.atom', 1],
    ['of an alert', () => `${served.addresses.alert}.atom`, 3],
  ];
  for (const [name, address, least] of feeds)
    test(`${name} are read back by feedsmith, and as RFC 4287 wants them`, async () => {
      const response = await fetch(served.server.address + address());
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type')!, /^application\/atom\+xml/);
      const text = await response.text();
      const { format, feed } = parseFeed(text);
      assert.equal(format, 'atom');
      const { entries = [] } = feed as { entries?: { links?: { href?: string }[] }[] };
      assert.ok(entries.length >= least, String(entries.length));
      assertValid(text, entries.length);
      const page = await fetch(entries[0]!.links![0]!.href!);
      assert.equal(page.status, 200);
    });

  test('are named by the pages that have the same, for feed readers to find', async () => {
    const { search, person, article, alert } = served.addresses;
    for (const page of [search!, person!, article!, alert!, '/changes', '/search']) {
      const head = (await (await fetch(served.server.address + page)).text()).split('</head>')[0]!;
      const [, href] =
        /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="([^"]+)">/.exec(head) ?? [];
      assert.ok(href, page);
      const feed = await fetch(served.server.address + href.replaceAll('&amp;', '&'));
      assert.match(feed.headers.get('content-type')!, /^application\/atom\+xml/, page);
    }
    assert.doesNotMatch(await (await fetch(`${served.server.address}/people`)).text(), /rel="alternate"/);
  });

  test('of what is not there are not found', async () => {
    for (const address of ['/people/pe_0.atom', '/articles/ar_0.atom', '/alerts/al_0.atom'])
      assert.equal((await fetch(served.server.address + address)).status, 404, address);
  });
});

test('alerts are added and removed by the form of their page', async () => {
  const { address } = served.server;
  const post = (path: string, form: Record<string, string>) =>
    fetch(address + path, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
      headers: { origin: address },
    });
  const made = await post('/alerts', { name: 'Harbor', speaker: 'Ruiz', act: '', edits: 'on' });
  assert.equal(made.status, 303);
  const { alerts } = (await (await fetch(`${address}/alerts.json`)).json()) as {
    alerts: { id: string; name: string; asked: object }[];
  };
  const own = alerts.find(({ name }) => name === 'Harbor')!;
  assert.deepEqual(own.asked, { speaker: 'Ruiz', edits: true });
  assert.equal((await post(`/alerts/${own.id}/remove`, {})).status, 303);
  assert.equal((await post('/alerts', { command: 'rm' })).status, 400);
  const page = await (await fetch(`${address}/alerts`)).text();
  assert.doesNotMatch(page, /Harbor</);
});
