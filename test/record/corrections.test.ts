import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { acts, type Person, personId, type StatementCorrection } from '../../src/data/index.ts';
import { textQuoteOf } from '../../src/record/corrections/textQuote.ts';
import { openRecord } from '../../src/record/index.ts';
import { casesOf } from '../extent.ts';
import { type Added, derive, inOneBlock, maker, sample } from './sample.ts';
import { news } from './writes.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = () => openRecord(join(folder, `${files++}.db`));
const author = { author: 'Ida Marsh', reason: 'read it again' };
const program = '0.0.0-test';

const URI = 'https://example.org/harbor';
const first = (): Added =>
  sample(URI, [
    ['Ana Ruiz', 'that the port stays shut unless the army leaves'],
    ['Leo Sand', 'that nobody told him'],
  ]);
function put(record: ReturnType<typeof fresh>, { document, article, statements }: Added) {
  return record.add(document, article, statements, maker);
}
/** A place in the sample's article. */
const place = (words: string, { article } = first()) => {
  const at = article.text.indexOf(words);
  return textQuoteOf(article.text, [[at, at + words.length]]);
};
function named(name: string): Person {
  const told = { name, born: null, identifiers: {} };
  return { ...told, id: personId(told), aliases: [], gender: null, died: null, roles: [] };
}

describe('corrections of two versions of a statement', () => {
  const act: StatementCorrection = { what: 'act', value: 'refuse' };
  const speaker: StatementCorrection = { what: 'speaker', value: null };
  for (const [first, second] of [
    [act, speaker],
    [speaker, act],
  ] as const)
    test(`hold together: ${first.what} of the earlier, ${second.what} of the later`, () => {
      using record = fresh();
      put(record, news(1));
      const [ferry] = record.statements();
      record.correct({ statement: ferry!.id }, first, author, program);
      put(record, news(1, 1));
      const later = () =>
        [...record.statements()].find(({ content }) => content.text === ferry!.content.text)!;
      assert.notEqual(later().id, ferry!.id);
      record.correct({ statement: later().id }, second, author, program);
      assert.equal(later().act, 'refuse');
      assert.equal(later().speaker, null);
      assert.equal([...record.statements()].length, news(1, 1).statements.length);
      assert.deepEqual(
        [...record.verify(derive)].filter((one) => 'message' in one),
        [],
      );
    });
});

