import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { type Person, personId } from '../../src/data/index.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { datasette } from '../external.ts';
import { SETTINGS, type Server, serve } from './datasetteServer.ts';
import { inOneBlock, maker, sample } from './sample.ts';

type Settings = { hidden?: boolean; columns?: Record<string, string> };
type Table = { name: string; hidden: boolean };
type Row = Record<string, unknown>;
type Facet = { results: { value: string; count: number }[] };

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, `${name}.db`);

const told = { name: 'José Núñez', aliases: [], gender: null, born: '1961', died: null };
const JOSE: Person = { id: personId({ ...told, identifiers: {} }), ...told, roles: [], identifiers: {} };
const CAFE = 'that the Café stays open';
const BAKERY = 'that the bakery is closed';
const linker = inOneBlock((seen) => ({
  links: seen.map(({ name }) =>
    name === JOSE.name ? [{ person: JOSE.id, score: 0.9, reason: 'the name', chosen: true }] : [],
  ),
  met: [],
}));

/** Two articles with three statements, two of them of the same person. */
function fill(record: OpenRecord): void {
  record.importPeople([JOSE], { source: 'a.csv', program: '0.0.0-test' });
  const said = [
    sample('https://news.example/a', [
      [JOSE.name, CAFE, { act: 'promise' }],
      ['Leo Sand', 'that it does not'],
    ]),
    sample('/news/b.txt', [[JOSE.name, BAKERY]], {
      title: 'Bread is scarce',
      publisher: 'The Hill Post',
      publishedAt: '2025-03-01',
    }),
  ];
  for (const { document, article, statements } of said) record.add(document, article, statements, maker);
  record.linkSpeakers(linker, '0.0.0-test');
}

/** The record, in use until the tests are done, a copy of it for reading, and that under a name that docs/datasette.yaml does not know. */
const record = openRecord(path('onrecord'));
after(() => record.close());
fill(record);
record.backup(path('reading'), { withWords: true });
copyFileSync(path('reading'), path('elsewhere'));

test('docs/datasette.yaml describes every table and column that Datasette shows, and no other', () => {
  const { onrecord, reading } = parse(readFileSync(SETTINGS, 'utf8'), { merge: true }).databases;
  const described: Record<string, Settings> = reading.tables;
  assert.deepEqual(onrecord.tables, described);
  const there = columnsOf(path('reading'));
  assert.deepEqual(Object.keys(described).toSorted(), Object.keys(there).toSorted());
  for (const [table, { hidden, columns = {} }] of Object.entries(described))
    if (!hidden) assert.deepEqual(Object.keys(columns), there[table], table);
});

/** The columns of all tables that are no part of a search index. */
function columnsOf(file: string): Record<string, string[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const columns =
      db.prepare(`SELECT t.name AS "table", c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
      WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY c.cid`);
    const tables = Object.groupBy(columns.all(), ({ table }) => String(table));
    return Object.fromEntries(
      Object.entries(tables).map(([name, found]) => [name, found!.map((column) => String(column.name))]),
    );
  } finally {
    db.close();
  }
}

