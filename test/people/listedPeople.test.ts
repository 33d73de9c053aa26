import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Person, Role, SpeakerSeen } from '../../src/data/index.ts';
import { linkAll } from './linkAll.ts';

const role = (title: string, from: string | null, to: string | null, rest: Partial<Role> = {}): Role => ({
  ...{ title, organization: null, area: null, party: null, from, to },
  ...rest,
});
const person = (id: string, name: string, roles: Role[], rest: Partial<Person> = {}): Person => ({
  ...{ id, name, aliases: [], gender: null, born: null, died: null, identifiers: {}, roles },
  ...rest,
});
const seen = (name: string, told: string | null = null, rest: Partial<SpeakerSeen> = {}): SpeakerSeen => ({
  ...{ name, type: 'person', aliases: [], role: told, date: '2024-05-01', article: 'ar_1' },
  ...{ publisher: null, beside: [] },
  ...rest,
});

const RUIZ = person('ruiz', 'Ana M. Ruiz', [role('senator', '2021-01-03', '2027-01-03', { area: 'Tarn' })], {
  aliases: ['Anita Ruiz'],
});
const SAND = person('sand', 'Leo Sand', [role('mayor', '2010', '2014')]);
const YOUNGER = person('younger', 'Leo Sand', [role('mayor', '2020', null)]);

/** The listed person that each speaker is taken for; null for nobody, or somebody who is not listed. */
function whoIs(people: readonly Person[], ...speakers: SpeakerSeen[]): (string | null)[] {
  // Two of one name in one article are one, so each has an article of its own.
  const apart = speakers.map((one, i) => ({ ...one, article: `ar_${i}` }));
  const ids = new Set(people.map(({ id }) => id));
  return linkAll(apart, people).links.map((links) => {
    const chosen = links.find((link) => link.chosen)?.person ?? null;
    return chosen !== null && ids.has(chosen) ? chosen : null;
  });
}

describe('a speaker is a person of the people list', () => {
  test('by the whole name and a role held on the day, whatever its title, initials and accents', () => {
    for (const name of ['Ana Ruiz', 'Ana M. Ruiz', 'ANA RUIZ', 'Anita Ruíz', 'Ana Ruiz Jr.', 'Sen. Ana Ruiz'])
      assert.deepEqual(whoIs([RUIZ], seen(name, 'senator from Tarn')), ['ruiz'], name);
    assert.deepEqual(whoIs([RUIZ], seen('Ana Ruiz', null, { aliases: ['Sen. Ruiz'] })), ['ruiz']);
  });

  test('by a surname and a role that only one of that surname held on the day', () => {
    assert.deepEqual(whoIs([RUIZ], seen('Ruiz', 'senator')), ['ruiz']);
    assert.deepEqual(whoIs([RUIZ], seen('Ruiz')), [null]);
    const other = person('other', 'Eva Ruiz', [role('senator', '2019', null)]);
    assert.deepEqual(whoIs([RUIZ, other], seen('Ruiz', 'senator')), [null]);
  });

  test('of two namesakes the one who held the role on the day', () => {
    assert.deepEqual(whoIs([SAND, YOUNGER], seen('Leo Sand', 'mayor')), ['younger']);
    assert.deepEqual(whoIs([SAND, YOUNGER], seen('Leo Sand', 'former mayor')), ['sand']);
    assert.deepEqual(whoIs([SAND, YOUNGER], seen('Leo Sand')), [null]);
    assert.deepEqual(whoIs([SAND, YOUNGER], seen('Leo Sand', 'mayor', { date: null })), [null]);
    assert.deepEqual(whoIs([SAND, YOUNGER], seen('Leo Sand', 'mayor', { date: '2012-01-01' })), ['sand']);
    const candidates = linkAll([seen('Leo Sand', 'mayor')], [SAND, YOUNGER]).links[0];
    assert.deepEqual(candidates?.map(({ person: who }) => who).toSorted(), ['sand', 'younger']);
  });

  test('of two with one name the one whose middle name fits', () => {
    const henry = person('henry', 'Leo Sand', [role('mayor', '2020', null)], { aliases: ['Leo Henry Sand'] });
    const walt = person('walt', 'Leo Sand', [role('mayor', '2020', null)], {
      aliases: ['Leo Walt Henry Sand'],
    });
    assert.deepEqual(whoIs([henry, walt], seen('Leo H. Sand', 'mayor'), seen('Leo W. Sand', 'mayor')), [
      'henry',
      'walt',
    ]);
    assert.deepEqual(whoIs([henry, walt], seen('Leo Sand', 'mayor')), [null]);
    assert.deepEqual(whoIs([henry], seen('Leo B. Sand', 'mayor')), [null]);
  });

  test('by the whole name alone, where only one listed person has it and held a role about then', () => {
    assert.deepEqual(whoIs([RUIZ], seen('Ana Ruiz')), ['ruiz']);
    assert.deepEqual(whoIs([RUIZ], seen('Ana Ruiz', null, { date: '1990' })), [null]);
    assert.deepEqual(whoIs([RUIZ], seen('Ana Ruiz'), seen('Ana Ruiz', 'senator')), ['ruiz', 'ruiz']);
  });

  test('but not where another role is told, nor by another whole name, nor one who was a child then', () => {
    const senator = seen('Ana Ruiz', 'senator');
    assert.deepEqual(whoIs([RUIZ], senator, seen('Ana Ruiz', 'plumber')), ['ruiz', null]);
    assert.deepEqual(whoIs([RUIZ], senator, seen('Eva Ruiz', 'senator')), ['ruiz', null]);
    assert.deepEqual(whoIs([{ ...RUIZ, born: '2015' }], senator), [null]);
    assert.deepEqual(whoIs([RUIZ], seen('Ana Ruiz', 'senator', { type: 'organization' })), [null]);
  });
});

test('at most one is chosen, scores are 0 to 1 and in order, whoever speaks', () => {
  const words = fc.constantFrom('Ana', 'Ruiz', 'Leo', 'Sand', 'Sen.', 'Jr.', 'M.', '', ',', '’', 'senator');
  const name = fc.array(words, { maxLength: 4 }).map((all) => all.join(' '));
  const speaker = fc
    .tuple(
      name,
      fc.option(name),
      fc.array(name, { maxLength: 2 }),
      fc.option(fc.constantFrom('2012', '2024-05-01')),
    )
    .map(([own, told, aliases, date]) => seen(own, told, { aliases, date }));
  fc.assert(
    fc.property(fc.array(speaker), (speakers) => {
      const { links: found } = linkAll(speakers, [RUIZ, SAND, YOUNGER]);
      assert.equal(found.length, speakers.length);
      for (const links of found) {
        assert.ok(links.filter(({ chosen }) => chosen).length <= 1);
        assert.ok(links.slice(1).every(({ chosen }) => !chosen));
        assert.deepEqual(
          links,
          links.toSorted((a, b) => b.score - a.score),
        );
        for (const { score } of links) assert.ok(score >= 0 && score <= 1);
      }
    }),
  );
});
