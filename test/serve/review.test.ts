import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { ReviewView } from '../../src/data/index.ts';
import { derive } from '../../src/read/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from '../record/sample.ts';
import { serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-review-'));
const path = join(folder, 'a.db');
{
  using record = openRecord(path);
  const { document, article, statements } = sample('/a', [
    ['Ana Ruiz', 'that the port of Tarn is shut', { confidence: 0.95 }],
    ['Leo Sand', 'that nobody asked the dockers', { confidence: 0.6 }],
    ['Eva Holm', 'that <b>fish</b> is dear', { confidence: 0.4 }],
    ['Bo Lind', 'that it rained', { confidence: 0.5 }],
  ]);
  record.add(document, article, statements, maker);
}
const server = await serveRecord(path, { writable: true });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const { record } = server;
const post = (
  address: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { origin: server.address },
) =>
  fetch(server.address + address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { accept: 'text/html', ...headers },
    redirect: 'manual',
  });
const queue = async (query = '') =>
  (await (await fetch(`${server.address}/api/review${query}`)).json()) as ReviewView;
const page = async (cookie = '') =>
  (await fetch(`${server.address}/review`, { headers: { cookie, accept: 'text/html' } })).text();
const contents = ({ statements }: ReviewView) => statements.map(({ content }) => content.text);
const AUTHOR = { author: 'Ida Marsh' };

describe('the review queue', { timeout: 120_000 }, () => {
  test('has the least sure statement first, and ends at a threshold', async () => {
    const found = await queue();
    assert.deepEqual(contents(found), [
      'that <b>fish</b> is dear',
      'that it rained',
      'that nobody asked the dockers',
    ]);
    assert.deepEqual([found.waiting, found.done, found.by, found.next], [3, 0, [], null]);
    assert.equal((await queue('?below=0.96')).waiting, 4);
    const part = await queue('?limit=1&cursor=from-1');
    assert.deepEqual([contents(part), part.next], [['that it rained'], 'from-2']);
    assert.equal((await fetch(`${server.address}/api/review?below=2`)).status, 400);
  });

  test('asks for a name once, and then has it in every form', async () => {
    const before = await page();
    assert.match(before, /Your name, which is stored with each decision/);
    assert.match(before, /<button[^>]*disabled[^>]*>Accept/);
    assert.match(before, /&lt;b&gt;fish/);
    const named = await post('/review/name', AUTHOR);
    assert.equal(named.status, 303);
    const cookie = named.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^onrecord_author=Ida%20Marsh;.*SameSite=Lax/);
    const after = await page(cookie.split(';')[0]);
    assert.match(after, /You are Ida Marsh/);
    assert.doesNotMatch(after, /<button[^>]*disabled[^>]*>Accept/);
    assert.equal((await post('/review/name', { author: 'a'.repeat(201) })).status, 400);
    assert.equal((await post('/review/name', { author: 'Ida\u0007' })).status, 400);
  });

  test('is worked off: right, another speaker, no statement', async () => {
    const [fish, rain, dockers] = (await queue()).statements;
    assert.equal((await post(`/review/${fish!.id}`, { ...AUTHOR, verdict: 'accept' })).status, 303);
    const other = await post(`/review/${rain!.id}`, { ...AUTHOR, speaker: 'Leo Sand', cursor: 'from-0' });
    assert.equal(other.status, 400, 'no page gives this cursor');
    const sent = { author: 'Leo Fenn', speaker: 'Leo Sand', cursor: 'from-1' };
    const set = await post(`/review/${rain!.id}`, sent);
    assert.deepEqual([set.status, set.headers.get('location')], [303, '/review?cursor=from-1']);
    assert.equal((await post(`/review/${dockers!.id}`, { ...AUTHOR, verdict: 'none' })).status, 303);
    const { waiting, done, by } = await queue();
    assert.deepEqual(
      [waiting, done, by],
      [
        0,
        3,
        [
          { author: 'Ida Marsh', statements: 2 },
          { author: 'Leo Fenn', statements: 1 },
        ],
      ],
    );
    assert.equal(record.statement(rain!.id)?.speaker?.name, 'Leo Sand');
    assert.match(await page(), /There is nothing to review/);
    assert.match(await page(), /3 of 3 done: Ida Marsh 2, Leo Fenn 1/);
  });

  test('leaves statements that say who checked them', async () => {
    const found = await (await fetch(`${server.address}/api/statements?words=fish`)).json();
    const [fish] = (found as ReviewView).statements;
    assert.equal(fish?.checked?.by, 'Ida Marsh');
    assert.match(await (await fetch(server.address + fish!.address)).text(), /checked by Ida Marsh/);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('has what is taken back again', async () => {
    const confirmed = [...record.corrections()].find(({ what }) => what === 'confirm')!;
    assert.equal((await post(`/corrections/${confirmed.number}/undo`, AUTHOR)).status, 303);
    assert.deepEqual(contents(await queue()), ['that <b>fish</b> is dear']);
  });

  test('belongs to this server’s own pages', async () => {
    const [fish] = (await queue()).statements;
    const foreign = await post(
      `/review/${fish!.id}`,
      { ...AUTHOR, verdict: 'accept' },
      { origin: 'https://evil.example' },
    );
    assert.equal(foreign.status, 403);
    assert.equal((await post('/review/name', AUTHOR, { origin: 'https://evil.example' })).status, 403);
    assert.equal((await post(`/review/${fish!.id}`, { verdict: 'accept' })).status, 400, 'without a name');
    assert.equal((await queue()).waiting, 1);
  });
});
