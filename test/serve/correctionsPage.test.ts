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

const folder = mkdtempSync(join(tmpdir(), 'onrecord-corrections-'));
const path = join(folder, 'a.db');
const ids: string[] = [];
{
  using record = openRecord(path);
  const { document, article, statements } = sample('/a', [
    ['Ana Ruiz', 'that the port of Tarn is shut'],
    ['She', 'that nobody asked the dockers'],
    ['Okafor', 'that fish is <i>dear</i>'],
  ]);
  record.add(document, article, statements, maker);
  record.linkSpeakers(linker, '0.0.0-test');
  ids.push(...statements.map(({ id }) => id));
}
const server = await serveRecord(path, { writable: true });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const { record } = server;
const post = (address: string, fields: Record<string, string>) =>
  fetch(server.address + address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { accept: 'text/html', origin: server.address },
    redirect: 'manual',
  });
const page = async (address: string, cookie = '') =>
  (await fetch(server.address + address, { headers: { cookie, accept: 'text/html' } })).text();
const AUTHOR = { author: 'Zoë Marsh', reason: 'heard it myself' };

describe('the form for corrections', { timeout: 120_000 }, () => {
  test('takes a full name that the article does not spell, and makes it a person', async () => {
    const made = await post(`/statements/${ids[1]}/correct`, { ...AUTHOR, speaker: 'Rosa Vance' });
    assert.equal(made.status, 303);
    const { speaker } = record.statement(ids[1]!)!;
    assert.equal(speaker?.name, 'Rosa Vance');
    const article = record.article(record.statement(ids[1]!)!.article.id)!;
    assert.equal(article.text.slice(...speaker!.mention), 'She');
    assert.equal(record.person(speaker!.person!)?.name, 'Rosa Vance');
  });

  test('proves a fuller name by the surname of the article', async () => {
    await post(`/statements/${ids[2]}/correct`, { ...AUTHOR, speaker: 'Chidi M. Okafor' });
    const { speaker, article } = record.statement(ids[2]!)!;
    assert.equal(speaker?.name, 'Chidi M. Okafor');
    assert.equal(record.article(article.id)!.text.slice(...speaker!.mention), 'Okafor');
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('takes no single word that the article does not have', async () => {
    const refused = await post(`/statements/${ids[1]}/correct`, { ...AUTHOR, speaker: 'Snad' });
    assert.equal(refused.status, 400);
    assert.match(await refused.text(), /does not have “Snad”; use its exact words, or a full name/);
  });

  test('leads back to the statement in the article it came from, and remembers who corrected', async () => {
    const { article } = record.statement(ids[0]!)!;
    assert.match(await page(`/articles/${article.id}`), new RegExp(`${ids[0]}/correct\\?from=article`));
    assert.match(
      await page(`/statements/${ids[0]}/correct?from=article`),
      /<input type="hidden" name="from" value="article">/,
    );
    const made = await post(`/statements/${ids[0]}/correct`, { ...AUTHOR, act: 'deny', from: 'article' });
    assert.equal(made.headers.get('location'), `/articles/${article.id}#${ids[0]}`);
    const cookie = made.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const address of [`/statements/${ids[0]}/correct`, '/corrections'])
      assert.match(await page(address, cookie), /name="author"[^>]* value="Zoë Marsh"/, address);
    assert.doesNotMatch(
      await page(`/statements/${ids[0]}/correct`, 'onrecord_author=%00x'),
      /name="author"[^>]* value="[^"]/,
    );
  });
});

describe('the page of corrections', { timeout: 120_000 }, () => {
  test('lists them with author, time, reason, old and new value, the newest first', async () => {
    const shown = await page('/corrections');
    assert.match(shown, /3 corrections/);
    assert.match(shown, /by Zoë Marsh, <time[^>]*>[^<]+<\/time>: heard it myself/);
    assert.match(shown, /<del>She<\/del> → <ins>Rosa Vance<\/ins>/);
    assert.match(shown, /<del>said<\/del> → <ins>denied<\/ins>/);
    assert.ok(shown.indexOf('denied') < shown.indexOf('Rosa Vance'));
    assert.match(shown, /that fish is &lt;i&gt;dear/);
  });

  test('undoes one, which stays listed', async () => {
    const made = await post('/corrections/1/undo', { author: 'Leo Fenn', back: '/corrections' });
    assert.equal(made.headers.get('location'), '/corrections');
    assert.match(await page('/corrections'), /correction 1 no longer holds[\s\S]*\(undone\)/);
    assert.equal(record.statement(ids[1]!)?.speaker?.name, 'She');
    const elsewhere = await post('/corrections/2/undo', { author: 'Leo Fenn', back: '//evil.example' });
    assert.equal(elsewhere.headers.get('location'), `/statements/${ids[2]}`);
  });

  test('has a twin and REST, with how many there are', async () => {
    const twin = await (await fetch(`${server.address}/corrections.json`)).json();
    const rest = await (await fetch(`${server.address}/api/corrections?order=newest&limit=2`)).json();
    type Found = { total: number; next: string | null; corrections: { number: number }[] };
    assert.deepEqual([(twin as Found).total, (twin as Found).corrections[0]?.number], [5, 5]);
    const { total, next, corrections } = rest as Found;
    assert.deepEqual([total, next, corrections.map(({ number }) => number)], [5, 'from-2', [5, 4]]);
  });
});
