import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { derive } from '../../src/read/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from '../record/sample.ts';
import { serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-articles-'));
const path = join(folder, 'a.db');
const ids: string[] = [];
{
  using record = openRecord(path);
  for (const uri of ['pasted:1', '/2']) {
    const fields = { title: null, publisher: 'wash-post', byline: [], publishedAt: null };
    const { document, article, statements } = sample(uri, [['Ana Ruiz', `that it is ${uri}`]], fields);
    record.add(document, article, statements, maker);
    ids.push(article.id);
  }
}
const server = await serveRecord(path, { writable: true });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const { record } = server;
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
const AUTHOR = { author: 'Ida Marsh', reason: 'see the paper' };
const [one, two] = ids as [string, string];

describe('what is known of an article is corrected', { timeout: 120_000 }, () => {
  test('on its page, whose fields hold what is so now', async () => {
    assert.match(await page(`/articles/${one}`), new RegExp(`/articles/${one}/correct`));
    assert.match(await page(`/articles/${one}/correct`), /name="publisher"[^>]* value="wash-post"/);
    const fields = {
      title: 'Port <i>shut</i>',
      publisher: 'wash-post',
      byline: 'Ines Marl; Bo Lind',
      publishedAt: '2025-03-06',
      address: 'https://courier.example/port',
    };
    const made = await form(`/articles/${one}/correct`, { ...fields, ...AUTHOR });
    assert.deepEqual([made.status, made.headers.get('location')], [303, `/articles/${one}`]);
    const { title, byline, publishedAt, canonicalUrl } = record.article(one)!;
    assert.deepEqual(
      [title, byline, publishedAt, canonicalUrl],
      [fields.title, ['Ines Marl', 'Bo Lind'], '2025-03-06', fields.address],
    );
    const shown = await page(`/articles/${one}`);
    assert.match(shown, /Port &lt;i&gt;shut/);
    assert.match(shown, /courier\.example\/port/);
    assert.match(await page(`/articles/${one}/correct`), /title: <del>none<\/del> → <ins>Port &lt;i&gt;shut/);
    assert.match(await page('/corrections'), /published: <del>none<\/del> → <ins>2025-03-06/);
  });

  test('with the publisher in all articles', async () => {
    const made = await form(`/articles/${two}/correct`, {
      publisher: 'The Washington Post',
      everywhere: 'on',
      ...AUTHOR,
    });
    assert.equal(made.status, 303);
    assert.deepEqual(
      ids.map((id) => record.article(id)?.publisher),
      ['The Washington Post', 'The Washington Post'],
    );
    const back = await rest('/api/publishers/rename', { from: 'Nobody', to: 'x', ...AUTHOR });
    assert.equal(back.status, 409);
  });

  test('not with what cannot be, from another site, or without a name', async () => {
    for (const wrong of [
      { publishedAt: 'last week' },
      { address: 'javascript:alert(1)' },
      { title: 'a'.repeat(1001) },
      { title: 'bell \u0007' },
      {},
    ]) {
      const refused = await form(`/articles/${two}/correct`, { ...wrong, ...AUTHOR });
      assert.equal(refused.status, 400, JSON.stringify(wrong).slice(0, 60));
    }
    assert.equal((await form(`/articles/${two}/correct`, { title: 'x' })).status, 400);
    assert.equal(
      (await form(`/articles/${two}/correct`, { title: 'x', ...AUTHOR }, 'https://evil.example')).status,
      403,
    );
    assert.equal((await form('/articles/ar_none/correct', { title: 'x', ...AUTHOR })).status, 404);
    assert.equal(record.article(two)?.title, null);
  });

  test('by REST, and is undone', async () => {
    const made = await rest(`/api/articles/${two}/corrections`, { title: 'Ferries', ...AUTHOR });
    assert.equal(made.status, 201);
    const { corrections } = (await made.json()) as { corrections: { number: number }[] };
    assert.equal(record.article(two)?.title, 'Ferries');
    const undone = await form(`/corrections/${corrections[0]!.number}/undo`, AUTHOR);
    assert.equal(undone.headers.get('location'), `/articles/${two}`);
    assert.equal(record.article(two)?.title, null);
    assert.equal((await rest(`/api/articles/ar_none/corrections`, { title: 'x', ...AUTHOR })).status, 404);
    assert.deepEqual([...record.verify(derive)], []);
  });
});

describe('an article at two addresses', { timeout: 120_000 }, () => {
  const put = (uri: string) => {
    using writer = openRecord(path);
    const words =
      'that the ferry to Halm will run at night again from the first week of June, as the board and the crew agreed';
    const { document, article, statements } = sample(uri, [['Nora Vale', words]]);
    writer.add(document, article, statements, maker);
    return article.id;
  };
  const [kept, other] = [put('https://reed.example/ferry'), put('https://reed.example/print/ferry')];

  test('is offered as one on its page, joined there, and shown with both addresses', async () => {
    const before = await page(`/articles/${kept}`);
    assert.match(before, /Also at other addresses/);
    assert.match(before, /https:\/\/reed\.example\/print\/ferry <span class="quiet">the same bytes/);
    assert.equal((await form(`/articles/${kept}/join`, { other, author: '' })).status, 400);
    assert.equal(
      (await form(`/articles/${kept}/join`, { other, ...AUTHOR }, 'https://evil.example')).status,
      403,
    );
    assert.equal(
      (await form(`/articles/${kept}/join`, { other, ...AUTHOR })).headers.get('location'),
      `/articles/${kept}`,
    );
    const joined = await page(`/articles/${kept}`);
    assert.doesNotMatch(joined, /Also at other addresses/);
    assert.match(joined, /<span class="quiet">also at https:\/\/reed\.example\/print\/ferry<\/span>/);
    const listed = await page('/corrections');
    assert.match(listed, new RegExp(`an earlier version of <a href="/articles/${kept}">`));
    const [, number] = /\/corrections\/(\d+)\/undo/.exec(listed) ?? [];
    const undone = await form(`/corrections/${number}/undo`, AUTHOR);
    assert.equal(undone.headers.get('location'), `/articles/${other}`);
  });

  test('is joined by REST', async () => {
    const body = { into: kept, ...AUTHOR };
    assert.equal((await rest(`/api/articles/${other}/join`, body)).status, 201);
    type Answer = { versions: { uri: string }[]; alike: unknown[] };
    const { versions, alike } = (await (
      await fetch(`${server.address}/api/articles/${kept}`)
    ).json()) as Answer;
    assert.deepEqual([versions.length, alike.length], [2, 0]);
    assert.equal((await rest(`/api/articles/${kept}/join`, { ...body, into: other })).status, 409);
  });
});

describe('an article is removed', { timeout: 120_000 }, () => {
  test('on its page, with a reason; its address says so, and undoes it', async () => {
    const [statement] = record.find({ words: 'it' });
    assert.equal((await form(`/articles/${one}/remove`, { author: 'Ida Marsh' })).status, 400);
    assert.equal((await form(`/articles/${one}/remove`, AUTHOR, 'https://evil.example')).status, 403);
    assert.equal((await form(`/articles/${one}/remove`, AUTHOR)).status, 303);
    const gone = await fetch(`${server.address}/articles/${one}`, { headers: { accept: 'text/html' } });
    assert.equal(gone.status, 410);
    const shown = await gone.text();
    assert.match(shown, /was removed by Ida Marsh on .*: see the paper/);
    assert.equal((await fetch(`${server.address}/articles/${one}.json`)).status, 410);
    assert.equal((await fetch(`${server.address}/api/articles/${one}`)).status, 404);
    const [, number] = /\/corrections\/(\d+)\/undo/.exec(shown) ?? [];
    assert.match(await page('/corrections'), /removed; its bytes were kept/);
    assert.equal(
      (await form(`/corrections/${number}/undo`, AUTHOR)).headers.get('location'),
      `/articles/${one}`,
    );
    assert.equal((await fetch(`${server.address}/articles/${one}`)).status, 200);
    assert.ok(statement);
  });

  test('by REST with its bytes, and is not added again', async () => {
    assert.equal((await rest(`/api/articles/${two}/remove`, { author: 'Ida Marsh' })).status, 400);
    const sha256 = record.article(two)!.sha256;
    const made = await rest(`/api/articles/${two}/remove`, { ...AUTHOR, bytes: 'deleted' });
    assert.equal(made.status, 201);
    assert.equal((await fetch(`${server.address}/documents/${sha256}`)).status, 404);
    const problems = [...record.verify(derive)];
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['note'],
    );
    const removed = await (await fetch(`${server.address}/articles/${two}.json`)).text();
    assert.doesNotMatch(removed, /"uri":"\/2"/);
  });
});