describe('a correction of a statement', () => {
  test('wins over the machine wherever the statement is read or looked for, and can be undone', () => {
    using record = fresh();
    put(record, first());
    const [ruiz] = record.statements();
    const of = { statement: ruiz!.id };
    const corrections: StatementCorrection[] = [
      { what: 'act', value: 'refuse' },
      {
        what: 'speaker',
        value: { name: 'Leo Sand', type: 'person', role: 'mayor', mention: place('Leo Sand') },
      },
      { what: 'conditions', value: [{ connective: 'unless', place: place('unless the army leaves') }] },
      {
        what: 'spans',
        value: { content: place('the port stays shut unless the army leaves'), source: null },
      },
    ];
    const numbers = corrections.map((one) => record.correct(of, one, author, program));
    const [corrected] = record.find({ speaker: 'Sand', act: 'refuse', conditional: true });
    assert.equal(corrected?.id, ruiz?.id, 'its address stays');
    assert.equal(corrected?.content.text, 'the port stays shut unless the army leaves');
    assert.equal(corrected?.source, null);
    assert.equal(corrected?.speaker?.role, 'mayor');
    assert.equal(corrected?.conditions[0]?.text, 'unless the army leaves');
    assert.deepEqual([...record.find({ speaker: 'Ruiz' })], []);
    assert.deepEqual([...record.verify(derive)], []);
    for (const number of numbers) record.undo(number, author, program);
    assert.deepEqual([...record.statements()][0], ruiz);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('that it is none takes it out of what is found, not out of the record', () => {
    using record = fresh();
    put(record, first());
    const [ruiz] = record.statements();
    const number = record.correct(
      { statement: ruiz!.id },
      { what: 'not-a-statement', value: true },
      author,
      program,
    );
    assert.equal([...record.statements()].length, 1);
    assert.deepEqual([...record.find({ words: 'port' })], []);
    assert.equal(record.counts().statements, 2);
    record.undo(number, author, program);
    assert.equal([...record.find({ words: 'port' })].length, 1);
  });

  test('is a row that is never changed or taken away', () => {
    const path = join(folder, `${files++}.db`);
    {
      using record = openRecord(path);
      put(record, first());
      const [ruiz] = record.statements();
      const number = record.correct({ statement: ruiz!.id }, { what: 'act', value: 'deny' }, author, program);
      record.undo(number, { author: 'Leo Fenn', reason: null }, program);
      const [made, undone] = record.corrections();
      assert.equal(made?.author, 'Ida Marsh');
      assert.equal(made?.reason, 'read it again');
      assert.equal(made?.undone, true);
      assert.deepEqual(made?.before?.statement, ruiz);
      assert.equal(undone?.undoes, number);
      assert.throws(() => record.undo(number, author, program), { code: 'usage' });
      assert.throws(() => record.undo(99, author, program), { code: 'usage' });
    }
    const db = new DatabaseSync(path);
    assert.throws(() => db.exec("UPDATE corrections SET author = 'x'"), /never changed/);
    assert.throws(() => db.exec('DELETE FROM corrections'), /never taken away/);
    db.close();
  });

  test('of spans takes the meaning of the words before away, of anything else it does not', () => {
    using record = fresh();
    put(record, first());
    const [ruiz, sand] = [...record.statements()];
    const vector = new Int8Array(384).fill(1);
    record.saveEmbeddings(
      [ruiz!, sand!].map(({ id }) => ({ id, vector })),
      'm',
    );
    record.correct({ statement: sand!.id }, { what: 'act', value: 'deny' }, author, program);
    assert.equal(record.countWithoutEmbedding('m'), 0);
    const content = { content: place('the army') };
    record.correct({ statement: ruiz!.id }, { what: 'spans', value: content }, author, program);
    assert.deepEqual(
      record.withoutEmbedding('m', 9).map(({ text }) => text),
      ['the army'],
    );
  });

  test('of something read from standard input has nothing to do with other such things', () => {
    using record = fresh();
    const said = (word: string) =>
      sample('-', [
        ['Ana Ruiz', 'that the port stays shut'],
        ['Leo Sand', `that it is ${word}`],
      ]);
    put(record, said('late'));
    put(record, said('early'));
    const [one] = record.statements();
    record.correct({ statement: one!.id }, { what: 'act', value: 'deny' }, author, program);
    assert.equal([...record.find({ act: 'deny' })].length, 1);
  });

  test('must fit the article: words that are not in it, or conditions outside the content, are refused', () => {
    using record = fresh();
    put(record, first());
    const [ruiz] = record.statements();
    const of = { statement: ruiz!.id };
    const absent = [{ span: [0, 4] as const, words: 'Zeno', before: '', after: '' }];
    assert.throws(() => record.correct(of, { what: 'spans', value: { source: absent } }, author, program), {
      code: 'usage',
    });
    assert.throws(
      () => record.correct({ statement: 'st_0' }, { what: 'act', value: 'deny' }, author, program),
      {
        code: 'usage',
      },
    );
    assert.deepEqual([...record.corrections()], []);
  });

  test('survives another reading by a new model: one that finds it otherwise, one that no longer finds it', () => {
    using record = fresh();
    const { document, article, statements } = first();
    put(record, first());
    const [ruiz, sand] = [...record.statements()];
    record.correct({ statement: ruiz!.id }, { what: 'act', value: 'refuse' }, author, program);
    record.correct({ statement: sand!.id }, { what: 'not-a-statement', value: true }, author, program);
    const later = { program: '9', model: 'invented-2' };
    assert.deepEqual(
      [...record.outdated(later)].map(({ document: one }) => one?.sha256),
      [document.sha256],
    );
    const found = [...statements]
      .reverse()
      .map((one) => ({ ...one, model: 'invented-2', kind: 'mixed' as const }));
    record.replaceReading(article, found, later);
    assert.deepEqual(
      [...record.statements()].map(({ id, act, kind }) => [id, act, kind]),
      [[ruiz!.id, 'refuse', 'mixed']],
    );
    assert.deepEqual([...record.outdated(later)], []);
    record.replaceReading(article, [], later);
    assert.deepEqual(
      [...record.statements()].map(({ id, act }) => [id, act]),
      [[ruiz!.id, 'refuse']],
      'kept as it was',
    );
    assert.deepEqual([...record.verify(derive)], []);
    const [act] = record.corrections();
    record.undo(act!.number, author, program);
    assert.deepEqual([...record.statements()], [], 'nobody holds it any more');
    record.replaceReading(article, statements, maker);
    assert.deepEqual(
      [...record.statements()].map(({ id }) => id),
      [ruiz!.id],
    );
  });

  test('does not unmake who the speaker is, neither when it is made nor when it is undone', () => {
    using record = fresh();
    put(record, first());
    const linker = inOneBlock((seen) => ({
      links: seen.map(({ name }) => [
        { person: named(name).id, score: 0.9, reason: 'the name', chosen: true },
      ]),
      met: ['Ana Ruiz', 'Leo Sand'].map(named),
    }));
    record.linkSpeakers(linker, program);
    const before = [...record.statements()];
    const of = { statement: before[0]!.id };
    const ofPerson = (name: string) => [...record.find({ person: named(name).id })].length;
    const number = record.correct(of, { what: 'act', value: 'refuse' }, author, program);
    assert.deepEqual([ofPerson('Ana Ruiz'), ofPerson('Leo Sand')], [1, 1]);
    const [made] = record.corrections();
    assert.equal(made?.before?.statement.speaker?.person, null, 'the machine did not tell');
    const value = { name: 'Leo Sand', type: 'person', role: 'mayor', mention: place('Leo Sand') } as const;
    const another = record.correct(of, { what: 'speaker', value }, author, program);
    record.linkSpeakers(linker, program);
    record.correct({ statement: before[1]!.id }, { what: 'act', value: 'deny' }, author, program);
    assert.deepEqual([ofPerson('Ana Ruiz'), ofPerson('Leo Sand')], [0, 2]);
    for (const each of [number, another]) record.undo(each, author, program);
    record.linkSpeakers(linker, program);
    assert.deepEqual([...record.statements()][0], before[0]);
    record.linkSpeakers(
      inOneBlock((seen) => ({ links: seen.map(() => []), met: [] })),
      program,
      true,
    );
    assert.deepEqual(
      [...record.statements()].map(({ speaker }) => speaker?.person),
      [null, null],
      'nobody any more',
    );
  });

  test('goes over to the next version of the article', () => {
    using record = fresh();
    put(record, first());
    const [ruiz] = record.statements();
    record.correct({ statement: ruiz!.id }, { what: 'act', value: 'refuse' }, author, program);
    const next = sample(URI, [
      ['Eva Holm', 'that it was late'],
      ['Ana Ruiz', 'that the port stays shut unless the army leaves'],
    ]);
    assert.equal(put(record, next), 'new-version');
    assert.deepEqual(
      [...record.statements()].map(({ speaker, act }) => [speaker?.name, act]),
      [
        ['Eva Holm', 'assert'],
        ['Ana Ruiz', 'refuse'],
      ],
    );
    assert.equal([...record.find({ act: 'refuse', allVersions: true })].length, 2);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('whatever is corrected and undone in whatever order, the record holds, and all undone is as before', () => {
    const act = fc.constantFrom(...acts).map((value): StatementCorrection => ({ what: 'act', value }));
    const none = fc.constant<StatementCorrection>({ what: 'not-a-statement', value: true });
    const words = fc.constantFrom(
      'that the port stays shut',
      'the army',
      'Leo Sand',
      'said',
      'that nobody told him',
    );
    const span = words.map(
      (each): StatementCorrection => ({ what: 'spans', value: { content: place(each) } }),
    );
    const speaker = fc.option(fc.constantFrom('Leo Sand', 'Ana Ruiz')).map(
      (name): StatementCorrection => ({
        what: 'speaker',
        value: name === null ? null : { name, type: 'person', role: null, mention: place(name) },
      }),
    );
    const step = fc.record({
      at: fc.nat(1),
      correction: fc.oneof(act, none, span, speaker),
      undo: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        using record = fresh();
        put(record, first());
        const before = [...record.statements()];
        const open: number[] = [];
        for (const { at, correction, undo } of steps) {
          open.push(record.correct({ statement: before[at]!.id }, correction, author, program));
          if (undo) record.undo(open.splice(open.length >> 1, 1)[0]!, author, program);
          assert.deepEqual([...record.verify(derive)], []);
        }
        for (const number of open) record.undo(number, author, program);
        assert.deepEqual([...record.statements()], before);
        assert.deepEqual([...record.verify(derive)], []);
      }),
      { numRuns: casesOf(25) },
    );
  });
});
