import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { addAlert } from '../../src/app/actions/alerts/addAlert.ts';
import { deliverAlerts, signatureOf } from '../../src/app/actions/alerts/deliverAlerts.ts';
import { raiseAlerts } from '../../src/app/actions/alerts/raiseAlerts.ts';
import { editedWords } from '../../src/app/queries/editedWords.ts';
import { makeDigest } from '../../src/app/queries/makeDigest.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { digestText } from '../../src/render/digestText.ts';
import { digestHtml } from '../../src/render/html/digestHtml.ts';
import { maker, sample } from '../record/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-alerts-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const opened = () => openRecord(join(folder, `${++files}.db`));
const NOTHING = {
  speaker: undefined,
  act: undefined,
  about: undefined,
  publisher: undefined,
  changes: undefined,
  edits: undefined,
  unsureBelow: undefined,
};

function put(
  record: OpenRecord,
  uri: string,
  ...[said, fields]: [Parameters<typeof sample>[1], Parameters<typeof sample>[2]?]
) {
  const { document, article, statements } = sample(uri, said, fields);
  record.add(document, article, statements, maker);
}
const embed = async (text: string) =>
  Int8Array.from({ length: 384 }, (_, i) => (text.includes('ferry') === i < 192 ? 100 : 0));
const raise = (record: OpenRecord) => raiseAlerts(record, { embed });
const titles = (record: OpenRecord, id: string) => record.alerts.events(id, 100).map(({ title }) => title);
const FERRY = 'that the ferry over the wide river stays in harbor until spring';

describe('an alert', () => {
  test('finds what comes from then on, once, also where others reprint it or the article is edited around it', async () => {
    using record = opened();
    put(record, 'https://a.example/0', [['Ana Ruiz', 'that it was so before']]);
    const id = addAlert(record, '', { ...NOTHING, speaker: 'Ruiz' }, null);
    assert.equal(await raise(record), 0);
    put(record, 'https://a.example/1', [
      ['Ana Ruiz', FERRY],
      ['Leo Sand', 'that he was not told'],
    ]);
    assert.equal(await raise(record), 1);
    put(record, 'https://b.example/1', [['Ana Ruiz', FERRY]]);
    put(record, 'https://a.example/1', [
      ['Ana Ruiz', FERRY],
      ['Leo Sand', 'that he was told late'],
    ]);
    assert.equal(await raise(record), 0);
    put(record, 'https://a.example/1', [
      ['Ana Ruiz', FERRY],
      ['Ana Ruiz', 'that she would resign over it in the summer'],
    ]);
    assert.equal(await raise(record), 1);
    assert.deepEqual(titles(record, id), [
      'Ana Ruiz: that she would resign over it in the summer',
      `Ana Ruiz: ${FERRY}`,
    ]);
    const [event] = record.alerts.events(id, 1);
    assert.deepEqual([event!.confidence, event!.speakerConfidence, event!.unsure], [0.75, 0.9, false]);
    assert.match(event!.passage!, /^Ana Ruiz said that she would resign/);
    assert.equal(event!.uri, 'https://a.example/1');
  });

  test('says that it is unsure below its threshold', async () => {
    using record = opened();
    const id = addAlert(record, '', { ...NOTHING, speaker: 'Ruiz', unsureBelow: 0.8 }, null);
    put(record, 'https://a.example/1', [['Ana Ruiz', FERRY]]);
    await raise(record);
    assert.equal(record.alerts.events(id, 1)[0]!.unsure, true);
  });

  test('finds three edits once each, and no commas', async () => {
    using record = opened();
    const uris = ['1', '2', '3', '4'].map((n) => `https://a.example/${n}`);
    for (const uri of uris) put(record, uri, [['Ana Ruiz', FERRY]]);
    const id = addAlert(record, 'Edits', { ...NOTHING, edits: true }, null);
    for (const uri of uris.slice(0, 3)) put(record, uri, [['Ana Ruiz', FERRY.replace('spring', 'summer')]]);
    put(record, uris[3]!, [['Ana Ruiz', FERRY.replace('ferry', 'Ferry,')]]);
    assert.equal(await raise(record), 3);
    assert.equal(await raise(record), 0);
    for (const { words } of record.alerts.events(id, 9))
      assert.deepEqual(
        words.filter((run) => run.in !== 'both').map(({ text }) => text),
        ['spring', 'summer'],
      );
    assert.ok(uris.every((uri) => record.versions(uri).length === 2));
  });

  test('finds position changes', async () => {
    using record = opened();
    const id = addAlert(record, '', { ...NOTHING, changes: true }, null);
    const by = (uri: string, content: string, publishedAt: string) => {
      const { document, article, statements } = sample(uri, [['Ana Ruiz', content]], { publishedAt });
      const minister = <S extends { readonly name: string }>(speaker: S) => ({
        ...speaker,
        role: 'harbor minister',
      });
      const own = statements.map((one) => ({
        ...one,
        confidence: 0.95,
        speaker: one.speaker && minister(one.speaker),
        speakers: one.speakers.map(minister),
      }));
      record.add(document, article, own, maker);
    };
    by('https://a.example/1', 'that the port of Tarn will not open this year', '2025-01-14');
    by('https://a.example/2', 'that the port of Tarn will open this year', '2025-03-20');
    const { linkPeople } = await import('../../src/app/actions/linkPeople.ts');
    await linkPeople(record);
    record.saveEmbeddings(
      record.withoutEmbedding('m', 9).map(({ id: own }) => ({ id: own, vector: new Int8Array(384).fill(9) })),
      'm',
    );
    assert.equal(await raise(record), 1);
    assert.match(titles(record, id)[0]!, /^Ana Ruiz: /);
    assert.equal(await raise(record), 0);
  });

  test('about something is found by meaning', async () => {
    using record = opened();
    const id = addAlert(record, '', { ...NOTHING, about: 'the ferry' }, null);
    put(record, 'https://a.example/1', [
      ['Ana Ruiz', FERRY],
      ['Leo Sand', 'that the mill burns'],
    ]);
    record.saveEmbeddings(
      await Promise.all(
        record
          .withoutEmbedding('m', 9)
          .map(async ({ id: own, text }) => ({ id: own, vector: await embed(text) })),
      ),
      'm',
    );
    await raise(record);
    assert.deepEqual(titles(record, id), [`Ana Ruiz: ${FERRY}`]);
  });

  test('must look for something', () => {
    using record = opened();
    assert.throws(() => addAlert(record, 'x', NOTHING, null), /say what to alert to/);
  });
});

