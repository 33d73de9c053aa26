import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { removeArticle } from '../../src/app/actions/removeArticle.ts';
import { linker } from '../../src/people/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { derive, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-removed-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const author = { author: 'Ida Marsh', reason: 'added by mistake' };

/** A record of an article in two versions, the first with a correction, and another article. */
function filled(name: string) {
  const path = join(folder, name);
  const record = openRecord(path);
  const first = sample('https://a.example/1', [
    ['Ana Ruiz', 'that the port of Xyzzyville is shut'],
    ['Leo Sand', 'that nobody told him'],
  ]);
  const second = sample('https://a.example/1', [['Ana Ruiz', 'that the port is open again']]);
  const other = sample('https://a.example/2', [['Bo Lind', 'that it rained']]);
  for (const { document, article, statements } of [first, second, other])
    record.add(document, article, statements, maker);
  record.correct({ statement: second.statements[0]!.id }, { what: 'act', value: 'promise' }, author, '0');
  record.linkSpeakers(linker, '0');
  return { path, record, first, second, other };
}

describe('an article that is removed', () => {
  test('is found nowhere while its bytes are kept, verify says by whom, and undoing brings it back', async () => {
    const { record, first, second, other } = filled('kept.db');
    using _ = record;
    const before = [record.article(first.article.id), [...record.find({ allVersions: true })]];
    await assert.rejects(
      removeArticle(record, first.article.id, 'kept', { ...author, reason: ' ' }),
      /say why/,
    );
    const number = await removeArticle(record, first.article.id, 'kept', author);
    for (const { article, statements } of [first, second]) {
      assert.equal(record.article(article.id), null);
      assert.equal(record.statement(statements[0]!.id), null);
      assert.equal(record.removalOf(article.id)?.author, 'Ida Marsh');
      assert.equal(record.document(article.sha256), null);
    }
    assert.deepEqual(
      [...record.find({ allVersions: true })].map(({ article }) => article.uri),
      ['https://a.example/2'],
    );
    assert.deepEqual(record.versions('https://a.example/1'), []);
    assert.equal([...record.articles()].length, 1);
    assert.equal(record.removalOf(other.article.id), null);
    const [note, ...problems] = record.verify(derive);
    assert.deepEqual(problems, []);
    assert.equal(note?.severity, 'note');
    assert.match(note?.message ?? '', /^removed by Ida Marsh on .*bytes kept: added by mistake$/);
    await assert.rejects(removeArticle(record, first.article.id, 'kept', author), /there is no article/);
    record.undo(number, { author: 'Leo Fenn', reason: null }, '0');
    assert.deepEqual([record.article(first.article.id), [...record.find({ allVersions: true })]], before);
    assert.equal(record.statement(second.statements[0]!.id)?.act, 'promise');
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('is not added again, nor is a new version from its address, until that is undone', async () => {
    const { record, first } = filled('again.db');
    using _ = record;
    const number = await removeArticle(record, first.article.id, 'deleted', author);
    const { document, article, statements } = first;
    assert.equal(record.has(document.sha256, document.uri), true);
    assert.equal(record.add(document, article, statements, maker), 'unchanged');
    const third = sample('https://a.example/1', [['Ana Ruiz', 'that it is shut once more']]);
    assert.equal(record.add(third.document, third.article, third.statements, maker), 'unchanged');
    assert.equal(record.counts().articles, 1);
    record.undo(number, author, '0');
    assert.equal(record.article(article.id), null);
    assert.equal(record.add(document, article, statements, maker), 'added');
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('leaves none of its bytes in the file where they are deleted', async () => {
    const { path, record, first } = filled('deleted.db');
    {
      using _ = record;
      await removeArticle(record, first.article.id, 'deleted', author);
      assert.equal(record.article(first.article.id), null);
      assert.deepEqual([record.counts().documents, record.counts().statements], [1, 1]);
      const [note, ...problems] = record.verify(derive);
      assert.deepEqual(problems, []);
      assert.match(note?.message ?? '', /bytes deleted: added by mistake/);
    }
    const words = [readFileSync(path, 'latin1').match(/xyzzyville|dockers/gi)?.length ?? 0];
    assert.deepEqual(words, [0]);
  });

  test('from standard input goes alone', async () => {
    using record = openRecord(join(folder, 'stdin.db'));
    const [one, two] = ['shut', 'open'].map((word) => sample('-', [['Ana Ruiz', `that it is ${word}`]]));
    for (const { document, article, statements } of [one!, two!])
      record.add(document, article, statements, maker);
    await removeArticle(record, one!.article.id, 'kept', author);
    assert.equal(record.article(one!.article.id), null);
    assert.ok(record.article(two!.article.id));
    const more = sample('-', [['Bo Lind', 'that it rained']]);
    assert.equal(record.add(more.document, more.article, more.statements, maker), 'added');
  });
});
