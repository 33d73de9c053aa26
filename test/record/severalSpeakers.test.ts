import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type Person, type Speaker, withSpeakers } from '../../src/data/index.ts';
import { cellsOf, csvColumns } from '../../src/export/csv.ts';
import { derive } from '../../src/read/index.ts';
import { correctionsFromInput, openRecord } from '../../src/record/index.ts';
import { type Added, inOneBlock, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const AUTHOR = { author: 'Ida Marsh', reason: null };

/** `Vera Holt and Iman Sadr said that the bridge is closed`, by both. */
function both(uri: string): Added {
  const { document, article, statements } = sample(uri, [
    ['Vera Holt and Iman Sadr', 'that the bridge is closed'],
    ['Vera Holt', 'that it is late'],
  ]);
  const said = (name: string, role: string | null): Speaker => {
    const start = article.text.indexOf(name);
    const mention = [start, start + name.length] as const;
    return { ...statements[0]!.speaker!, name, role, mention };
  };
  const speakers = [said('Vera Holt', null), said('Iman Sadr', 'engineer')];
  return { document, article, statements: [withSpeakers(statements[0]!, speakers), statements[1]!] };
}

function personCalled(name: string, id: string): Person {
  return { id, name, aliases: [], gender: null, born: null, died: null, roles: [], identifiers: {} };
}

describe('a statement of two speakers', () => {
  const path = join(folder, 'two.db');
  const record = openRecord(path);
  after(() => record[Symbol.dispose]());
  const { document, article, statements } = both('/news/bridge.txt');
  record.add(document, article, statements, maker);
  const people = [personCalled('Vera Holt', 'pe_holt'), personCalled('Iman Sadr', 'pe_sadr')];
  record.importPeople(people, { source: 'list', program: 'test' });
  record.linkSpeakers(
    inOneBlock((seen) => ({
      links: seen.map(({ name }) => {
        const person = people.find((one) => one.name === name)!;
        return [{ person: person.id, score: 1, reason: 'the name', chosen: true }];
      }),
      met: [],
    })),
    'test',
  );

  test('is stored with both, and one joined from them', () => {
    const [one, other] = record.statements();
    assert.deepEqual(
      one?.speakers.map(({ name, role, person }) => [name, role, person]),
      [
        ['Vera Holt', null, 'pe_holt'],
        ['Iman Sadr', 'engineer', 'pe_sadr'],
      ],
    );
    assert.equal(one?.speaker?.name, 'Vera Holt | Iman Sadr');
    assert.deepEqual(other?.speaker, other?.speakers[0]);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('is found, counted and dated for each of them', () => {
    const found = (query: object) => [...record.find(query)].map(({ content }) => content.text);
    assert.deepEqual(found({ speaker: 'sadr' }), ['that the bridge is closed']);
    assert.equal(found({ speaker: 'holt' }).length, 2);
    assert.deepEqual(found({ person: 'pe_sadr' }), ['that the bridge is closed']);
    assert.deepEqual(found({ speaker: 'Holt Iman' }), []);
    assert.deepEqual(
      record.facets().speakers.map(({ value, count, person }) => [value, count, person]),
      [
        ['Vera Holt', 2, 'pe_holt'],
        ['Iman Sadr', 1, 'pe_sadr'],
      ],
    );
    assert.deepEqual(
      record.speaking().map(({ name, statements: many }) => [name, many]),
      [
        ['Vera Holt', 2],
        ['Iman Sadr', 1],
      ],
    );
    assert.equal(record.saidByMonth('pe_sadr').months.length, 1);
  });

  test('has a place for each in a cell of CSV', () => {
    const [one] = record.statements();
    const cell = (name: string) => cellsOf(one!)[csvColumns.indexOf(name)];
    assert.equal(cell('speaker'), 'Vera Holt | Iman Sadr');
    assert.equal(cell('person'), 'pe_holt | pe_sadr');
    assert.equal(cell('speaker_role'), ' | engineer');
  });

  test('is corrected to several, to one, or in one of them', () => {
    const statement = () => [...record.statements()][0]!;
    const corrected = (said: Parameters<typeof correctionsFromInput>[2]) =>
      correctionsFromInput(statement(), article, said, () => '').map((one) =>
        record.correct({ statement: statement().id }, one, AUTHOR, 'test'),
      );
    const names = () => statement().speakers.map(({ name, role }) => [name, role]);
    assert.throws(() => corrected({ role: 'bridge' }), /several say it/);
    const [ofOne] = corrected({ role: 'bridge', which: 'Vera Holt' });
    assert.deepEqual(names(), [
      ['Vera Holt', 'bridge'],
      ['Iman Sadr', 'engineer'],
    ]);
    record.undo(ofOne!, AUTHOR, 'test');
    const [one] = corrected({ speaker: 'Iman Sadr' });
    assert.deepEqual(names(), [['Iman Sadr', 'engineer']]);
    record.undo(one!, AUTHOR, 'test');
    const [two] = corrected({ speaker: 'Iman Sadr | Vera Holt' });
    assert.deepEqual(names(), [
      ['Iman Sadr', 'engineer'],
      ['Vera Holt', null],
    ]);
    record.undo(two!, AUTHOR, 'test');
    const [linked] = corrected({ person: null, which: 'Iman Sadr' });
    assert.deepEqual(
      statement().speakers.map(({ person }) => person),
      ['pe_holt', null],
    );
    record.undo(linked!, AUTHOR, 'test');
    assert.deepEqual([...record.verify(derive)], []);
  });
});
