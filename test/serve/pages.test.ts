import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { servingOf } from '../../src/cli/servingOf.ts';
import { openRecord } from '../../src/record/index.ts';
import { startServer } from '../../src/serve/index.ts';
import { axeFindings, openBrowser } from '../export/htmlBrowser.ts';
import { fillRecord } from './fillRecord.ts';
import { type Served, serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
const path = join(folder, 'a.db');
let server: Served;
let browser: Browser;
let close: () => Promise<void>;
const addresses: Record<string, string> = {};
/** What is for people only: forms, and what is not there. */
const OF_PEOPLE = new Set(['nothing', 'correct', 'add', 'signIn']);

before(async () => {
  const { statement, article, person } = await fillRecord(path);
  Object.assign(addresses, {
    front: '/',
    search: '/search?words=port&act=refuse',
    empty: '/search?words=xylophone',
    changes: '/changes',
    copies: '/copies',
    people: '/people',
    outlets: '/outlets?words=port',
    statement: `/statements/${statement}`,
    article: `/articles/${article}`,
    person: `/people/${person}`,
    correct: `/statements/${statement}/correct`,
    why: `/statements/${statement}/why`,
    add: '/add',
    signIn: '/sign-in',
    nothing: '/nothing',
  });
  server = await serveRecord(path, { writable: true });
  // Programs wait until what is worked out aside is there; pages say that it is not yet.
  for (const address of ['/api/changes', `/api/people/${person}/changes`]) await (await get(address)).text();
  browser = await openBrowser();
  close = async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
});
after(() => close());

const get = (address: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(server.address + address, { headers });

describe('the pages', { timeout: 120_000 }, () => {
  test('answer, each with a twin for programs that says the same', async () => {
    for (const [name, address] of Object.entries(addresses)) {
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
    for (const address of Object.values(addresses)) {
      const response = await get(address);
      const page = await response.text();
      assert.doesNotMatch(
        page,
        /<script(?! src="\/script\.js" defer><\/script>| type="module" src="\/correct\.js"><\/script>)|<b>(?:Ferry|ferry)/,
        address,
      );
      assert.doesNotMatch(page, /<style|<[^>]*\s(?:style|on[a-z]+)=/, address);
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'.*frame-ancestors 'none'/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    }
    assert.match(await (await get(addresses.article!)).text(), /&lt;script&gt;/);
  });

  test('are for those who name the server by its own name', async () => {
    const { port } = new URL(server.address);
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
    assert.match(await (await get('/outlets?words=port')).text(), /<th scope="row">.*The Reed Courier/);
  });

  test('lead from one to the other, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.address);
    await page.getByRole('searchbox').fill('port Tarn');
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    assert.match(page.url(), /\/search\?words=port/);
    assert.equal(await page.locator('mark').first().textContent(), 'port');
    await page.locator('.card .facts a').first().click();
    assert.match(page.url(), /\/statements\/st_/);
    assert.match((await page.textContent('main')) ?? '', /every word is what the stored bytes say/);
    await page.getByRole('link', { name: 'Ana Ruiz' }).first().click();
    assert.match(page.url(), /\/people\/pe_/);
    assert.match((await page.textContent('main')) ?? '', /says the contrary/);
    await context.close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [375, 1280])
      test(`have no flaw that axe finds, ${colorScheme}, ${width} wide, and nothing hangs over`, async () => {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        for (const [name, address] of Object.entries(addresses)) {
          const page = await context.newPage();
          await page.goto(server.address + address);
          // What opens is looked at as well.
          await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
          assert.deepEqual(await axeFindings(page), [], name);
          const wide = await page.evaluate('document.documentElement.scrollWidth');
          assert.ok(Number(wide) <= width, `${name}: ${wide}`);
          await page.close();
        }
        await context.close();
      });
});

describe('a server with a token', () => {
  test('lets nobody in without it, and a browser by a form', async () => {
    using record = openRecord(path, { readOnly: true });
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
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(guarded.address);
      await page.getByLabel('Token').fill('wrong');
      await page.getByRole('main').getByRole('button').click();
      assert.match((await page.textContent('main')) ?? '', /not the token/);
      await page.getByLabel('Token').fill(token);
      await page.getByRole('main').getByRole('button').click();
      assert.match((await page.textContent('main')) ?? '', /Who said what/);
      await context.close();
    } finally {
      await guarded.close();
    }
  });

  test('is wanted where others than this machine can ask', async () => {
    using record = openRecord(path, { readOnly: true });
    await using serving = servingOf(record);
    const open = startServer(serving, { host: '0.0.0.0', port: 0, token: null });
    await assert.rejects(open, { code: 'usage' });
  });
});
