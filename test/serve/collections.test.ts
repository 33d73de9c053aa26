import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { personId } from '../../src/data/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { type ServedPages, servePages } from './servedPages.ts';

let served: ServedPages;
before(async () => {
  served = await servePages();
});
after(() => served.close());

const json = async (address: string): Promise<Any> =>
  (await fetch(served.server.address + address)).json() as Promise<Any>;
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
type Any = any;

describe('every collection', () => {
  for (const [address, name] of [
    ['/api/statements', 'statements'],
    ['/api/statements?words=ruiz+port', 'statements'],
    ['/api/statements?about=a+harbor', 'statements'],
    ['/api/articles', 'articles'],
    ['/api/publishers', 'publishers'],
    ['/api/people', 'people'],
    ['/api/people?name=ruiz', 'people'],
    ['/api/people?order=statements', 'people'],
    ['/api/changes', 'changes'],
    ['/api/copies', 'copies'],
    ['/api/corrections', 'corrections'],
    ['/api/alerts', 'alerts'],
    ['/api/feeds', 'feeds'],
  ] as const)
    test(`says how many there are: ${address}`, async () => {
      const by = address.includes('?') ? '&' : '?';
      let [seen, cursor, total] = [0, '', 0];
      do {
        const page = await json(`${address}${by}limit=1${cursor && `&cursor=${cursor}`}`);
        seen += page[name].length;
        total = page.total;
        cursor = page.next ?? '';
      } while (cursor);
      assert.equal(seen, total);
    });

  test('of a person says how many there are', async () => {
    for (const [part, name] of [
      ['positions', 'positions'],
      ['changes', 'changes'],
      ['answers', 'answers'],
    ] as const) {
      const page = await json(`/api${served.addresses.person}/${part}`);
      assert.equal(page.total, page[name].length);
    }
  });
});

describe('the list of people', () => {
  before(() => {
    using record = openRecord(served.path);
    const person = {
      name: 'Nobody Heard',
      ...{ aliases: [], gender: null, born: null, died: null, roles: [], identifiers: {} },
    };
    record.importPeople([{ id: personId(person), ...person }], { source: 'a.csv', program: '0.0.0-test' });
  });

  test('has all by name, or who speaks, most statements first; a number leads to as many statements', async () => {
    const all = await json('/api/people');
    const names = all.people.map(({ name }: Any) => name);
    assert.deepEqual(names, names.toSorted());
    assert.ok(names.includes('Nobody Heard'));
    const { people, total } = await json('/api/people?order=statements');
    assert.equal(total, people.length);
    assert.deepEqual(
      people.map(({ name, statements }: Any) => [name, statements]),
      [
        ['Ana Ruiz', 2],
        ['Leo Sand', 2],
        ['Eva Holm', 1],
      ],
    );
    for (const { id, statements } of all.people)
      assert.equal((await json(`/api/statements?person=${id}`)).total, statements);
  });

  test('opens with who speaks, and a search for a name also finds who does not', async () => {
    const page = async (address: string) =>
      (await fetch(served.server.address + address, { headers: { accept: 'text/html' } })).text();
    const speaking = await page('/people');
    assert.doesNotMatch(speaking, /Nobody Heard/);
    const [, href] = /<a href="(\/search\?person=[^"]+)">2<\/a>/.exec(speaking) ?? [];
    assert.equal((await json(href!.replace('/search', '/search.json'))).total, 2);
    assert.match(await page('/people?order=name'), /Nobody Heard/);
    assert.match(await page('/people?name=heard'), /1 person with “heard”.*Nobody Heard/s);
  });
});

describe('the table of articles', () => {
  test('has every article once with its text, those of one publisher where one is asked for', async () => {
    const file = async (address: string) => {
      const answer = await fetch(served.server.address + address);
      assert.match(answer.headers.get('content-disposition') ?? '', /filename="articles\.csv"/);
      return answer.text();
    };
    const { articles } = await json('/api/articles');
    const all = await file('/articles.csv');
    assert.match(all, /^id,uri,title,.*,text\r?\n/);
    assert.deepEqual(
      (all.match(/^ar_[0-9a-f]+/gm) ?? []).toSorted(),
      articles.map(({ id }: Any) => id).toSorted(),
    );
    assert.match(all, /Ana Ruiz said that the port of Tarn will not open\./);
    assert.doesNotMatch(await file('/articles.csv?publisher=Nobody'), /^ar_/m);
    assert.ok(
      Buffer.from(await (await fetch(`${served.server.address}/articles.csv?bom=true`)).arrayBuffer())
        .toString('hex')
        .startsWith('efbbbf'),
    );
    const page = await (
      await fetch(`${served.server.address}/articles?publisher=Reed`, { headers: { accept: 'text/html' } })
    ).text();
    assert.match(page, /href="\/articles\.csv\?publisher=Reed">CSV/);
  });
});

describe('the list of articles', () => {
  test('comes in three orders, of one publisher or all, newest versions only', async () => {
    const { articles, total } = await json('/api/articles');
    assert.equal(total, 3);
    assert.deepEqual(
      articles.map(({ publishedAt }: Any) => publishedAt),
      ['2025-03-20', '2025-01-15', '2025-01-14'],
    );
    assert.deepEqual(
      articles.map(({ statements }: Any) => statements),
      [1, 1, 3],
    );
    assert.equal(articles[0].address, `/articles/${articles[0].id}`);
    for (const [query, count] of [
      ['order=added', 3],
      ['order=publisher&publisher=reed', 3],
      ['publisher="The Reed Courier"', 3],
      ['publisher="Reed"', 0],
      ['publisher=Herald', 0],
    ] as const)
      assert.equal((await json(`/api/articles?${query}`)).total, count, query);
    assert.deepEqual((await json('/api/publishers')).publishers, [
      { publisher: 'The Reed Courier', articles: 3, statements: 5, latest: '2025-03-20' },
    ]);
  });

  test('is a page that leads to each article', async () => {
    const page = await (await fetch(`${served.server.address}/articles`)).text();
    assert.match(page, /3 articles/);
    assert.equal(page.match(/<th scope="row"><a href="\/articles\/ar_/g)?.length, 3);
    assert.equal((await fetch(`${served.server.address}/articles?order=none`)).status, 400);
  });
});
