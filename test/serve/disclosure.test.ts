import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { shownUri } from '../../src/app/shownUri.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from '../record/sample.ts';
import { link, PROGRAM } from '../record/writes.ts';
import { type Served, serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
const path = join(folder, 'a.db');
const PRIVATE = '/home/ana.ruiz/leaks-of-the-council';
const WORDS =
  'that the old ferry over the wide river stays in harbor until the ice is gone and the pier is mended';

/** Both came out of one archive. */
const ORIGIN = { sha256: 'a'.repeat(64), entry: null, offset: 0, length: 9, within: 0, record: null };

let server: Served;
const ids = { statement: '', article: '' };
before(async () => {
  {
    using record = openRecord(path);
    for (const name of ['budget.html', 'copy.html']) {
      const added = sample(`${PRIVATE}/${name}`, [['Ana Ruiz', WORDS]], { title: null, publisher: null });
      const origin = { ...ORIGIN, container: `${PRIVATE}/crawl.warc` };
      record.add({ ...added.document, origin }, { ...added.article, origin }, added.statements, maker);
      ids.statement = added.statements[0]!.id;
      ids.article = added.article.id;
    }
    link(record);
    record.findDuplicates();
    record.correct(
      { statement: ids.statement },
      { what: 'act', value: 'promise' },
      { author: 'Ida', reason: null },
      PROGRAM,
    );
  }
  server = await serveRecord(path, { writable: true });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (address: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(server.address + address, { headers });
  return { status: answer.status, body: await answer.text() };
};

describe('a reader of a server sees no path of its machine', () => {
  test('on pages, in REST, in downloads', async () => {
    const { statement, article } = ids;
    let named = 0;
    for (const address of [
      ...['/', '/search?words=ferry', '/copies', '/changes', '/outlets', '/sources?by=article', '/people'],
      ...[`/statements/${statement}`, `/statements/${statement}/correct`, `/articles/${article}`],
      ...['/api/statements?words=ferry', `/api/statements/${statement}`, `/api/articles/${article}`],
      ...[
        `/api/statements/${statement}/corrections`,
        '/api/corrections',
        `/api/statements/${statement}/verify`,
      ],
      ...['/search.csv?words=ferry', '/search.jsonl?words=ferry', '/articles.csv', '/articles'],
      ...['/articles.json', '/api/articles', '/api/publishers', '/people.json', '/review', '/review.json'],
      ...[
        '/morning?since=2020-01-01',
        '/corrections',
        '/watch',
        '/alerts',
        '/add',
        '/api/sources?by=article',
      ],
      ...['/search.atom?words=ferry', '/search.html?words=ferry', '/check?words=ferry', '/index.json'],
      ...['.json', '.atom', '/correct', '/statements'].map((part) => `/articles/${article}${part}`),
      ...['', '.ris', '.csl.json'].map((ending) => `/statements/${statement}/cite${ending}`),
      ...[`/statements/${statement}.json`, `/statements/${statement}/why`],
      ...['/sample', '/sample.json', '/sample.csv', '/api/sample', '/timeline.json'],
    ]) {
      const { status, body } = await get(address);
      assert.ok(!/ana\.ruiz|leaks-of/.test(body), `${address}: ${body.slice(0, 300)}`);
      if (status === 200 && body.includes('file:copy.html')) named++;
    }
    assert.ok(named >= 6, `${named} say from which file`);
  });

  test('and an article without a title is headed by its first words', async () => {
    const { body } = await get(`/articles/${ids.article}`);
    assert.match(body, /<h1[^>]*>Ana Ruiz said that the old ferry over the wide river stays …<\/h1>/);
  });

  test('over MCP', async () => {
    const call = (name: string, given: object) =>
      fetch(`${server.address}/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: JSON.stringify({
          jsonrpc: '2.0',
          id: 1,
          method: 'tools/call',
          params: { name, arguments: given },
        }),
      }).then((answer) => answer.text());
    for (const [name, given] of [
      ['search_statements', { words: 'ferry' }],
      ['get_article', { id: ids.article }],
      ['verify_statement', { words: WORDS }],
    ] as const) {
      const answer = await call(name, given);
      assert.match(answer, /ferry/, answer.slice(0, 300));
      assert.doesNotMatch(answer, /ana\.ruiz|leaks-of/, name);
    }
  });
});

test('only the names of files are shown, of whatever system; addresses stay', () => {
  for (const [uri, shown] of [
    ['/home/ana/budget.html', 'file:budget.html'],
    ['C:\\Users\\ana\\budget.html', 'file:budget.html'],
    ['\\\\server\\share\\budget.html', 'file:budget.html'],
    ['file:///home/ana/budget.html', 'file:budget.html'],
    ['file:budget.html', 'file:budget.html'],
    ['https://courier.example/home/budget.html', 'https://courier.example/home/budget.html'],
    ['pasted:0f', 'pasted:0f'],
    ['-', '-'],
  ])
    assert.equal(shownUri(uri!), shown);
});
