import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { linker } from '../../src/people/index.ts';
import { derive } from '../../src/read/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from '../record/sample.ts';
import { serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-missed-'));
const path = join(folder, 'a.db');
const made = sample('https://a.example/1', [
  ['Ana Ruiz', 'that the port is shut'],
  ['Leo Sand', '“we will not pay unless it opens”'],
  ['Eva Holm', 'that fish is dear'],
]);
{
  using record = openRecord(path);
  record.add(made.document, made.article, made.statements.slice(0, 1), maker);
  record.linkSpeakers(linker, '0');
}
const server = await serveRecord(path, { writable: true });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const { record } = server;
const { id, text } = made.article;
const send = (address: string, body: string, type: string, origin: string) =>
  fetch(server.address + address, {
    method: 'POST',
    body,
    headers: { 'content-type': type, accept: 'text/html', origin },
    redirect: 'manual',
  });
const form = (address: string, fields: Record<string, string>, origin = server.address) =>
  send(address, String(new URLSearchParams(fields)), 'application/x-www-form-urlencoded', origin);
const rest = (address: string, body: unknown) =>
  send(address, JSON.stringify(body), 'application/json', server.address);
const page = async (address: string) =>
  (await fetch(server.address + address, { headers: { accept: 'text/html' } })).text();
const at = (words: string) => `${text.indexOf(words)}-${text.indexOf(words) + words.length}`;
const AUTHOR = { author: 'Ida Marsh', reason: 'the program missed it' };

describe('a statement that the program missed', { timeout: 120_000 }, () => {
  test('is added by the words of the article, and says who wrote it', async () => {
    assert.match(await page(`/articles/${id}`), /Add a statement that is missing/);
    assert.match(await page(`/articles/${id}/statements`), /data-at="0"/);
    const added = await form(`/articles/${id}/statements`, {
      content: '“we will not pay unless it opens”',
      cue: 'said',
      source: 'Leo Sand',
      speaker: 'Leo Sand',
      act: 'refuse',
      condition: 'unless it opens',
      ...AUTHOR,
    });
    assert.equal(added.status, 303);
    const [, statement = ''] = /#(st_.*)$/.exec(added.headers.get('location') ?? '') ?? [];
    const { speaker, act, kind, conditions, model, cue, confidence } = record.statement(statement)!;
    assert.deepEqual(
      [speaker?.name, act, kind, conditions[0]?.connective, model, confidence],
      ['Leo Sand', 'refuse', 'direct', 'unless', 'person', 1],
    );
    // The word nearest to the content, not the first one.
    assert.deepEqual(cue?.spans, made.statements[1]!.cue?.spans);
    assert.equal(record.person(speaker!.person!)?.name, 'Leo Sand');
    assert.match(await page(`/statements/${statement}`), /written by Ida Marsh/);
    assert.deepEqual(
      [...record.find({ words: 'pay' })].map((one) => one.id),
      [statement],
    );
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('is added by where its words are, also by REST', async () => {
    const offsets = await form(`/articles/${id}/statements`, {
      content: at('that fish is dear'),
      speaker: 'Eva Holm',
      ...AUTHOR,
    });
    assert.equal(offsets.status, 303);
    const again = await rest(`/api/articles/${id}/statements`, {
      content: [[text.indexOf('that fish'), text.indexOf('that fish') + 'that fish is dear'.length]],
      ...AUTHOR,
    });
    assert.equal(again.status, 409);
    assert.match(await again.text(), /the record has this statement already: st_/);
    const wrong = await rest(`/api/articles/${id}/statements`, { content: [[0, 100_000]], ...AUTHOR });
    assert.equal(wrong.status, 409);
  });

  test('not with words that are not there, from another site, or without a name', async () => {
    const add = (fields: Record<string, string>, origin?: string) =>
      form(`/articles/${id}/statements`, fields, origin);
    const refused = await add({ content: 'that <b>pigs</b> fly', ...AUTHOR });
    assert.equal(refused.status, 400);
    assert.match(await refused.text(), /does not have “that &lt;b&gt;pigs&lt;\/b&gt; fly”/);
    assert.equal((await add({ content: 'Ana Ruiz' })).status, 400);
    assert.equal((await add({ ...AUTHOR })).status, 400);
    assert.equal((await add({ content: 'Ana Ruiz', ...AUTHOR }, 'https://evil.example')).status, 403);
    assert.equal((await add({ content: '999-1200', ...AUTHOR })).status, 400);
    assert.equal((await form('/articles/ar_0/statements', { content: 'x', ...AUTHOR })).status, 404);
  });

  test('stays when the article is processed again, can be corrected, and is removed', async () => {
    const [fish] = record.find({ words: 'fish' });
    {
      using writing = openRecord(path);
      writing.replaceReading(made.article, made.statements.slice(0, 1), { ...maker, model: 'other' });
    }
    assert.equal(record.statement(fish!.id)?.content.text, 'that fish is dear');
    await form(`/statements/${fish!.id}/correct`, { act: 'accuse', ...AUTHOR });
    assert.equal(record.statement(fish!.id)?.act, 'accuse');
    assert.match(await page('/corrections'), /add, by Ida Marsh/);
    const written = [...record.corrections()].find(
      ({ what, statement }) => what === 'add' && statement === fish!.id,
    );
    const undone = await form(`/corrections/${written!.number}/undo`, AUTHOR);
    assert.equal(undone.headers.get('location'), `/articles/${id}`);
    assert.equal(record.statement(fish!.id), null);
    assert.deepEqual([...record.verify(derive)], []);
  });
});
