import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { makeDocument } from '../../src/data/index.ts';
import {
  chooseNew,
  nextLook,
  pageKey,
  plainAddress,
  readListing,
  retryAfter,
} from '../../src/watch/index.ts';

const AT = 'https://fen.example/news/feed.xml';

function addressesIn(text: string | Uint8Array, at = AT): string[] | string {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const found = readListing(makeDocument(at, bytes));
  return typeof found === 'string' ? found : found.pages.map(({ address }) => address);
}

describe('addresses of pages', () => {
  const cases: [written: string, plain: string | null][] = [
    ['https://fen.example/a?utm_source=x&id=7&UTM_Medium=y#part', 'https://fen.example/a?id=7'],
    ['https://fen.example/a?fbclid=1', 'https://fen.example/a'],
    ['https://fen.example/a?at_medium=RSS&at_campaign=NEWS', 'https://fen.example/a'],
    ['https://fen.example/a?ref=rss&page=2', 'https://fen.example/a?page=2'],
    ['https://fen.example/a?ref=chapter-2', 'https://fen.example/a?ref=chapter-2'],
    ['https://fen.example/?p=123', 'https://fen.example/?p=123'],
    ['  https://fen.example/a b  ', 'https://fen.example/a%20b'],
    ['https://fen.example/', null],
    ['https://user:secret@fen.example/a', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['tag:fen.example,2025:1', null],
  ];
  for (const [written, plain] of cases) test(written, () => assert.equal(plainAddress(written), plain));

  test('are one page with http or https, with www. or without, with a slash at the end or without', () => {
    const keys = ['http://www.fen.example/a/', 'https://fen.example/a'].map(pageKey);
    assert.equal(keys[0], keys[1]);
    assert.notEqual(pageKey('https://fen.example/a?id=1'), keys[0]);
  });
});

describe('listings', () => {
  const item = (inner: string) => `<rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`;

  test('relative links go from xml:base, else from where the feed was read', () => {
    assert.deepEqual(addressesIn(item('<item><link>a.html</link></item>')), [
      'https://fen.example/news/a.html',
    ]);
    assert.deepEqual(
      addressesIn(item('<item xml:base="https://moor.example/x/"><link>a.html</link></item>')),
      ['https://moor.example/x/a.html'],
    );
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/b/"><title>T</title><entry xml:base="c/"><link href="d"/></entry></feed>`;
    assert.deepEqual(addressesIn(atom), ['https://fen.example/b/c/d']);
  });

  test('of a feed that another host passes on, from its site', () => {
    const feed = item('<link>https://moor.example/</link><item><link>/a.html</link></item>');
    assert.deepEqual(addressesIn(feed), ['https://moor.example/a.html']);
  });

  test('a guid is a link where it is an address and nothing says that it is none', () => {
    const guid = (attribute: string, value: string) =>
      addressesIn(item(`<item><guid${attribute}>${value}</guid></item>`));
    assert.deepEqual(guid('', 'https://fen.example/a'), ['https://fen.example/a']);
    assert.deepEqual(guid(' isPermaLink="false"', 'https://fen.example/a'), []);
    assert.deepEqual(guid('', '8f3e'), []);
  });

  test('of a feed that breaks off, whole entries are read', () => {
    const whole = '<item><title>A</title><link>/a</link></item>';
    for (const rest of ['', '<item><title>B', '<item><link>/b</lin', '<item><description><![CDATA[<p>'])
      assert.deepEqual(addressesIn(`<rss version="2.0"><channel><title>T</title>${whole}${rest}`), [
        'https://fen.example/a',
      ]);
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><link href="/a"/></entry><entry><link href="/b"';
    assert.deepEqual(addressesIn(atom), ['https://fen.example/a']);
    const sitemap = '<urlset><url><loc>https://fen.example/a</loc></url><url><loc>https://fen.exam';
    assert.deepEqual(addressesIn(sitemap), ['https://fen.example/a']);
  });

  test('a bare < is read loosely, but for Atom', () => {
    assert.deepEqual(addressesIn(item('<item><title>1 < 2</title><link>/a</link></item>')), [
      'https://fen.example/a',
    ]);
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>1 < 2</title><link href="/a"/></entry></feed>';
    assert.match(String(addressesIn(atom)), /Atom feed that is not well formed/);
  });

  test('of a sitemap, pages and no pictures; gzipped too', () => {
    const sitemap = `<?xml version="1.0"?><urlset xmlns:i="x"><url><loc> https://fen.example/a?x=1&amp;y=2 </loc><i:image><i:loc>https://fen.example/p.jpg</i:loc></i:image></url></urlset>`;
    assert.deepEqual(addressesIn(sitemap), ['https://fen.example/a?x=1&y=2']);
    assert.deepEqual(addressesIn(gzipSync(sitemap)), ['https://fen.example/a?x=1&y=2']);
  });

  test('in other charsets', () => {
    const feed = `<?xml version="1.0" encoding="iso-8859-1"?>${item('<item><title>Caf\xe9</title><link>/caf\xe9</link></item>')}`;
    assert.deepEqual(addressesIn(Buffer.from(feed, 'latin1')), ['https://fen.example/caf%C3%A9']);
  });

  test('a page, a text and nothing are no listings', () => {
    assert.match(String(addressesIn('<!-- x --><!DOCTYPE html><html></html>')), /web page and no feed/);
    assert.match(String(addressesIn('It rained on Monday.')), /neither a feed/);
    assert.match(String(addressesIn('  ')), /empty/);
    assert.match(
      String(addressesIn('{"version":"https://jsonfeed.org/version/1.1","items":[{"url"')),
      /neither a feed/,
    );
  });
});

describe('when', () => {
  const now = Date.parse('2025-03-04T09:00:00Z');
  const minutes = (time: number | null) => time && Math.round((time - now) / 60_000);

  test('articles are looked at again ever more rarely, never in the past', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((looks) => minutes(nextLook(now, looks, now))),
      [15, 60, 360, 1440, 4320, null],
    );
    assert.equal(minutes(nextLook(now - 90 * 60_000, 0, now)), 270);
  });

  test('Retry-After is seconds or a date, of the future', () => {
    assert.equal(minutes(retryAfter('120', now)), 2);
    assert.equal(minutes(retryAfter('Tue, 04 Mar 2025 10:00:00 GMT', now)), 60);
    for (const wrong of [undefined, 'soon', 'Tue, 04 Mar 2025 08:00:00 GMT', '0'])
      assert.equal(retryAfter(wrong, now), null);
    assert.equal(minutes(retryAfter('999999999', now)), 7 * 1440);
  });

  test('the newest are chosen by dates that can be', () => {
    const page = (key: string, date: string | null) => ({ key, address: key, date });
    const pages = [
      page('a', '2099-01-01T00:00:00Z'),
      page('b', null),
      page('c', '2025-03-01T00:00:00Z'),
      page('d', '2025-03-04T10:00:00Z'),
    ];
    assert.deepEqual([...chooseNew(pages, 2, now)], ['d', 'c']);
    assert.deepEqual([...chooseNew(pages.slice(0, 2), 1, now)], ['a']);
  });
});