describe('Datasette', { skip: datasette.skip, timeout: 120_000 }, () => {
  let server: Server;
  before(async () => {
    const known = [path('onrecord'), '--immutable', path('reading'), '--metadata', SETTINGS];
    server = await serve(...known, path('elsewhere'));
  });
  after(() => server?.[Symbol.asyncDispose]());

  const rows = (table: string, query = '') =>
    server.json<Row[]>(`/${table}.json?_shape=array&_labels=on${query}`);
  const numbers = async (table: string, search: string) =>
    (await rows(table, `&_search=${encodeURIComponent(search)}`)).map((row) => row.number);
  const contents = async (query: string, name = 'reading') =>
    (await rows(`${name}/statement_words`, query)).map((row) => row.content);
  const tablesOf = async (name: string) => (await server.json<{ tables: Table[] }>(`/${name}.json`)).tables;

  for (const name of ['onrecord', 'reading']) {
    test(`shows every table of ${name}.db`, async () => {
      const tables = (await tablesOf(name)).map((table) => `/${table.name}`);
      for (const place of ['', ...tables, '/statements/1']) {
        assert.equal((await server.page(`/${name}${place}`)).status, 200, place);
        assert.ok(await server.json(`/${name}${place}.json?_labels=on`), place);
      }
    });

    test(`hides what only the program reads in ${name}.db`, async () => {
      const shown = (await tablesOf(name)).filter(({ hidden }) => !hidden).map((table) => table.name);
      const wanted = ['articles', 'conditions', 'copies', 'corrections', 'documents', 'links', 'people'];
      wanted.push(
        'person_identifiers',
        'person_names',
        'removals',
        'roles',
        'speakers',
        'statement_speakers',
      );
      wanted.push(...(name === 'reading' ? ['statement_words', 'statements'] : ['statements']), 'turns');
      assert.deepEqual(shown, wanted);
    });

    test(`finds statements and speakers of ${name}.db by words, with accents or without`, async () => {
      for (const words of ['cafe', 'CAFÉ', '"cafe stays"'])
        assert.deepEqual(await numbers(`${name}/statements`, words), [1], words);
      assert.deepEqual(await numbers(`${name}/statements`, 'barn'), []);
      assert.deepEqual(await numbers(`${name}/speakers`, 'nunez'), [1, 3]);
    });
  }

  test('names what a row points at', async () => {
    const article = { value: 1, label: 'Invented news' };
    const person = { value: 1, label: JOSE.name };
    const [statement] = await rows('onrecord/statements', '&number=1');
    assert.deepEqual(statement?.article, article);
    const [said] = await rows('onrecord/statement_speakers', '&statement=1');
    assert.deepEqual([said?.statement, said?.speaker], [{ value: 1, label: statement?.id }, person]);
    const [speaker] = await rows('onrecord/speakers', '&number=3');
    assert.deepEqual(speaker?.linked, person);
    const [words] = await rows('reading/statement_words', '&statement=1');
    assert.deepEqual([words?.article, words?.person], [article, person]);
    assert.deepEqual(words?.statement, { value: 1, label: words?.id });
  });

  test('shows statements in words, those of the newest article first', async () => {
    assert.deepEqual(await contents(''), [BAKERY, CAFE, 'that it does not']);
    for (const words of ['cafe', 'CAFÉ', '"cafe+stays"'])
      assert.deepEqual(await contents(`&_search=${words}`), [CAFE], words);
    assert.deepEqual(await contents('&_search=nunez'), [BAKERY, CAFE], 'by who says it');
    assert.deepEqual(await contents('&_search=cafe&act=deny'), []);
    assert.deepEqual(await contents('&_search=bak*&_searchmode=raw'), [BAKERY]);
    const typed = encodeURIComponent('"bakery\' AND (');
    assert.deepEqual(await contents(`&_search=${typed}`), [], 'no search is a syntax error');
  });

  test('counts statements by act, publisher and speaker', async () => {
    const { facet_results: facets } = await server.json<{ facet_results: Record<string, Facet> }>(
      '/reading/statement_words.json',
    );
    const counted = Object.entries(facets).map(([column, { results }]) => [
      column,
      Object.fromEntries(results.map(({ value, count }) => [value, count])),
    ]);
    assert.deepEqual(Object.fromEntries(counted), {
      act: { assert: 2, promise: 1 },
      publisher: { 'The Reed Courier': 2, 'The Hill Post': 1 },
      speaker: { 'José Núñez': 2, 'Leo Sand': 1 },
    });
  });

  test('tells what tables and columns are, and leads to articles and what people said', async () => {
    const { text } = await server.page('/reading/statement_words');
    assert.match(text, /The statements in words/);
    assert.match(text, /when the article says that it was not said/);
    assert.match(text, /href="https:\/\/news\.example\/a"/);
    assert.match((await server.page('/reading/people/1')).text, /statement_words\?person=1">\s*2 rows/);
  });

  test('knows where the same statement stands in several articles', async () => {
    const query = 'the_same_in_several_articles';
    assert.deepEqual(await server.json(`/reading/${query}.json?_shape=array`), []);
    assert.equal((await server.page(`/onrecord/${query}`)).status, 404, 'it needs the words');
  });

  test('finds and names under another name, too', async () => {
    assert.deepEqual(await contents('&_search=cafe', 'elsewhere'), [CAFE]);
    const [words] = await rows('elsewhere/statement_words', '&statement=1');
    assert.deepEqual(words?.person, { value: 1, label: JOSE.name });
  });

  test('shows at once what is added, and is in nobody’s way', async () => {
    assert.deepEqual(await numbers('onrecord/statements', 'barn'), []);
    const { document, article, statements } = sample('/news/c.txt', [['Ines Marl', 'that the barn burned']]);
    record.add(document, article, statements, maker);
    assert.deepEqual(await numbers('onrecord/statements', 'barn'), [4]);
  });
});
