import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { countSources } from '../../src/app/actions/countSources.ts';
import { linkPeople } from '../../src/app/actions/linkPeople.ts';
import { openRecord } from '../../src/record/index.ts';
import { fillSources } from '../app/sources/fillSources.ts';
import { type Served, serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-sources-'));
const path = join(folder, 'a.db');
let server: Served;
before(async () => {
  using record = openRecord(path);
  fillSources(record);
  await linkPeople(record);
  await countSources(record);
  server = await serveRecord(path);
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = async (address: string) => {
  const response = await fetch(server.address + address);
  return { status: response.status, body: await response.text() };
};

describe('the page of who is quoted', () => {
  for (const by of ['person', 'publisher', 'byline', 'section', 'month', 'role-class'])
    test(`leads from each number of statements by ${by} to as many statements`, async () => {
      const { document } = parseHTML((await get(`/sources?by=${by}`)).body);
      let followed = 0;
      const links = [...document.querySelectorAll('td.number:nth-of-type(1) a')] as {
        textContent: string;
        getAttribute(name: string): string;
      }[];
      for (const link of links) {
        const address = link.getAttribute('href');
        assert.match(address, /^\/search/);
        const found = parseHTML((await get(address)).body).document;
        const count = found.querySelector('.count')?.textContent ?? '';
        assert.equal(Number(/^[\d,]+/.exec(count.trim())?.[0]), Number(link.textContent), address);
        // And back from there to the same count of who is quoted.
        const sources = JSON.parse((await get(address.replace('/search', '/sources.json'))).body);
        assert.equal(sources.total.statements, Number(link.textContent), address);
        followed += 1;
      }
      assert.ok(followed > 10, `${followed}`);
    });

  test('has unknown beside women and men, every percentage with its interval', async () => {
    const { body } = await get('/sources');
    const { document } = parseHTML(body);
    const text = document.querySelector('main')!.textContent;
    assert.match(text, /women[\s\S]*men[\s\S]*unknown/);
    for (const [, after] of text.matchAll(/\d%(.{0,12})/gs)) assert.match(after!, /^ \(\d+–\d+\)/);
    assert.ok(document.querySelector('svg.chart title'));
    assert.match(text, /because the talks go on/);
    assert.doesNotMatch(text, /with given names/i);
    assert.match((await get('/sources?names=true')).body, /which is a guess/);
  });

  test('lists articles with a single source', async () => {
    const { body } = await get('/sources?by=article&single=true');
    assert.match(body, /Alone/);
    assert.doesNotMatch(body, /Harbor/);
  });

  test('is a table and JSON too, and refuses what it does not know', async () => {
    assert.match((await get('/sources.csv?by=month')).body, /^month,statements,words,.*unknown_share/);
    assert.equal(JSON.parse((await get('/sources.json')).body).total.statements, 9);
    assert.equal((await get('/sources?gender=third')).status, 400);
    const found = JSON.parse((await get('/api/sources?by=section')).body);
    assert.deepEqual(
      found.rows.map(({ value }: { value: string }) => value),
      ['politics', 'business', 'alone', null],
    );
  });

  test('shows the filters of a search for its numbers, each to be removed', async () => {
    const { body } = await get('/search?gender=unknown&section=politics');
    assert.match(body, /gender: unknown/);
    assert.match(body, /section: politics/);
    assert.match(body, /href="\/sources\?gender=unknown&amp;section=politics"/);
  });
});
