import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { type Person, withSpeakers } from '../../src/data/index.ts';
import { linker } from '../../src/people/index.ts';
import { derive } from '../../src/read/index.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { casesOf } from '../extent.ts';
import { maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const PROGRAM = '0.0.0-test';
const AUTHOR = { author: 'Ida Marsh', reason: null };
let count = 0;

const names = [
  'Ana Ruiz',
  'Ana M. Ruiz',
  'Ruiz',
  'Ana K. Ruiz',
  'Leo Sand',
  'Leo Sand Jr.',
  'L. Sand',
  'Sand',
];
const roles = [null, null, 'senator', 'baker', 'mayor of Tarn', 'mayor of Reed', 'former senator', 'Mrs.'];
const one = fc.record({ name: fc.constantFrom(...names), role: fc.constantFrom(...roles) });
const news = fc.record({
  said: fc.array(one, { minLength: 1, maxLength: 4 }),
  place: fc.nat(5),
  publisher: fc.constantFrom(null, 'Tarn Post', 'Reed Gazette'),
  day: fc.constantFrom(null, '2024-05-01', '2010-01-01'),
});
const step = fc.oneof(
  { weight: 8, arbitrary: news.map((article) => ({ what: 'add', article }) as const) },
  { weight: 1, arbitrary: fc.nat(30).map((which) => ({ what: 'speaker', which }) as const) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => ({ what: 'merge', a, b }) as const),
  },
  { weight: 1, arbitrary: fc.nat(30).map((which) => ({ what: 'split', which }) as const) },
  { weight: 1, arbitrary: fc.nat(30).map((which) => ({ what: 'read again', which }) as const) },
  { weight: 1, arbitrary: fc.constant({ what: 'import' } as const) },
  { weight: 1, arbitrary: fc.nat(9).map((which) => ({ what: 'undo', which }) as const) },
);

const SENATOR: Person = {
  ...{ id: 'pe_list', name: 'Ana Ruiz', aliases: [], gender: null, born: null, died: null, identifiers: {} },
  roles: [{ title: 'senator', organization: null, area: null, party: null, from: '2020', to: null }],
};

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does a step that is possible, and links what it changed. */
function take(record: OpenRecord, one: Step, number: number): void {
  const people = [...record.people()];
  const statements = [...record.statements()];
  if (one.what === 'add') {
    const { said, place, publisher, day } = one.article;
    const content = (i: number) => `that it is ${number} and ${i}`;
    const made = sample(
      `/${place}`,
      said.map(({ name }, i) => [name, content(i)]),
      { publisher, publishedAt: day },
    );
    const own = made.statements.map((statement, i) =>
      withSpeakers(
        statement,
        statement.speakers.map((speaker) => ({ ...speaker, role: said[i]!.role })),
      ),
    );
    record.add(made.document, made.article, own, maker);
  } else if (one.what === 'import') record.importPeople([SENATOR], { source: 'list', program: PROGRAM });
  else if (one.what === 'merge') {
    const [a, b] = [people[one.a], people[one.b]];
    if (a && b && a !== b)
      record.correct({ person: a.id }, { what: 'merge', value: { into: b.id } }, AUTHOR, PROGRAM);
  } else if (one.what === 'undo') {
    const open = [...record.corrections()].filter(({ undone, what }) => !undone && what !== 'undo');
    const last = open[one.which];
    if (last) record.undo(last.number, AUTHOR, PROGRAM);
  } else {
    const statement = statements[one.which % Math.max(1, statements.length)];
    const person = statement?.speaker?.person;
    if (one.what === 'speaker' && statement)
      record.correct({ statement: statement.id }, { what: 'speaker', value: null }, AUTHOR, PROGRAM);
    if (one.what === 'split' && statement && person) {
      const value = { articles: [statement.article.id], person: `pe_split${number}`, name: 'Another' };
      record.correct({ person }, { what: 'split', value }, AUTHOR, PROGRAM);
    }
    if (one.what === 'read again' && statement) {
      const own = statements.filter(({ article }) => article.id === statement.article.id);
      const again = own.map((each) =>
        withSpeakers(
          each,
          each.speakers.map((speaker) => ({ ...speaker, person: null })),
        ),
      );
      record.replaceReading(record.article(statement.article.id)!, again, maker);
    }
  }
  record.linkSpeakers(linker, PROGRAM);
}

/** Who is who in a record: speakers with their links and people, by what they are and not by numbers. */
function whoIsWho(path: string): unknown {
  const db = new DatabaseSync(path, { readOnly: true });
  const all = (sql: string) => db.prepare(sql).all();
  const found = [
    all(
      `SELECT a.id, p.number, p.name, p.block, q.id AS person FROM speakers AS p JOIN articles AS a ON a.number = p.article
        LEFT JOIN people AS q ON q.number = p.linked ORDER BY p.number`,
    ),
    all(
      `SELECT l.speaker, q.id, l.score, l.reason, l.chosen FROM links AS l JOIN people AS q ON q.number = l.person ORDER BY l.speaker, q.id`,
    ),
    all(
      `SELECT p.id, p.name, m.id AS merged, (SELECT group_concat(name) FROM person_names AS n WHERE n.person = p.number) AS names
        FROM people AS p LEFT JOIN people AS m ON m.number = p.merged_into ORDER BY p.id`,
    ),
    all(
      'SELECT q.id, b.block FROM person_blocks AS b JOIN people AS q ON q.number = b.person ORDER BY q.id, b.block',
    ),
  ];
  db.close();
  return found;
}

const saying = (...names: string[]): Step => ({
  what: 'add',
  article: { said: names.map((name) => ({ name, role: null })), place: 0, publisher: null, day: null },
});
/** Who was merged into somebody is not split off with them when others are linked. */
const SPLIT_AFTER_MERGED: Step[] = [
  saying('Leo Sand', 'Ana Ruiz'),
  saying('Leo Sand Jr.', 'Ana Ruiz'),
  { what: 'merge', a: 2, b: 0 },
  { what: 'split', which: 0 },
  saying('Ana Ruiz'),
];

describe('linking block by block', () => {
  test('gives what linking all gives, whatever is added, corrected, read again and imported', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        const path = join(folder, `${count++}.db`);
        using record = openRecord(path);
        for (const [number, one] of steps.entries()) take(record, one, number);
        const before = whoIsWho(path);
        assert.deepEqual([...record.verify(derive)], []);
        record.linkSpeakers(linker, PROGRAM, true);
        assert.deepEqual(before, whoIsWho(path));
      }),
      { numRuns: casesOf(40), examples: [[SPLIT_AFTER_MERGED]] },
    );
  });

  test('looks only at the speakers who may be those of what was added', () => {
    using record = openRecord(join(folder, 'few.db'));
    const add = (uri: string, ...said: string[]) => {
      const made = sample(
        uri,
        said.map((name, i) => [name, `that it rains for ${i} days`]),
      );
      record.add(made.document, made.article, made.statements, maker);
      return record.linkSpeakers(linker, PROGRAM).speakers;
    };
    assert.equal(add('/1', 'Ana Ruiz', 'Leo Sand'), 2);
    assert.equal(add('/2', 'Eva Holm'), 1);
    assert.equal(add('/3', 'Tom Ruiz', 'two farmers'), 3);
    assert.equal(record.linkSpeakers(linker, PROGRAM).speakers, 0);
  });
});
