import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { type Link, type Person, personId, type Speaker } from '../../src/data/index.ts';
import { linker as own } from '../../src/people/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { casesOf } from '../extent.ts';
import { inOneBlock, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = () => openRecord(join(folder, `${files++}.db`));
const teller = (source: string) => ({ source, program: '0.0.0-test' });

function person(name: string, rest: Partial<Person> = {}): Person {
  const told = {
    name,
    aliases: [],
    gender: null,
    born: null,
    died: null,
    roles: [],
    identifiers: {},
    ...rest,
  };
  return { id: personId(told), ...told };
}
const role = (title: string, from: string | null, to: string | null) => ({
  ...{ title, organization: null, area: null, party: null },
  from,
  to,
});
const ANA = person('Ana Ruiz', {
  aliases: ['Anita Ruiz'],
  gender: 'female',
  born: '1961',
  roles: [role('minister', '2015', '2017-06'), role('mayor', '2018-01-01', null)],
  identifiers: { wikidata: 'Q7' },
});

describe('people of a record', () => {
  test('are there as they were told, in the order of their names; twice is once', () => {
    using record = fresh();
    const leo = person('Leo Sand');
    assert.deepEqual(record.importPeople([leo, ANA], teller('a.csv')), {
      added: 2,
      changed: 0,
      unchanged: 0,
    });
    assert.deepEqual(record.importPeople([leo, ANA], teller('a.csv')), {
      added: 0,
      changed: 0,
      unchanged: 2,
    });
    assert.deepEqual([...record.people()], [ANA, leo]);
  });

  test('are found by a part of any name, whatever its case and accents', () => {
    using record = fresh();
    const jose = person('José Núñez', { aliases: ['Pepe'] });
    record.importPeople([ANA, jose], teller('a.csv'));
    const found = (words: string) => [...record.people(words)].map(({ name }) => name);
    assert.deepEqual(found('nunez'), ['José Núñez']);
    assert.deepEqual(found('PEPE'), ['José Núñez']);
    assert.deepEqual(found('anita'), ['Ana Ruiz']);
    for (const none of ['%', '_', 'x', '\\']) assert.deepEqual(found(none), [], none);
  });

  test('what one source tells anew replaces what it told; what another told stays', () => {
    using record = fresh();
    record.importPeople([ANA], teller('a.csv'));
    const other = person('Ana M. Ruiz', {
      died: '2024-05-01',
      identifiers: { wikidata: 'Q7', bioguide: 'R1' },
    });
    assert.deepEqual(record.importPeople([other], teller('b.csv')), { added: 0, changed: 1, unchanged: 0 });
    const ended = { ...ANA, roles: [role('mayor', '2018-01-01', '2022-12-31')] };
    assert.deepEqual(record.importPeople([ended], teller('a.csv')), { added: 0, changed: 1, unchanged: 0 });
    assert.deepEqual(
      [...record.people()],
      [
        {
          ...ended,
          aliases: ['Anita Ruiz', 'Ana M. Ruiz'],
          died: '2024-05-01',
          identifiers: { bioguide: 'R1', wikidata: 'Q7' },
        },
      ],
    );
  });

  test('are linked to speakers, whose statements then name them, and unlinked when nobody fits any more', () => {
    using record = fresh();
    record.importPeople([ANA], teller('a.csv'));
    const { document, article, statements } = sample('/news/a.txt', [
      ['Ana Ruiz', 'that it rains'],
      ['Leo Sand', 'that it does not'],
    ]);
    record.add(document, article, statements, maker);
    const link = (name: string): Link[] =>
      name === 'Ana Ruiz' ? [{ person: ANA.id, score: 0.95, reason: 'the name', chosen: true }] : [];
    const linker = inOneBlock((seen) => ({ links: seen.map(({ name }) => link(name)), met: [] }));
    const people = () => [...record.statements()].map(({ speaker }) => speaker?.person);
    assert.deepEqual(people(), [null, null]);
    assert.deepEqual(record.linkSpeakers(linker, '0.0.0-test'), { speakers: 2, linked: 1, undecided: 0 });
    assert.deepEqual(people(), [ANA.id, null]);
    assert.deepEqual(
      [...record.find({ speaker: 'Ruiz' })].map(({ speaker }) => speaker?.person),
      [ANA.id],
    );
    assert.deepEqual([...record.find({ speaker: 'anita' })].length, 1, 'by another name of the person');
    assert.deepEqual([...record.find({ speaker: 'nita' })].length, 0, 'whole words only');
    const nobody = inOneBlock((seen) => ({ links: seen.map(() => []), met: [] }));
    record.linkSpeakers(nobody, '0.0.0-test', true);
    assert.deepEqual([...record.find({ speaker: 'anita' })].length, 0);
    assert.deepEqual(people(), [null, null]);
  });

  test('whom only articles tell of stay who they are when their first article is read again', () => {
    using record = fresh();
    const speaker = {
      ...{ name: 'Leo Sand', type: 'person', aliases: [], role: 'ferryman', via: 'name', person: null },
      ...{ mention: [0, 8], onBehalfOf: null, confidence: 0.9 },
    } satisfies Speaker;
    const told = [1, 2, 3].map((number) =>
      sample(`/news/${number}.txt`, [['Leo Sand', 'that it rains', { speaker }]]),
    );
    for (const { document, article, statements } of told) record.add(document, article, statements, maker);
    const program = '0.0.0-test';
    record.linkSpeakers(own, program);
    const [leo] = record.people();
    const author = { author: 'Ida Marsh', reason: null };
    record.correct({ person: leo!.id }, { what: 'rename', value: { name: 'Leo B. Sand' } }, author, program);
    record.replaceReading(told[0]!.article, told[0]!.statements, { ...maker, model: 'invented-2' });
    record.linkSpeakers(own, program);
    assert.deepEqual(
      [...record.people()].map(({ id, name }) => [id, name]),
      [[leo!.id, 'Leo B. Sand']],
    );
  });

  test('all or nothing', () => {
    using record = fresh();
    assert.throws(() => record.importPeople([ANA, { ...ANA, name: '' }], teller('a.csv')));
    assert.deepEqual([...record.people()], []);
  });

  test('whatever is told comes back as it was', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.isWellFormed() && !text.includes('\0'));
    const date = fc.option(fc.constantFrom('1999', '2001-02', '2001-02-03'));
    const told = fc
      .record(
        {
          name: words,
          aliases: fc.uniqueArray(words, { maxLength: 3 }),
          gender: fc.constantFrom('female' as const, 'male' as const, null),
          born: date,
          died: date,
          roles: fc.array(
            fc.record(
              {
                title: words,
                organization: fc.option(words),
                area: fc.option(words),
                party: fc.option(words),
                from: date,
                to: date,
              },
              { noNullPrototype: true },
            ),
            { maxLength: 1 },
          ),
          identifiers: fc.dictionary(fc.constantFrom('wikidata', 'isni'), words, { noNullPrototype: true }),
        },
        { noNullPrototype: true },
      )
      .map((one): Person => {
        const aliases = one.aliases.filter((alias) => alias !== one.name);
        return { ...one, aliases, identifiers: { ...one.identifiers }, id: personId(one) };
      });
    fc.assert(
      fc.property(told, (one) => {
        using record = fresh();
        record.importPeople([one], teller('a.csv'));
        assert.deepEqual([...record.people()], [one]);
      }),
      { numRuns: casesOf(40) },
    );
  });
});
