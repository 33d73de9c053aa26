import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { correctArticle } from '../../../src/app/actions/correctArticle.ts';
import { correctPerson } from '../../../src/app/actions/correctPeople.ts';
import { countSources } from '../../../src/app/actions/countSources.ts';
import { importSourceColumns } from '../../../src/app/actions/importSourceColumns.ts';
import { linkPeople } from '../../../src/app/actions/linkPeople.ts';
import { listQuoted, type SourcesAsked } from '../../../src/app/queries/sources/listQuoted.ts';
import { sourceDimensions, sourcesViewSchema } from '../../../src/data/index.ts';
import { openRecord } from '../../../src/record/index.ts';
import { searchSchema } from '../../../src/serve/api/schemas.ts';
import { searchOf } from '../../../src/serve/api/searchOf.ts';
import { maker } from '../../record/sample.ts';
import { fillSources } from './fillSources.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-quoted-'));
const record = openRecord(join(folder, 'a.db'));
after(() => {
  record.close();
  rmSync(folder, { recursive: true });
});

const list = (asked: Partial<SourcesAsked> = {}) => listQuoted({ record }, { query: {}, ...asked });

/** Everything in a value that has an address and a count of statements. */
function* counts(value: unknown): Generator<{ statements: number; address: string | null }> {
  if (typeof value !== 'object' || value === null) return;
  if ('address' in value && 'statements' in value)
    yield value as { statements: number; address: string | null };
  for (const one of Object.values(value)) yield* counts(one);
}

