import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { RoundCounts } from '../../src/app/actions/watch/round.ts';
import { startWatching } from '../../src/app/actions/watch/watchRound.ts';
import type { Finding } from '../../src/data/index.ts';
import { derive } from '../../src/read/index.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { isoTime } from '../../src/watch/index.ts';
import { type FakeClock, fakeClock } from './fakeClock.ts';
import { type Newsstand, openNewsstand } from './newsstand.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** A record that watches feeds of a newsstand. */
async function watching(
  feeds: (stand: Newsstand) => readonly string[],
  options: { readonly privateToo?: boolean; readonly first?: number } = {},
) {
  const clock: FakeClock = fakeClock();
  const stand = await openNewsstand(clock.now);
  const record: OpenRecord = openRecord(join(folder, `${++files}.db`));
  for (const feed of feeds(stand)) record.watch.addFeed(feed, isoTime(clock.now()));
  const findings: Finding[] = [];
  const onFinding = (finding: Finding) => void findings.push(finding);
  const contact = 'desk@courier.example';
  const watch = await startWatching(record, { privateToo: true, contact, clock, onFinding, ...options });
  return {
    ...{ clock, stand, record, findings },
    /** A round, and what it asked. */
    async round(all = true) {
      const from = stand.asked.length;
      findings.length = 0;
      const counts: RoundCounts = await watch.round({ all });
      return { counts, asked: stand.asked.slice(from) };
    },
    stateOf: (path: string) => record.watch.feeds().find(({ address }) => address === stand.base + path)!,
    async [Symbol.asyncDispose]() {
      await watch[Symbol.asyncDispose]();
      record.close();
      await stand[Symbol.asyncDispose]();
    },
  };
}

const pathsOf = (asked: readonly { readonly path: string }[]) => asked.map(({ path }) => path);

describe('watching twelve feeds', () => {
  test('reads every article once, politely, and asks twelve times for nothing in the second round', async () => {
    await using own = await watching(({ feeds }) => feeds);
    const { stand, record, clock } = own;
    assert.equal(stand.feeds.length, 12);
    const first = await own.round();
    assert.deepEqual(own.findings, []);
    const articles = [...record.articles()].map(({ uri }) => uri.replace(stand.base, '')).toSorted();
    const names = 'bell bridge council dyke ferry heather lighthouse market mill peat price quarry tram well';
    assert.deepEqual(
      articles,
      names.split(' ').map((name) => `/articles/${name}.html`),
    );
    assert.equal(first.counts.added, 14);
    assert.equal(first.counts.same, 1);
    // One request at a time, five seconds apart, robots.txt first, each page once.
    const { asked } = first;
    assert.equal(asked[0]!.path, '/robots.txt');
    for (const [i, { at }] of asked.entries())
      if (i > 0) assert.ok(at - asked[i - 1]!.at >= 5000, asked[i]!.path);
    assert.equal(
      new Set(pathsOf(asked)).size,
      asked.length - 1,
      'only the page that leads on is asked for by another name',
    );
    for (const { headers } of asked)
      assert.match(String(headers['user-agent']), /^onrecord\/\S+ \(\+desk@courier\.example\)$/);

    const second = await own.round();
    assert.deepEqual(
      second.asked.map(({ status }) => status),
      Array(12).fill(304),
    );
    assert.ok(second.asked.every(({ path }) => !path.startsWith('/articles')));
    assert.equal(second.counts.unchangedFeeds, 12);
    assert.equal(own.stateOf('/cut.rss').failures, 0);

    // Looked at again after a quarter of an hour; three were edited.
    for (const name of ['ferry', 'council', 'dyke'])
      stand.edit(
        `/articles/${name}.html`,
        stand.page(name, (said) =>
          said.replace(/ that /, ' again that ').replace('the dyke', 'the old dyke'),
        ),
      );
    clock.pass(20 * 60_000);
    const third = await own.round();
    assert.equal(third.counts.versions, 3);
    assert.equal(third.counts.unchanged, 11);
    assert.equal(record.versions(`${stand.base}/articles/ferry.html`).length, 2);
    assert.deepEqual([...record.verify(derive)], []);

    // An hour, six, a day, three days after they were found; then never again.
    const looks: number[] = [];
    for (const hours of [1, 1, 5, 17, 49, 24, 240]) {
      clock.pass(hours * 3_600_000);
      const { asked: again } = await own.round();
      looks.push(again.filter(({ path }) => path.startsWith('/articles')).length);
    }
    assert.deepEqual(looks, [14, 0, 14, 14, 14, 0, 0]);
    const view = record.watch
      .feedViews(new Date(clock.now()))
      .find(({ title }) => title === 'The Lowland Courier');
    assert.equal(view?.articles, 2);
  });

  test('goes on where it was ended', async () => {
    await using own = await watching(({ feeds }) => feeds.slice(0, 3));
    await own.round();
    const path = own.record.path;
    using again = openRecord(path);
    assert.deepEqual(again.watch.feeds(), own.record.watch.feeds());
    assert.equal(again.watch.pagesDue(isoTime(own.clock.now())).length, 0);
  });
});

