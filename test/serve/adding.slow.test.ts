import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openRecord } from '../../src/record/index.ts';
import { chromium } from '../external.ts';
import { root } from '../program.ts';
import { axeFindings, openBrowser } from '../render/openBrowser.ts';
import { type Served, serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-add-'));
const path = join(folder, 'a.db');
let server: Served;
let browser: Browser;
let close: () => Promise<void>;
before(async () => {
  if (chromium.skip) return;
  openRecord(path).close();
  server = await serveRecord(path, { writable: true });
  browser = await openBrowser();
  close = async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
});
after(() => close?.());

const TEXT =
  'Mayor Ana Ruiz said that the port of Tarn would stay shut.\n\nShe refused to open it before May.';

describe('an article is added on a page', { skip: chromium.skip, timeout: 300_000 }, () => {
  test('as a text, with progress, and leads to the article', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${server.address}/add`);
    await page.getByLabel('Text').fill(TEXT);
    await page.getByRole('button', { name: 'Add' }).click();
    await page.waitForURL(/\/articles\/ar_/, { timeout: 60_000 });
    assert.match((await page.textContent('main')) ?? '', /Ana Ruiz/);
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('as a file, without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.address}/add`);
    const file = readFileSync(join(root, 'samples/record/no-ships-for-now.html'));
    await page.getByLabel('or a file').setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: file });
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('link', { name: 'Open the article' }).click({ timeout: 60_000 });
    await page.waitForURL(/\/articles\/ar_/);
    assert.match((await page.textContent('h1')) ?? '', /No ships for now/);
    await context.close();
  });

  const post = (fields: Record<string, string>, origin = server.address) =>
    fetch(`${server.address}/add`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin },
      redirect: 'manual',
    });
  /** Follows an adding by its stream of events to its end. */
  async function ended(response: Response): Promise<{ state: string; says: string }> {
    const stages = await (await fetch(`${server.address}${response.headers.get('location')}/stages`)).text();
    const last = stages
      .trim()
      .split('\n')
      .findLast((line) => line.startsWith('data: '));
    return JSON.parse(last!.slice(6));
  }

  test('twice is once, and what holds no article says so', async () => {
    const again = await ended(await post({ text: TEXT }));
    assert.deepEqual([again.state, again.says], ['done', 'already in the record']);
    const none = await ended(await post({ text: ' \n ' }));
    assert.equal(none.state, 'failed');
  });

  test('with title, publisher, authors, day and address, on the page and by REST', async () => {
    const known = {
      title: 'Boats & nets',
      publisher: 'The Reed Courier',
      publishedAt: '2025-03-06',
      address: 'https://courier.example/boats',
    };
    const text = 'Fisherman Bo Lind said on Tuesday that the boats would stay in the harbor.';
    const { state } = await ended(await post({ text, ...known, byline: 'Ines Marl; Leo Fenn' }));
    assert.equal(state, 'done');
    const [statement] = [...server.record.find({ publisher: 'Reed Courier' })];
    const article = server.record.article(statement!.article.id)!;
    assert.deepEqual(
      [article.title, article.byline, article.canonicalUrl, article.read],
      [known.title, ['Ines Marl', 'Leo Fenn'], known.address, undefined],
    );
    assert.equal(statement?.saidAt?.date, '2025-03-04');
    const rest = await fetch(`${server.address}/api/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: `${text} He was angry.`, ...known, byline: ['Ines Marl'] }),
    });
    assert.equal(rest.status, 202);
    const wrong = await post({ text: 'Words <b>stay</b>', title: 'Nets', publishedAt: 'Tuesday' });
    assert.equal(wrong.status, 400);
    const form = await wrong.text();
    assert.match(form, /publishedAt: /);
    assert.match(form, /Words &lt;b&gt;stay/);
    assert.match(form, /name="title"[^>]* value="Nets"/);
  });

  test('not from files that are larger than 8 MB, also where only what they unpack to is', async () => {
    const upload = async (bytes: Uint8Array<ArrayBuffer>) => {
      const body = new FormData();
      body.set('file', new Blob([bytes]), 'a.txt.gz');
      const headers = { origin: server.address };
      const response = await fetch(`${server.address}/add`, { method: 'POST', body, headers });
      return { status: response.status, page: await response.text() };
    };
    const packed = await upload(gzipSync(Buffer.alloc(9_000_000, 'So it is. ')));
    assert.equal(packed.status, 400);
    assert.match(packed.page, /unpacked, it is larger than 8 MB/);
    const large = await upload(randomBytes(9_000_000));
    assert.ok(large.status >= 400 && large.status < 500, String(large.status));
  });

  test('not from addresses of this machine, nor from another site', async () => {
    for (const url of [
      'http://127.0.0.1/',
      'http://localhost:1/',
      'http://[::1]/',
      'http://169.254.169.254/latest',
    ]) {
      const { state, says } = await ended(await post({ url }));
      assert.equal(state, 'failed');
      assert.match(says, /not a public address/, url);
    }
    assert.equal((await post({ url: 'file:///etc/passwd' })).status, 400);
    assert.equal((await post({ text: '' })).status, 400);
    assert.equal((await post({ text: TEXT }, 'http://evil.example')).status, 403);
    assert.equal((await fetch(`${server.address}/add/none`)).status, 404);
  });

  test('the page has no flaw that axe finds', async () => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 375, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${server.address}/add`);
    assert.deepEqual(await axeFindings(page), []);
    assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= 375);
    await context.close();
  });

  test('by its address, also on this machine where that is allowed', async () => {
    const page = readFileSync(join(root, 'samples/record/no-ships-for-now.html'));
    const press = createServer(({ url }, response) => {
      if (url === '/old') return response.writeHead(301, { location: '/a.html' }).end();
      return response.setHeader('content-type', 'text/html').end(page);
    });
    await new Promise<void>((done) => press.listen(0, '127.0.0.1', done));
    const { port } = press.address() as AddressInfo;
    const allowing = await serveRecord(path, { writable: true, privateToo: true });
    const context = await browser.newContext();
    try {
      const tab = await context.newPage();
      await tab.goto(`${allowing.address}/add`);
      await tab.getByLabel('or a web address').fill(`http://localhost:${port}/old`);
      await tab.getByRole('button', { name: 'Add' }).click();
      await tab.waitForURL(/\/articles\/ar_/, { timeout: 60_000 });
      assert.match((await tab.textContent('main')) ?? '', /Read fromhttp:\/\/localhost:\d+\/a\.html/);
    } finally {
      await context.close();
      await allowing.close();
      press.close();
    }
  });
});