describe('who is quoted', () => {
  before(async () => {
    fillSources(record);
    await linkPeople(record);
    assert.equal(list().uncounted, record.counts().articles);
    await countSources(record);
  });

  test('is counted in statements, words, articles and speakers', () => {
    const view = list();
    assert.equal(view.uncounted, 0);
    const { statements, words, articles, speakers } = view.total;
    assert.deepEqual(
      { statements, words, articles, speakers },
      { statements: 9, words: 35, articles: 4, speakers: 9 },
    );
    assert.deepEqual(
      view.kinds.map(({ value, count }) => [value, count.statements]),
      [
        ['person', 6],
        ['body', 1],
        ['unnamed', 1],
        ['unknown', 1],
      ],
    );
  });

  test('a gender that is not known is always among the shares, which sum up to one', () => {
    const { genders, gendersWithNames } = list({ names: true });
    assert.deepEqual(
      Object.values(genders).map(({ speakers }) => speakers),
      [2, 1, 0, 3],
    );
    const sum = Object.values(genders).reduce((all, { share }) => all + share!.share, 0);
    assert.ok(Math.abs(sum - 1) < 1e-9);
    assert.deepEqual(
      Object.values(gendersWithNames!).map(({ speakers }) => speakers),
      [3, 1, 0, 2],
    );
    assert.equal(list().gendersWithNames, undefined);
  });

  test('what two say together is one statement of each', () => {
    const rows = list().rows.filter(({ name }) => /Ilka Dorn|Teo Vant/.test(name));
    assert.deepEqual(
      rows.map(({ name, count }) => [name, count.statements]),
      [
        ['Ilka Dorn', 3],
        ['Teo Vant', 2],
      ],
    );
  });

  test('an article has who is first, last and longest, and whether there is one source', () => {
    const rows = list({ by: 'article' }).rows;
    const [harbor] = rows.filter(({ name }) => name === 'Harbor');
    assert.equal(harbor!.article!.first, 'Ilka Dorn');
    assert.equal(harbor!.article!.last, 'Maria Quist');
    assert.equal(harbor!.article!.longest.name, 'harbor official');
    const shares = harbor!.article!.shares;
    assert.ok(Math.abs(shares.reduce((all, { share }) => all + share, 0) - 1) < 1e-9);
    assert.deepEqual(
      rows.filter(({ article }) => article!.single).map(({ name }) => name),
      ['Alone', 'Ships'],
    );
    assert.deepEqual(
      list({ by: 'article', single: true }).rows.map(({ name }) => name),
      ['Alone', 'Ships'],
    );
    assert.equal(list().single.articles, 2);
  });

  test('the reason for having no name is given in the article’s words', () => {
    const { withReason, without, reasons } = list().unnamed;
    assert.deepEqual([withReason.statements, without.statements], [1, 0]);
    assert.deepEqual(
      reasons.map(({ text }) => text),
      ['because the talks go on'],
    );
  });

  for (const by of [...sourceDimensions, { own: 'desk' }])
    for (const query of [
      {},
      { gender: 'female' },
      { sourceKind: 'person', publisher: 'Courier' },
      { speaker: 'Dorn' },
    ] as const)
      test(`each number by ${typeof by === 'string' ? by : by.own} of ${JSON.stringify(query)} leads to its statements`, () => {
        const view = list({ by, query, names: true });
        sourcesViewSchema.parse(view);
        let followed = 0;
        for (const { statements, address } of counts({ ...view, single: null })) {
          followed += 1;
          if (address === null) {
            assert.equal(statements, 0);
            continue;
          }
          const asked = Object.fromEntries(new URL(address, 'http://a.example').searchParams);
          const search = searchOf(searchSchema.strict().parse(asked));
          assert.equal([...record.find(search as object)].length, statements, address);
          const again = list({ query: search as object });
          assert.equal(again.total.statements, statements, address);
        }
        assert.ok(followed > 20);
      });

  test('what somebody says of a person decides, and is taken back by undoing it', () => {
    const [person] = record.people('Quist');
    const author = { author: 'Ida Marsh', reason: 'as she says' };
    const of = (asked: Partial<SourcesAsked>) => list(asked).genders.female.speakers;
    assert.equal(of({}), 2);
    const [first, second] = correctPerson(
      record,
      person!,
      { gender: 'female', roleClass: 'campaigner' },
      author,
    );
    assert.equal(of({}), 3);
    assert.equal(list({ query: { roleClass: 'campaigner' } }).total.statements, 1);
    assert.equal([...record.find({ gender: 'female', roleClass: 'campaigner' })].length, 1);
    record.undo(first!, author, maker.program);
    record.undo(second!, author, maker.program);
    assert.equal(of({}), 2);
    assert.equal(list({ query: { roleClass: 'campaigner' } }).total.statements, 0);
  });

  test('columns of the newsroom are kept as they are given, and rows are by them', async () => {
    const csv =
      'Name,Desk,Gender\nIlka Dorn,Harbor,\nTeo Vant,Ferries,other\nNobody At All,Harbor,\nSam Reed,Ferries,third\n';
    const { people, columns, left } = await importSourceColumns(record, csv, 'desk.csv');
    assert.deepEqual([people, columns], [2, ['desk', 'gender']]);
    assert.deepEqual(
      left.map(({ line }) => line),
      [4, 5],
    );
    const rows = list({ by: { own: 'desk' } }).rows;
    assert.deepEqual(
      rows.map(({ value, count }) => [value, count.statements]),
      [
        [null, 5],
        ['Harbor', 3],
        ['Ferries', 2],
      ],
    );
    for (const { count } of rows) {
      const asked = Object.fromEntries(new URL(count.address!, 'http://a.example').searchParams);
      assert.equal([...record.find(searchOf(searchSchema.parse(asked)) as object)].length, count.statements);
    }
    assert.equal(list().genders.other.speakers, 2);
    await importSourceColumns(record, 'name;desk;gender\nTeo Vant;;\n', 'desk.csv');
    assert.equal(list().genders.other.speakers, 0);
    await assert.rejects(
      importSourceColumns(record, 'first,second\na,b\n', 'x.csv'),
      /the first line must name/,
    );
  });

  test('another byline by a correction is counted', async () => {
    const [article] = [...record.articles()].filter(({ title }) => title === 'Alone');
    const author = { author: 'Ida Marsh', reason: null };
    const before = list({ by: 'byline' }).rows.map(({ name }) => name);
    assert.ok(!before.includes('Eva Holm'));
    correctArticle(record, article!.id, { byline: ['Eva Holm'] }, author);
    await countSources(record);
    assert.ok(list({ by: 'byline' }).rows.some(({ name }) => name === 'Eva Holm'));
  });

  test('a corrected statement is counted again', async () => {
    const [statement] = record.find({ speaker: 'Vant' });
    const author = { author: 'Ida Marsh', reason: null };
    record.correct(
      { statement: statement!.id },
      { what: 'not-a-statement', value: true },
      author,
      maker.program,
    );
    await countSources(record);
    assert.equal(list().total.statements, 8);
    assert.equal(list().uncounted, 0);
  });
});