describe('a feed', () => {
  const rss = (base: string, items: readonly string[]) =>
    `<rss version="2.0"><channel><title>T</title><link>${base}/</link>${items
      .map((path) => `<item><link>${base}${path}</link></item>`)
      .join('')}</channel></rss>`;

  test('that turns into a web page is an error, and its articles stay', async () => {
    await using own = await watching(({ base }) => [`${base}/courier.rss`]);
    await own.round();
    own.stand.edit(
      '/courier.rss',
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/new.rss"></head><body><a href="/articles/well.html">x</a></body></html>',
    );
    const { asked } = await own.round();
    assert.deepEqual(pathsOf(asked), ['/courier.rss']);
    assert.match(own.findings[0]!.message, /web page and no feed; the page names \/new\.rss/);
    assert.equal(own.stateOf('/courier.rss').failures, 1);
    assert.equal(own.record.counts().articles, 2);
    // It rests after a failure, ever longer.
    assert.deepEqual((await own.round()).asked, []);
    const rests: number[] = [];
    for (let i = 0; i < 4; i++) {
      const next = Date.parse(own.stateOf('/courier.rss').nextAt);
      rests.push(Math.round((next - own.clock.now()) / 60_000));
      own.clock.pass(next - own.clock.now());
      await own.round();
    }
    assert.deepEqual(rests, [10, 20, 40, 80]);
  });

  test('that has ended (410) is asked no more', async () => {
    await using own = await watching(({ base }) => [`${base}/courier.rss`]);
    own.stand.answer('/courier.rss', (response) => response.writeHead(410).end());
    await own.round();
    assert.equal(own.stateOf('/courier.rss').state, 'gone');
    own.clock.pass(10 * 86_400_000);
    assert.deepEqual((await own.round()).asked, []);
  });

  test('whose server says Retry-After is left alone until then, with all of its host', async () => {
    await using own = await watching(({ base }) => [`${base}/courier.rss`, `${base}/herald.rdf`]);
    own.stand.answer('/courier.rss', (response) => response.writeHead(503, { 'retry-after': '7200' }).end());
    assert.deepEqual(pathsOf((await own.round()).asked), ['/robots.txt', '/courier.rss']);
    own.clock.pass(3_600_000);
    assert.deepEqual((await own.round()).asked, []);
    own.clock.pass(3_600_001);
    own.stand.answer('/courier.rss', (response) => response.writeHead(500).end());
    assert.ok(pathsOf((await own.round()).asked).includes('/herald.rdf'));
    assert.equal(own.stateOf('/herald.rdf').failures, 0);
  });

  test('gives only its newest pages at first sight, whatever dates that lie ahead say', async () => {
    await using own = await watching(({ base }) => [`${base}/long.rss`], { first: 2 });
    const item = (name: string, date: string) =>
      `<item><link>${own.stand.base}/articles/${name}.html</link><pubDate>${date}</pubDate></item>`;
    const items = [
      item('bell', 'Thu, 01 Jan 2099 00:00:00 GMT'),
      item('mill', 'Fri, 02 Jan 2099 00:00:00 GMT'),
      item('well', 'Mon, 03 Mar 2025 00:00:00 GMT'),
      item('tram', 'Tue, 04 Mar 2025 00:00:00 GMT'),
      item('peat', 'Sun, 02 Mar 2025 00:00:00 GMT'),
    ];
    const feed = (all: readonly string[]) =>
      `<rss version="2.0"><channel><title>T</title>${all.join('')}</channel></rss>`;
    own.stand.edit('/long.rss', feed(items));
    await own.round();
    const uris = () => [...own.record.articles()].map(({ uri }) => uri.split('/').at(-1)).toSorted();
    assert.deepEqual(uris(), ['tram.html', 'well.html']);
    // What comes later is all read.
    own.stand.edit('/long.rss', feed([item('quarry', 'Sat, 03 Jan 2099 00:00:00 GMT'), ...items]));
    await own.round();
    assert.deepEqual(uris(), ['quarry.html', 'tram.html', 'well.html']);
  });

  test('does not lead to addresses of this machine or its network, nor does a page lead on there', async () => {
    await using own = await watching(({ base }) => [`${base}/courier.rss`], { privateToo: false });
    const { asked } = await own.round();
    assert.deepEqual(asked, []);
    assert.match(own.findings[0]!.message, /not a public address/);
  });

  test('and its pages are asked for only where robots.txt allows, as slowly as it wants', async () => {
    await using own = await watching(({ base }) => [`${base}/a.rss`, `${base}/private/b.rss`]);
    own.stand.edit(
      '/robots.txt',
      'User-agent: onrecord\nCrawl-delay: 30\nDisallow: /private/\nDisallow: /articles/bell',
    );
    own.stand.edit('/a.rss', rss(own.stand.base, ['/articles/bell.html', '/articles/well.html']));
    const { asked, counts } = await own.round();
    assert.deepEqual(pathsOf(asked), ['/robots.txt', '/a.rss', '/articles/well.html']);
    assert.ok(asked[2]!.at - asked[1]!.at >= 30_000);
    assert.equal(counts.failed, 1);
    assert.match(own.stateOf('/private/b.rss').error!, /robots\.txt of its server does not allow/);
  });

  test('is left alone where robots.txt cannot be read', async () => {
    await using own = await watching(({ base }) => [`${base}/courier.rss`]);
    own.stand.answer('/robots.txt', (response) => response.writeHead(500).end());
    const { asked } = await own.round();
    assert.deepEqual(pathsOf(asked), ['/robots.txt']);
    assert.match(own.findings[0]!.message, /robots\.txt cannot be read \(the server answered 500\)/);
  });

  test('may be an index of sitemaps: the newest of them are read', async () => {
    await using own = await watching(({ base }) => [`${base}/index.xml`]);
    const part = (n: number) =>
      `<sitemap><loc>${own.stand.base}/part${n}.xml</loc><lastmod>2025-02-${String(n + 10)}</lastmod></sitemap>`;
    own.stand.edit(
      '/index.xml',
      `<sitemapindex>${Array.from({ length: 12 }, (_, n) => part(n)).join('')}</sitemapindex>`,
    );
    for (let n = 0; n < 12; n++)
      own.stand.edit(
        `/part${n}.xml`,
        `<urlset><url><loc>${own.stand.base}/articles/${n === 11 ? 'bell' : 'well'}.html</loc></url></urlset>`,
      );
    const { asked, counts } = await own.round();
    assert.equal(asked.filter(({ path }) => path.startsWith('/part')).length, 10);
    assert.equal(counts.added, 2);
    assert.equal(
      (await own.round()).asked.every(({ status }) => status === 304),
      true,
    );
  });

  test('whose answer is too large or redirects without end is an error', async () => {
    await using own = await watching(({ base }) => [`${base}/large.rss`, `${base}/round.rss`]);
    own.stand.answer('/large.rss', (response) => response.end(Buffer.alloc(17 * 1024 * 1024, 32)));
    own.stand.answer('/round.rss', (response) => response.writeHead(302, { location: '/round.rss' }).end());
    await own.round();
    assert.match(own.stateOf('/large.rss').error!, /larger than 16 MB/);
    assert.match(own.stateOf('/round.rss').error!, /redirects more than 5 times/);
  });
});

