import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { derive, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

const AUTHOR = { author: 'Ida Marsh', reason: 'the page for printing' };
const WORDS =
  'that the ferry to Halm will run at night again from the first week of June, the board and the crew agreed';
const MORE =
  'that three more pilots are looked for along the coast of Reed, and that two were found last week';
const [PAGE, PRINT] = ['https://reed.example/ferry', 'https://reed.example/print/ferry'];

function put(record: OpenRecord, uri: string, said: string[], fields: object = {}): string {
  const { document, article, statements } = sample(
    uri,
    said.map((words) => ['Nora Vale', words] as const),
    { publisher: 'The Reed Courier', ...fields },
  );
  record.add(document, article, statements, maker);
  return article.id;
}
const joined = (record: OpenRecord, article: string, into: string) =>
  record.correct({ article }, { what: 'join', value: { article, into } }, AUTHOR, '0');
const shown = (record: OpenRecord) => record.articleList().map(({ uri }) => uri);
const found = (record: OpenRecord) => [...record.find({})].map(({ article }) => article.uri);
const opened = () => openRecord(join(folder, `${files++}.db`));

describe('one article at two addresses', () => {
  test('is offered where the bytes, the canonical address or most of the text are the same', () => {
    using record = opened();
    const page = put(record, PAGE, [WORDS, MORE]);
    const print = put(record, PRINT, [WORDS, MORE]);
    const linked = put(record, 'https://reed.example/amp/ferry', [WORDS, MORE, 'that it rains'], {
      canonicalUrl: PAGE,
    });
    put(record, 'https://fen.example/ferry', [WORDS, MORE], { publisher: 'The Fen Herald' });
    record.findDuplicates();
    const of = (id: string) => record.likeVersions(record.article(id)!).map(({ id, why }) => [id, why]);
    assert.deepEqual(of(print), [
      [page, 'bytes'],
      [linked, 'text'],
    ]);
    assert.deepEqual(of(linked), [
      [page, 'address'],
      [print, 'text'],
    ]);
  });

  test('is joined, shown once, and brought apart again', () => {
    using record = opened();
    const page = put(record, PAGE, [WORDS, MORE]);
    const print = put(record, PRINT, [WORDS, MORE]);
    const number = joined(record, print, page);
    assert.deepEqual(shown(record), [PAGE]);
    assert.deepEqual(found(record), [PAGE, PAGE]);
    const uris = (id: string) => record.versionsOf(id).map(({ article }) => article.uri);
    assert.deepEqual(
      [uris(page), uris(print)],
      [
        [PRINT, PAGE],
        [PRINT, PAGE],
      ],
    );
    assert.deepEqual(record.likeVersions(record.article(page)!), []);
    assert.deepEqual([...record.verify(derive)], []);
    assert.throws(() => joined(record, page, print), /versions of one article already/);
    assert.throws(() => record.removeArticle(page, 'kept', AUTHOR, '0'), /undo that first/);
    record.undo(number, AUTHOR, '0');
    assert.deepEqual(shown(record).toSorted(), [PAGE, PRINT]);
    assert.deepEqual([uris(page), uris(print)], [[PAGE], [PRINT]]);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('has one newest version, wherever that is read, and more than two addresses', () => {
    using record = opened();
    const page = put(record, PAGE, [WORDS]);
    const print = put(record, PRINT, [WORDS]);
    const third = put(record, 'https://reed.example/amp', [WORDS]);
    const first = joined(record, print, page);
    joined(record, page, third);
    assert.deepEqual(shown(record), ['https://reed.example/amp']);
    put(record, PRINT, [WORDS, MORE]);
    assert.deepEqual(shown(record), [PRINT]);
    put(record, PAGE, [MORE, WORDS]);
    assert.deepEqual(shown(record), [PAGE]);
    assert.deepEqual(
      record.versionsOf(third).map(({ article }) => article.uri),
      [PRINT, PAGE, 'https://reed.example/amp', PRINT, PAGE],
    );
    assert.deepEqual([...record.verify(derive)], []);
    record.undo(first, AUTHOR, '0');
    assert.deepEqual(shown(record).toSorted(), [PAGE, PRINT]);
    assert.deepEqual(record.versionsOf(print).length, 2);
    assert.deepEqual(record.versionsOf(page).length, 3);
    assert.deepEqual([...record.verify(derive)], []);
  });
});
