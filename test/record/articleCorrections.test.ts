import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { correctArticle, renamePublisher } from '../../src/app/actions/correctArticle.ts';
import { undoCorrections } from '../../src/app/actions/correctStatement.ts';
import { openRecord } from '../../src/record/index.ts';
import { derive, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-articles-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const author = { author: 'Ida Marsh', reason: 'see the paper' };
const pasted = (uri: string, fields = {}) =>
  sample(
    uri,
    [
      ['Ana Ruiz', 'that the port is shut', { saidAt: { text: 'Ana', span: [0, 3], date: null } }],
      ['Leo Sand', 'that nobody told him'],
    ],
    { title: null, publisher: null, byline: [], publishedAt: null, ...fields },
  );

describe('what is known of an article', () => {
  test('is corrected, holds everywhere, and is undone', async () => {
    using record = openRecord(join(folder, 'a.db'));
    const { document, article, statements } = pasted('pasted:1');
    record.add(document, article, statements, maker);
    record.correct({ statement: statements[1]!.id }, { what: 'act', value: 'deny' }, author, '0');
    const before = record.article(article.id);
    const given = {
      title: 'Port shut',
      publisher: 'The Reed Courier',
      byline: ['Ines Marl', 'Bo Lind'],
      publishedAt: '2025-03-06',
      address: 'https://courier.example/port',
    };
    const number = correctArticle(record, article.id, given, author);
    const now = record.article(article.id)!;
    assert.deepEqual(
      [now.title, now.publisher, now.byline, now.publishedAt, now.canonicalUrl],
      Object.values(given),
    );
    assert.deepEqual(now.read, {
      title: null,
      byline: [],
      publisher: null,
      publishedAt: null,
      canonicalUrl: null,
    });
    const [first] = record.find({ publisher: 'Reed Courier', since: '2025-03' });
    assert.equal(first?.article.title, 'Port shut');
    assert.equal(record.statement(statements[1]!.id)?.act, 'deny');
    assert.deepEqual([...record.verify(derive)], []);
    assert.throws(
      () => correctArticle(record, article.id, { title: 'Port shut' }, author),
      /nothing to correct/,
    );
    await undoCorrections(record, [number], author);
    assert.deepEqual(record.article(article.id), before);
    assert.deepEqual([...record.find({ since: '2025-03' })], []);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('gives weekdays their days', async () => {
    using record = openRecord(join(folder, 'days.db'));
    const { document, article, statements } = sample(
      'pasted:2',
      [['Ana Ruiz', 'on Tuesday that it is shut']],
      {
        publishedAt: null,
      },
    );
    const saidAt = { text: 'Tuesday', span: [17, 24] as const, date: null };
    record.add(document, article, [{ ...statements[0]!, saidAt }] as never, maker);
    const number = correctArticle(record, article.id, { publishedAt: '2025-03-06' }, author);
    const [statement] = record.statements();
    assert.equal(statement?.saidAt?.date, '2025-03-04');
    assert.equal([...record.find({ since: '2025-03-04', until: '2025-03-04' })].length, 1);
    assert.deepEqual([...record.verify(derive)], []);
    await undoCorrections(record, [number], author);
    assert.equal([...record.statements()][0]?.saidAt?.date, null);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('goes over to the next version where it says the same, and holds for another reading', () => {
    using record = openRecord(join(folder, 'versions.db'));
    const first = pasted('https://a.example/1', { publisher: 'wash-post', title: 'Port' });
    record.add(first.document, first.article, first.statements, maker);
    correctArticle(record, first.article.id, { publisher: 'The Post', title: 'Port shut' }, author);
    const second = sample('https://a.example/1', [['Ana Ruiz', 'that it is open']], {
      publisher: 'wash-post',
      title: 'Port open again',
    });
    record.add(second.document, second.article, second.statements, maker);
    const { title, publisher } = record.article(second.article.id)!;
    assert.deepEqual([title, publisher], ['Port open again', 'The Post']);
    const read = { ...first.article, title: 'PORT' };
    const found = first.statements.map((one) => ({ ...one, article: { ...one.article, title: 'PORT' } }));
    record.replaceReading(read, found, { ...maker, model: 'other' });
    assert.equal(record.article(first.article.id)?.title, 'Port shut');
    assert.equal(record.article(first.article.id)?.read?.title, 'PORT');
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('a publisher is renamed in all articles, also in those to come, one renaming after the other', async () => {
    using record = openRecord(join(folder, 'publishers.db'));
    const add = (uri: string, publisher: string) => {
      const { document, article, statements } = pasted(uri, { publisher });
      record.add(document, article, statements, maker);
      return article.id;
    };
    const ids = [add('/1', 'wash-post'), add('/2', 'wash-post'), add('/3', 'The Reed Courier')];
    const one = renamePublisher(record, 'wash-post', 'WaPo', author);
    renamePublisher(record, 'WaPo', 'The Washington Post', author);
    ids.push(add('/4', 'wash-post'));
    const publishers = () => ids.map((id) => record.article(id)?.publisher);
    const post = 'The Washington Post';
    assert.deepEqual(publishers(), [post, post, 'The Reed Courier', post]);
    assert.equal([...record.find({ publisher: post })].length, 6);
    assert.throws(
      () => renamePublisher(record, 'Nobody', 'X', author),
      /no article has the publisher Nobody/,
    );
    assert.deepEqual([...record.verify(derive)], []);
    await undoCorrections(record, [one], author);
    assert.deepEqual(publishers(), ['wash-post', 'wash-post', 'The Reed Courier', 'wash-post']);
    assert.deepEqual([...record.verify(derive)], []);
  });
});
