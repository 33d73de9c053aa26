import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { withSpeakers } from '../../src/data/index.ts';
import { linker } from '../../src/people/index.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { casesOf } from '../extent.ts';
import { derive, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const PROGRAM = '0.0.0-test';
const AUTHOR = { author: 'Ida Marsh', reason: null };
let count = 0;

// Stretches of words that contents are made of, so that many have one in common.
const stretches = [
  'the old bridge over the river is shut',
  'until the last of the snow is gone',
  'nobody in the town was asked about it',
  'and nine of the boats are lost',
  'so that the price of bread will rise',
];
const content = fc
  .subarray(stretches, { minLength: 1, maxLength: 3 })
  .chain((some) => fc.shuffledSubarray(some, { minLength: some.length }))
  .map((some) => `that ${some.join(' ')}`);
const said = fc.tuple(fc.constantFrom('Ana Ruiz', 'Ruiz', 'Leo Sand'), content);
const which = fc.nat(40);
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('add' as const),
      place: fc.nat(7),
      day: fc.constantFrom(null, '2025-03-01', '2025-03-03', '2025-03-30'),
      publisher: fc.constantFrom(null, 'The Reed Courier', 'The Fen Herald'),
      canonicalUrl: fc.constantFrom(null, 'https://reed.example/1'),
      said: fc.uniqueArray(said, { minLength: 1, maxLength: 3, selector: ([, words]) => words }),
      direct: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: which.map((which) => ({ what: 'none', which }) as const) },
  { weight: 1, arbitrary: which.map((which) => ({ what: 'refuse', which }) as const) },
  { weight: 1, arbitrary: which.map((which) => ({ what: 'speaker', which }) as const) },
  { weight: 1, arbitrary: which.map((which) => ({ what: 'publisher', which }) as const) },
  { weight: 1, arbitrary: which.map((which) => ({ what: 'address', which }) as const) },
  { weight: 1, arbitrary: which.map((which) => ({ what: 'undo', which }) as const) },
  { weight: 1, arbitrary: which.map((which) => ({ what: 'read again', which }) as const) },
  { weight: 4, arbitrary: fc.constant({ what: 'find' } as const) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(record: OpenRecord, one: Exclude<Step, { what: 'find' }>): void {
  if (one.what === 'add') {
    const { day: publishedAt, publisher, canonicalUrl } = one;
    const added = sample(`/${one.place}`, one.said, { publishedAt, publisher, canonicalUrl });
    const statements = added.statements.map((each) =>
      one.direct ? { ...each, kind: 'direct' as const } : each,
    );
    record.add(added.document, added.article, statements, maker);
  } else if (one.what === 'undo') {
    const open = [...record.corrections()].filter(({ undone, what }) => !undone && what !== 'undo');
    const last = open[one.which % Math.max(1, open.length)];
    if (last) record.undo(last.number, AUTHOR, PROGRAM);
  } else {
    const all = [...record.statements()];
    const statement = all[one.which % Math.max(1, all.length)];
    if (!statement) return;
    const of = { statement: statement.id };
    if (one.what === 'none') record.correct(of, { what: 'not-a-statement', value: true }, AUTHOR, PROGRAM);
    if (one.what === 'refuse') record.correct(of, { what: 'act', value: 'refuse' }, AUTHOR, PROGRAM);
    if (one.what === 'speaker') record.correct(of, { what: 'speaker', value: null }, AUTHOR, PROGRAM);
    const article = record.article(statement.article.id)!;
    const changes =
      one.what === 'publisher'
        ? { publisher: { from: article.publisher, to: 'The Fen Herald' } }
        : { canonicalUrl: { from: article.canonicalUrl, to: 'https://reed.example/1' } };
    if (one.what === 'publisher' || one.what === 'address')
      record.correct(
        { article: article.id },
        { what: 'article', value: { article: article.id, ...changes } },
        AUTHOR,
        PROGRAM,
      );
    if (one.what === 'read again') {
      const own = all.filter(({ article }) => article.id === statement.article.id);
      const again = own.slice(own.length > 1 ? 1 : 0).map((each) =>
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

function found(path: string) {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db.prepare('SELECT statement, first, likeness, version FROM copies ORDER BY statement').all();
  db.close();
  return rows;
}

/** Other problems there may be: corrections that are carried over are no matter of this test. */
function checkFile(record: OpenRecord): void {
  const problems = [...record.verify(derive)].filter(({ what }) => what === 'file');
  assert.deepEqual(problems, []);
}

const paper = (place: number, day: '2025-03-01' | '2025-03-03'): Step => ({
  ...{ what: 'add', place, day, publisher: 'The Reed Courier', canonicalUrl: null, direct: true },
  said: stretches.slice(0, 3).map((words) => ['Ana Ruiz' as const, `that ${words}`]),
});
/** A paper has the same again two days later: some histories drawn by chance have no versions. */
const VERSIONS: Step[] = [paper(0, '2025-03-01'), paper(1, '2025-03-03'), { what: 'find' }];

describe('near-duplicates of what came, went or changed', () => {
  let groups = 0;
  let versions = 0;
  test('are those that looking at all statements finds', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 3, maxLength: 24 }),
        // From so many statements on, a stretch says nothing.
        fc.constantFrom(2, 3, 5, 100),
        (steps, common) => {
          const path = join(folder, `${count++}.db`);
          using record = openRecord(path);
          for (const one of [...steps, { what: 'find' } as const]) {
            if (one.what !== 'find') {
              take(record, one);
              continue;
            }
            checkFile(record);
            const counted = record.findDuplicates({ all: false, common });
            const some = found(path);
            checkFile(record);
            assert.deepEqual(record.findDuplicates({ all: true, common }), counted);
            assert.deepEqual(some, found(path));
            groups += counted.groups;
            versions += some.filter(({ version }) => version === 1).length;
          }
          assert.deepEqual(
            record.findDuplicates({ all: false, common }),
            record.findDuplicates({ all: true, common }),
          );
        },
      ),
      { numRuns: Number(process.env.ONRECORD_RUNS ?? casesOf(40)), examples: [[VERSIONS, 100]] },
    );
  });

  test('which are many', () => assert.ok(groups > count / 2, `${groups} groups in ${count} records`));
  test('some of them versions', () => assert.ok(versions > count / 8, `${versions} in ${count} records`));

  test('an index of hashes that lost one is named', () => {
    const path = join(folder, `${count++}.db`);
    const { document, article, statements } = sample('/1', [['Ana Ruiz', stretches.join(' ')]]);
    {
      using record = openRecord(path);
      record.add(document, article, statements, maker);
      record.findDuplicates();
    }
    const db = new DatabaseSync(path);
    db.exec('DELETE FROM fingerprint_hashes WHERE hash = (SELECT min(hash) FROM fingerprint_hashes)');
    db.close();
    using record = openRecord(path);
    assert.deepEqual(
      [...record.verify(derive)].map(({ message }) => message),
      ['fingerprint_hashes is not the index of the fingerprints'],
    );
  });
});