describe('a page', () => {
  test('that says the same under another address of its host is no second article', async () => {
    await using own = await watching(({ base }) => [`${base}/list2.txt`]);
    const { base } = own.stand;
    own.stand.edit('/list2.txt', `${base}/articles/bell.html\n${base}/mobile/bell\n`);
    own.stand.answer('/mobile/bell', (response) =>
      response.setHeader('content-type', 'text/html').end(own.stand.page('bell')),
    );
    const { counts } = await own.round();
    assert.deepEqual([counts.added, counts.same], [1, 1]);
  });

  test('that cannot be read is tried again some times, ever later', async () => {
    await using own = await watching(({ base }) => [`${base}/list2.txt`]);
    own.stand.edit('/list2.txt', `${own.stand.base}/articles/nothing.html`);
    let asked = 0;
    for (let i = 0; i < 12; i++) {
      asked += (await own.round()).asked.filter(({ path }) => path === '/articles/nothing.html').length;
      own.clock.pass(60 * 60_000);
    }
    assert.equal(asked, 4);
  });
});

test('a folder is watched: new files, and files that were written again', async () => {
  const inbox = join(folder, 'inbox');
  mkdirSync(inbox);
  const words = 'Mayor Leo Sand said that the hall would open in May.';
  writeFileSync(
    join(inbox, 'a.txt'),
    `${words}\n\nThe village has been waiting for this news since the winter.`,
  );
  await using own = await watching(() => [inbox]);
  assert.equal((await own.round()).counts.added, 1);
  assert.equal((await own.round()).counts.added, 0);
  writeFileSync(
    join(inbox, 'a.txt'),
    `${words.replace('May', 'late June')}\n\nThe village has been waiting for this news since the winter.`,
  );
  writeFileSync(
    join(inbox, 'b.txt'),
    `Captain Ana Ruiz denied that the ferry was late.\n\nPeople waited on the quay.`,
  );
  const { counts } = await own.round();
  assert.deepEqual([counts.added, counts.versions], [2, 1]);
});
