import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { servingOf } from '../../src/app/servingOf.ts';
import { openRecord } from '../../src/record/index.ts';
import { startServer } from '../../src/serve/index.ts';
import { type ServedPages, servePages } from './servedPages.ts';

/** What is for people only: forms, and what is not there. */
const OF_PEOPLE = new Set(['nothing', 'correct', 'add', 'signIn', 'api', 'agreement']);
let served: ServedPages;
before(async () => {
  served = await servePages();
});
after(() => served.close());

const get = (address: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(served.server.address + address, { headers });

describe('the pages', { timeout: 120_000 }, () => {
  test('answer, each with a twin for programs that says the same', async () => {
    for (const [name, address] of Object.entries(served.addresses)) {
      const page = await get(address);
      assert.equal(page.status, name === 'nothing' ? 404 : 200, address);
      assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
      if (OF_PEOPLE.has(name)) continue;
      const [place, query] = address.split('?');
      const twin = await get(`${place === '/' ? '/index' : place}.json${query ? `?${query}` : ''}`);
      assert.equal(twin.status, 200, address);
      assert.equal(typeof (await twin.json()), 'object');
    }
  });

  test('escape every text, run no script but the server’s', async () => {
    for (const address of Object.values(served.addresses)) {
      const response = await get(address);
      const page = await response.text();
      assert.doesNotMatch(
        page,
        /<script(?! type="module" src="\/(?:script|selecting|reviewing)\.js"><\/script>)|<b>(?:Ferry|ferry)/,
        address,
      );
      assert.doesNotMatch(page, /<style|<[^>]*\s(?:style|on[a-z]+)=/, address);
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'.*frame-ancestors 'none'/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    }
    assert.match(await (await get(served.addresses.article!)).text(), /&lt;script&gt;/);
  });

  test('count what each of their facets gives, and take a filter off again', async () => {
    const countedAt = async (address: string) => {
      const { facets } = (await (await get(address.replace('/search', '/search.json'))).json()) as {
        facets: { counted: number };
      };
      return facets.counted;
    };
    const unescaped = (address: string) => address.replaceAll('&amp;', '&');
    let facets = 0;
    for (const address of [
      '/search',
      '/search?words=port',
      '/search?words=ruiz+port',
      '/search?about=a+harbor',
      '/search?speaker=Ruiz&since=2025',
      '/search?publisher=Reed&act=refuse',
    ]) {
      const page = await (await get(address)).text();
      const narrow = /<aside class="facets".*?<\/aside>/s.exec(page)?.[0] ?? '';
      for (const [, href, count] of narrow.matchAll(
        /<a href="([^"]+)">[^<]+<\/a> <span class="quiet">(\d+)/g,
      )) {
        assert.equal(await countedAt(unescaped(href!)), Number(count), href);
        facets++;
      }
      for (const [, href] of page.matchAll(/<a href="([^"]+)" aria-label="Remove the filter/g))
        assert.ok((await countedAt(unescaped(href!))) >= (await countedAt(address)), href);
    }
    assert.ok(facets > 30, String(facets));
    const chips = await (await get('/search?speaker=Ruiz&since=2025-01&until=2025-01&act=refuse')).text();
    assert.deepEqual(
      [...chips.matchAll(/Remove the filter ([^"]+)"/g)].map(([, words]) => words),
      ['speaker: Ruiz', 'refused', '2025-01'],
    );
  });

  test('show the whole sentence of every listed statement, its parts marked', async () => {
    for (const name of ['front', 'search', 'morning', 'person', 'statement', 'changes', 'copies'])
      assert.match(
        await (await get(served.addresses[name]!)).text(),
        /<span class="source">[^<]+<\/span> <span class="cue">said<\/span> <span class="content">/,
        name,
      );
  });

  test('check words, and a draft page by page, which only pages of this server can send', async () => {
    const page = async (address: string) => (await get(address)).text();
    const checked = await page('/check?words=the+port+of+Tarn+will+not+open&speaker=Leo+Sand');
    assert.match(checked, /<h2>(Speaker not sure|Said by somebody else)<\/h2>/);
    assert.match(checked, /speaker by name, \d+%/);
    assert.match(checked, /<mark>the port of Tarn will not open<\/mark>/);
    assert.match(await page('/check?words=the+port&speaker='), /Only a part of it: “the port”/);
    assert.match(await page('/check?words=nobody+had+asked+the+women+of+the+harbor'), /<del>women<\/del>/);
    assert.equal((await get('/check?words=%E2%80%A6')).status, 400);
    assert.deepEqual(await (await get('/check.json?words=+')).json(), { check: null });
    const send = (body: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(`${served.server.address}/check`, {
        method: 'POST',
        body: new URLSearchParams(body),
        headers: { accept: 'text/html', origin: served.server.address, ...headers },
      });
    const draft = Array.from(
      { length: 22 },
      (_, i) => `“Ferry number ${i} leaves today,” Ana Ruiz said.`,
    ).join('\n\n');
    const first = await (await send({ draft })).text();
    assert.match(first, /<p class="summary">.*: \d/);
    assert.equal(first.match(/<section/g)?.length, 20);
    const [, cursor = ''] = /name="cursor" value="(from-20)"/.exec(first) ?? [];
    const rest = await (await send({ draft, cursor })).text();
    assert.equal(rest.match(/<section/g)?.length, 2);
    assert.doesNotMatch(rest, /name="cursor"/);
    assert.match(await (await send({ draft: 'It rained.' })).text(), /No quotations found/);
    assert.match(await (await send({ draft: ' ' })).text(), /<h1>Check a quotation<\/h1>/);
    assert.equal((await send({ draft: 'a'.repeat(100_001) })).status, 400);
    assert.equal((await send({ draft }, { origin: 'http://evil.example' })).status, 403);
  });

  test('are for those who name the server by its own name', async () => {
    const { port } = new URL(served.server.address);
    const status = await new Promise((done) => {
      request({ port, host: '127.0.0.1', headers: { host: 'evil.example' } }, ({ statusCode }) =>
        done(statusCode),
      ).end();
    });
    assert.equal(status, 421);
  });

  test('narrow a search by what it found, and give all of it as a file', async () => {
    const { facets } = (await (await get('/search.json?words=port')).json()) as {
      facets: { counted: number; acts: { value: string; count: number }[] };
    };
    for (const { value, count } of facets.acts) {
      const narrowed = await (await get(`/search.json?words=port&act=${value}`)).json();
      assert.equal((narrowed as { statements: unknown[] }).statements.length, count, value);
    }
    const lines = async (ending: string) =>
      (await (await get(`/search.${ending}?words=port`)).text()).trim().split('\n');
    assert.equal((await lines('jsonl')).length, facets.counted);
    assert.equal((await lines('csv')).length, facets.counted + 1);
    const file = await get('/search.parquet?words=port');
    assert.equal(file.headers.get('content-type'), 'application/vnd.apache.parquet');
    assert.match(await file.text(), /^PAR1/);
    const statement = await (await get(served.addresses.statement!)).text();
    const [, like = ''] = /href="([^"]+)">Who else said something like this/.exec(statement) ?? [];
    assert.match(await (await get(like.replaceAll('&amp;', '&'))).text(), /\d statements? near in meaning/);
    assert.match(await (await get('/outlets?words=port')).text(), /<th scope="row">The Reed Courier/);
    for (const address of ['/outlets', '/outlets?words=port&since=2025-01', '/outlets?about=a+harbor']) {
      const outlets = await (await get(address)).text();
      const numbers = [...outlets.matchAll(/<td class="number"><a href="([^"]+)">(\d+)</g)];
      assert.ok(numbers.length >= 2, address);
      for (const [, href, count] of numbers) {
        const twin = href!.replaceAll('&amp;', '&').replace('/search', '/search.json');
        assert.equal(((await (await get(twin)).json()) as { total: number }).total, Number(count), href);
      }
    }
  });
});

describe('a server with a token', () => {
  test('lets nobody in without it', async () => {
    using record = openRecord(served.path, { readOnly: true });
    await using serving = servingOf(record);
    const token = 'a-token-of-some-length';
    const guarded = await startServer(serving, { host: '127.0.0.1', port: 0, token });
    try {
      const ask = (address: string, headers: Record<string, string> = {}) =>
        fetch(guarded.address + address, { headers });
      for (const address of ['/', '/api/statements', '/mcp', '/index.json'])
        assert.equal((await ask(address)).status, 401, address);
      for (const address of ['/style.css', '/script.js', '/suggesting.js'])
        assert.equal((await ask(address)).status, 200, address);
      assert.equal((await ask('/api/statements', { authorization: `Bearer ${token}` })).status, 200);
      assert.equal((await ask('/api/statements', { authorization: `Bearer ${token}x` })).status, 401);
    } finally {
      await guarded.close();
    }
  });

  test('is wanted where others than this machine can ask', async () => {
    using record = openRecord(served.path, { readOnly: true });
    await using serving = servingOf(record);
    const open = startServer(serving, { host: '0.0.0.0', port: 0, token: null });
    await assert.rejects(open, { code: 'usage' });
  });
});
