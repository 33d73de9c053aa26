import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { linker } from '../../src/people/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample, withRoles } from '../record/sample.ts';
import { serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-person-'));
const path = join(folder, 'a.db');
{
  using record = openRecord(path);
  const put = (uri: string, role: string, content: string) => {
    const { document, article, statements } = sample(uri, [['Ana Ruiz', content]], { publisher: uri });
    const own = statements.map((one) => withRoles(one, () => role));
    record.add(document, article, own, maker);
  };
  put('/a', 'finance minister', 'that the harbor will be paid for');
  put('/b', 'finance minister', 'that taxes will fall');
  put('/c', 'baker', 'that bread is dear');
  record.linkSpeakers(linker, '0.0.0-test');
}
const server = await serveRecord(path, { writable: true });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const { record } = server;
const personOf = (words: string) => [...record.find({ words })][0]!.speaker!.person!;
const send = (address: string, body: string, type: string) =>
  fetch(server.address + address, {
    method: 'POST',
    body,
    headers: { 'content-type': type, accept: 'text/html', origin: server.address },
    redirect: 'manual',
  });
const form = (address: string, fields: Record<string, string>) =>
  send(address, String(new URLSearchParams(fields)), 'application/x-www-form-urlencoded');
const rest = (address: string, body: unknown) => send(address, JSON.stringify(body), 'application/json');
const page = async (address: string) => (await fetch(server.address + address)).text();
const AUTHOR = { author: 'Ida Marsh', reason: 'asked at the bakery' };

describe('who a person is', () => {
  test('is shown beside those of the same name, and joined with one button', async () => {
    const [minister, baker] = [personOf('taxes'), personOf('bread')];
    assert.notEqual(minister, baker);
    const shown = await page(`/people/${minister}`);
    assert.match(shown, /Same name, not joined/);
    assert.match(shown, /bread is dear/);
    assert.match(shown, /They are one person/);
    assert.doesNotMatch(await page(`/people/${baker}.json`), /"namesakes":\[\]/);
    const joined = await form(`/people/${baker}/correct`, { into: minister, ...AUTHOR });
    assert.equal(joined.status, 303);
    assert.equal(personOf('bread'), minister);
    assert.match(await page(`/people/${minister}.json`), /"namesakes":\[\]/);
    const [correction] = [...record.corrections()];
    assert.deepEqual(
      [correction?.what, correction?.author, correction?.reason],
      ['merge', AUTHOR.author, AUTHOR.reason],
    );
    assert.match(await page(`/people/${minister}/correct`), /merge, by Ida Marsh, .*asked at the bakery/);
    const undone = await form(`/corrections/${correction!.number}/undo`, { author: 'Tom Okoro' });
    assert.equal(undone.status, 303);
    assert.equal(personOf('bread'), baker);
  });

  test('is split by articles and renamed, on the page', async () => {
    const minister = personOf('taxes');
    const { article } = [...record.find({ words: 'harbor' })][0]!;
    const fields = { [`article-${article.id}`]: 'on', other: 'Ana Ruiz the Elder', name: 'Ana B. Ruiz' };
    assert.equal((await form(`/people/${minister}/correct`, { ...fields, author: ' ' })).status, 400);
    assert.equal((await form(`/people/${minister}/correct`, { ...fields, ...AUTHOR })).status, 303);
    assert.equal(record.person(minister)?.name, 'Ana B. Ruiz');
    assert.equal(record.person(personOf('harbor'))?.name, 'Ana Ruiz the Elder');
    assert.equal(personOf('taxes'), minister);
  });

  test('is corrected by REST, and what does not fit the record is refused', async () => {
    const [minister, baker] = [personOf('taxes'), personOf('bread')];
    const address = `/api/people/${baker}/corrections`;
    const made = await rest(address, { mergeInto: minister, ...AUTHOR });
    assert.equal(made.status, 201);
    const { corrections } = (await made.json()) as { corrections: { number: number; what: string }[] };
    assert.equal(corrections[0]?.what, 'merge');
    assert.equal(personOf('bread'), minister);
    assert.equal((await rest(`/api/corrections/${corrections[0]!.number}/undo`, AUTHOR)).status, 201);
    assert.equal(personOf('bread'), baker);
    assert.equal((await rest(address, AUTHOR)).status, 409);
    assert.equal((await rest(address, { mergeInto: 'pe_nobody', ...AUTHOR })).status, 409);
    assert.equal((await rest(address, { split: { articles: ['ar_none'] }, ...AUTHOR })).status, 409);
    assert.equal((await rest('/api/people/pe_nobody/corrections', { name: 'X', ...AUTHOR })).status, 404);
  });

  test('is corrected by an assistant for whoever may correct', async () => {
    const [minister, baker] = [personOf('taxes'), personOf('bread')];
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${server.address}/mcp`)) as Transport);
    const call = async (given: object) =>
      client.callTool({ name: 'correct_person', arguments: { person: baker, ...AUTHOR, ...given } });
    try {
      const { tools } = await client.listTools();
      const tool = tools.find(({ name }) => name === 'correct_person');
      assert.equal(tool?.annotations?.readOnlyHint, false);
      const made = (await call({ mergeInto: minister })).structuredContent as { corrections: number[] };
      assert.equal(personOf('bread'), minister);
      assert.equal([...record.corrections()].at(-1)?.author, AUTHOR.author);
      await call({ person: minister, undo: made.corrections[0] });
      assert.equal(personOf('bread'), baker);
      assert.equal((await call({})).isError, true);
    } finally {
      await client.close();
    }
  });
});