test('a webhook that fails for an hour gets each event once, signed, under one id', async () => {
  using record = opened();
  let down = true;
  const taken: { readonly id: string; readonly ok: boolean }[] = [];
  const attempts = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const {
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': signature,
    } = request.headers as Record<string, string>;
    attempts.set(id!, (attempts.get(id!) ?? 0) + 1);
    if (down) return void response.writeHead(503).end();
    const body = Buffer.concat(parts).toString();
    taken.push({
      id: id!,
      ok:
        signature === signatureOf('a secret of length', id!, time!, body) && JSON.parse(body).data.id === id,
    });
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const webhook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  addAlert(record, '', { ...NOTHING, speaker: 'Ruiz' }, { webhook, secret: 'a secret of length' });
  for (const n of [1, 2, 3])
    put(record, `https://a.example/${n}`, [['Ana Ruiz', `${FERRY} of the year ${n}`]]);
  let time = Date.now();
  const now = () => time;
  await raiseAlerts(record, { embed, now });
  for (let minute = 0; minute < 240; minute++) {
    if (minute === 60) down = false;
    await deliverAlerts(record, { now });
    time += 60_000;
  }
  server.close();
  assert.equal(taken.length, 3);
  assert.ok(taken.every(({ ok }) => ok));
  assert.equal(new Set(taken.map(({ id }) => id)).size, 3);
  const tries = [...attempts.values()].reduce((sum, each) => sum + each, 0);
  assert.ok(tries > 3 && tries < 20, String(tries));
  assert.equal(record.alerts.nextEventAt(), null);
});

test('a command gets each event, and again where it fails', async () => {
  using record = opened();
  const file = join(folder, 'taken.jsonl');
  addAlert(record, '', { ...NOTHING, speaker: 'Ruiz' }, { command: `test -e ${file}.up && cat >> ${file}` });
  put(record, 'https://a.example/1', [['Ana Ruiz', FERRY]]);
  await raise(record);
  assert.equal(await deliverAlerts(record), 0);
  const { readFileSync, writeFileSync } = await import('node:fs');
  writeFileSync(`${file}.up`, '');
  assert.equal(await deliverAlerts(record, { now: () => Date.now() + 60_000 }), 1);
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).passage, `Ana Ruiz said ${FERRY}.`);
});

test('edited words come with some around them', () => {
  const text = (words: string) => ({ title: 'T', text: words });
  assert.deepEqual(editedWords(text('The mill burns, he said.'), text('The mill burns he said')), []);
  assert.deepEqual(editedWords(text('The old mill burns.'), text('The new mill burns.')), [
    { text: 'T The', in: 'both' },
    { text: 'old', in: 'before' },
    { text: 'new', in: 'after' },
    { text: 'mill burns', in: 'both' },
  ]);
});

test('a digest has new statements by person, edits with their words, and what is unsure', () => {
  using record = opened();
  put(record, 'https://a.example/1', [
    ['Ana Ruiz', FERRY],
    ['Leo Sand', 'that the <mill> burns', { confidence: 0.4 }],
  ]);
  put(record, 'https://a.example/1', [
    ['Ana Ruiz', FERRY.replace('spring', 'summer')],
    ['Leo Sand', 'that the <mill> burns', { confidence: 0.4 }],
  ]);
  const all = makeDigest(record, '2020-01-01T00:00:00.000Z');
  const text = digestText(all, 'http://127.0.0.1:8421');
  assert.match(text, /\[-spring-\] \{\+summer\+\}/);
  const html = digestHtml(all);
  assert.match(html, /<del>spring<\/del> <ins>summer<\/ins>/);
  assert.doesNotMatch(html, /<mill>/);
  using other = opened();
  put(other, 'https://a.example/1', [
    ['Ana Ruiz', FERRY],
    ['Leo Sand', 'that the mill burns', { confidence: 0.4 }],
  ]);
  const digest = makeDigest(other, '2020-01-01T00:00:00.000Z');
  assert.deepEqual(
    digest.people.map(({ name, statements }) => [name, statements.length, statements[0]!.unsure]),
    [
      ['Ana Ruiz', 1, false],
      ['Leo Sand', 1, true],
    ],
  );
  assert.match(digestText(digest), /unsure: statement 40%, speaker 90%/);
  assert.equal(makeDigest(other, '2999-01-01T00:00:00.000Z').people.length, 0);
});
