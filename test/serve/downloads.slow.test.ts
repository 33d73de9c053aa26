import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parquetReadObjects } from 'hyparquet';
import { tableRows } from '../../src/app/queries/tableRows.ts';
import { csv, jsonl } from '../../src/export/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from '../record/sample.ts';
import { type Served, serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-downloads-'));
const path = join(folder, 'a.db');
const ARTICLES = 12;
const IN_ONE = 500;
let server: Served;
before(async () => {
  {
    using record = openRecord(path);
    record.together(() => {
      for (let article = 0; article < ARTICLES; article++) {
        const said = Array.from({ length: IN_ONE }, (_, i): [string, string] => [
          'Ana Ruiz',
          `that harbor ${i} of “Tarn” is shut, as it was on day ${article}`,
        ]);
        const made = sample(`https://news.example/${article}`, said);
        record.add(made.document, made.article, made.statements, maker);
      }
    });
  }
  server = await serveRecord(path);
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const found = () => server.record.find({ words: 'harbor' });
const get = (address: string, signal?: AbortSignal) =>
  fetch(server.address + address, signal ? { signal } : {});

describe('what a search finds, as a file', { timeout: 120_000 }, () => {
  test('is what the formats make of it, whole', async () => {
    assert.equal(
      await (await get('/search.csv?words=harbor')).text(),
      [...csv(found().map(tableRows(server.record)))].join(''),
    );
    assert.equal(await (await get('/search.jsonl?words=harbor')).text(), [...jsonl(found())].join(''));
    const file = await (await get('/search.parquet?words=harbor')).arrayBuffer();
    const rows = await parquetReadObjects({ file, columns: ['id'] });
    assert.deepEqual(
      rows.map(({ id }) => id),
      Array.from(found(), ({ id }) => id),
    );
  });

  test('is empty but for its frame where nothing is found', async () => {
    assert.ok((await (await get('/search.csv?words=xylophone&bom=true')).arrayBuffer()).byteLength > 100);
    assert.equal((await (await get('/search.csv?words=xylophone')).text()).split('\n').length, 2);
    assert.equal(await (await get('/search.jsonl?words=xylophone')).text(), '');
    const file = await (await get('/search.parquet?words=xylophone')).arrayBuffer();
    assert.deepEqual(await parquetReadObjects({ file }), []);
  });

  test('comes while it is made, and others are answered meanwhile', async () => {
    const whole = get('/search.jsonl?words=harbor');
    const reader = (await whole).body!.getReader();
    let size = (await reader.read()).value?.length ?? 0;
    const first = size;
    assert.equal((await get('/people')).status, 200);
    for (let next = await reader.read(); !next.done; next = await reader.read()) size += next.value.length;
    assert.ok(size > 10 * first, `${first} of ${size}`);
  });

  test('ends when nobody wants it any more, and the server goes on', async () => {
    for (let i = 0; i < 10; i++) {
      const stop = new AbortController();
      const reader = (await get('/search.jsonl?words=harbor', stop.signal)).body!.getReader();
      await reader.read();
      stop.abort();
    }
    assert.equal((await get('/people')).status, 200);
    // Nothing of it holds the record at an earlier moment.
    using writing = openRecord(path);
    const one = sample('/new', [['Eva Holm', 'that the harbor opens']]);
    writing.add(one.document, one.article, one.statements, maker);
    const { statements } = (await (await get('/search.json?words=harbor+opens')).json()) as {
      statements: unknown[];
    };
    assert.equal(statements.length, 1);
  });
});
