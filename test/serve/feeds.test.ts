import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseFeed } from 'feedsmith';
import { atomProblems, textsIn } from './atom/atomProblems.ts';
import { type ServedPages, servePages } from './servedPages.ts';

let served: ServedPages;
before(async () => {
  served = await servePages();
});
after(() => served.close());

describe('Atom feeds', () => {
  const feeds: [name: string, address: () => string, least: number][] = [
    ['of a search', () => served.addresses.search!.replace('/search?', '/search.atom?'), 1],
    ['of everything', () => '/search.atom', 2],
    ['of a person', () => `${served.addresses.person}.atom`, 2],
    ['of an article', () => `${served.addresses.article}.atom`, 1],
    ['of position changes', () => '/changes.atom', 1],
    ['of an alert', () => `${served.addresses.alert}.atom`, 3],
    ['of a search that finds nothing', () => '/search.atom?words=nosuchword', 0],
  ];
  for (const [name, address, least] of feeds)
    test(`${name} are valid by RFC 4287, and read back by feedsmith`, async () => {
      const response = await fetch(served.server.address + address());
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type')!, /^application\/atom\+xml/);
      const text = await response.text();
      const { format, feed } = parseFeed(text);
      assert.equal(format, 'atom');
      const { entries = [] } = feed as { entries?: { links?: { href?: string }[] }[] };
      assert.ok(entries.length >= least, String(entries.length));
      assert.deepEqual(atomProblems(text), []);
      assert.equal(textsIn(text, '/a:feed/a:entry/a:id').length, entries.length);
      for (const address of textsIn(text, '//a:link/@href'))
        assert.match(address, /^http:\/\/127\.0\.0\.1:\d/);
      if (least === 0) return;
      const page = await fetch(entries[0]!.links![0]!.href!);
      assert.equal(page.status, 200);
    });

  test('that RFC 4287 does not allow are recognised', async () => {
    const text = await (await fetch(`${served.server.address}/search.atom`)).text();
    assert.deepEqual(atomProblems(text), []);
    const [entry] = /<entry>.*?<\/entry>/s.exec(text)!;
    const wrong: Readonly<Record<string, string>> = {
      'an ampersand': text.replace('<name>', '<name>Holm & Son'),
      'a control character': text.replace('<name>', '<name>\u0001'),
      'two times': text.replace(/<updated>.*?<\/updated>/, '$&$&'),
      'no time': text.replace(/<updated>.*?<\/updated>/, ''),
      'a day in place of a time': text.replace(/(<updated>)\d{4}-.*?(<\/updated>)/, '$12026-01-01$2'),
      'no title': text.replace(/<title.*?<\/title>/s, ''),
      'an id with spaces around it': text.replace(/(<id>)(.*?)(<\/id>)/, '$1 $2 $3'),
      'a relative address': text.replace(/href="http:\/\/[^/]+/, 'href="'),
      'nobody who wrote it': text.replaceAll(/<author>.*?<\/author>/gs, ''),
      'an entry twice': text.replace(entry!, entry! + entry!),
      'an element that Atom does not have': text.replace('<entry>', '<entry><pubDate>today</pubDate>'),
      'a feed of another kind': '<rss version="2.0"><channel/></rss>',
      'an end that is missing': text.replace('</feed>', ''),
    };
    for (const [what, feed] of Object.entries(wrong)) {
      assert.notEqual(feed, text, what);
      assert.notDeepEqual(atomProblems(feed), [], what);
    }
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
