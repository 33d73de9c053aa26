import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { servingOf } from '../../src/app/servingOf.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { startServer } from '../../src/serve/index.ts';
import { fillRecord, type Ids } from './fillRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-log-'));
const path = join(folder, 'a.db');
let ids: Ids;
before(async () => {
  ids = await fillRecord(path);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What a server writes while it is asked for these addresses; `broken` is put in the place of what the record does. */
async function linesOf(
  addresses: readonly string[],
  broken: Partial<OpenRecord> = {},
): Promise<{ lines: string[]; statuses: number[] }> {
  using record = openRecord(path, { readOnly: true });
  await using serving = servingOf(record);
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const server = await startServer(
    { ...serving, record: { ...record, ...broken } },
    { host: '127.0.0.1', port: 0, token: null, log },
  );
  const statuses: number[] = [];
  try {
    for (const address of addresses) statuses.push((await fetch(server.address + address)).status);
  } finally {
    await server.close();
  }
  return { lines, statuses };
}

describe('the log', () => {
  test('has a line for each request, without what is searched for', async () => {
    const { lines } = await linesOf([
      '/',
      '/search?words=harbor',
      `/statements/${ids.statement}.json`,
      '/a%0Ab',
    ]);
    assert.equal(lines.length, 4);
    for (const line of lines) assert.match(line, /^\d{4}-\d\d-\d\dT[\d:.]+Z GET \/\S* \d{3} \d+ ms$/);
    assert.match(lines[1]!, / GET \/search 200 /);
    assert.match(lines[3]!, / GET \/a%0Ab 404 /);
  });

  test('carries no text of an article, also where something goes wrong with one', async (context) => {
    const printed: string[] = [];
    context.mock.method(console, 'error', (...words: unknown[]) => printed.push(words.map(String).join(' ')));
    // What Node says of JSON that is none has a piece of it.
    const article = () => JSON.parse('{"text": the men of the harbor}');
    const asked = [`/articles/${ids.article}`, `/api/articles/${ids.article}`];
    const { lines, statuses } = await linesOf(asked, { article });
    assert.deepEqual(statuses, [500, 500]);
    const all = [...lines, ...printed].join('\n');
    assert.match(all, /SyntaxError\n\s+at /);
    assert.doesNotMatch(all, /harbor/);
  });
});
