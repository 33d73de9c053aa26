import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-suggestions-'));
const path = join(folder, 'a.db');
let record: OpenRecord;
before(() => {
  using writing = openRecord(path);
  const put = (uri: string, publisher: string, content: string) => {
    const { document, article, statements } = sample(uri, [['Ana Ruiz', content]], { publisher });
    writing.add(document, article, statements, maker);
  };
  put('/a', 'The Reed Courier', 'that the harbour of Tarn will open');
  put('/b', 'The Lowland Courier', 'that the harbour is harmless, Été');
  put('/c', 'The Lowland Courier', 'that hares run 100% of the time');
  record = openRecord(path, { readOnly: true });
});
after(() => {
  record.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what is typed', () => {
  test('is completed by words of contents, those in most of them first, then by the letters', () => {
    assert.deepEqual(record.completed('har', 5), ['harbour', 'hares', 'harmless']);
    assert.deepEqual(record.completed('har', 1), ['harbour']);
    assert.deepEqual(record.completed('open the HAR', 5), [
      'open the harbour',
      'open the hares',
      'open the harmless',
    ]);
    assert.deepEqual(record.completed('ét', 5), ['ete']);
  });

  test('is not completed by words that every text has, from one letter, or where it is whole', () => {
    assert.deepEqual(record.completed('th', 5), []);
    assert.deepEqual(record.completed('h', 5), []);
    assert.deepEqual(record.completed('harbour', 5), []);
    for (const typed of ['', ' ', 'har ', '"', "';--", '*', '\u0000', '\ud800']) record.completed(typed, 5);
    assert.deepEqual(record.completed('har ', 5), []);
  });

  test('finds publishers by the beginning of a word of the name, the one with most articles first', () => {
    assert.deepEqual(record.publishersCalled('courier', 5), ['The Lowland Courier', 'The Reed Courier']);
    assert.deepEqual(record.publishersCalled('reed c', 5), ['The Reed Courier']);
    assert.deepEqual(record.publishersCalled('eed', 5), []);
    assert.deepEqual(record.publishersCalled('%', 5), []);
  });

  test('finds people by the beginning of a word of a name, under the name of the record', () => {
    using writing = openRecord(path);
    const person = (id: string, name: string, aliases: string[]) => ({
      ...{ id, name, aliases, gender: null, born: null, died: null, roles: [], identifiers: {} },
    });
    writing.importPeople([person('pe_1', 'Ana Ruiz', ['Nana Ruiz']), person('pe_2', 'Eva Holm', [])], {
      source: 'invented',
      program: '0',
    });
    assert.deepEqual(record.peopleBeginning('rui', 5), [{ id: 'pe_1', name: 'Ana Ruiz' }]);
    assert.deepEqual(record.peopleBeginning('nana r', 5), [{ id: 'pe_1', name: 'Ana Ruiz' }]);
    assert.deepEqual(record.peopleBeginning('uiz', 5), []);
  });
});
