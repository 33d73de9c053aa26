import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linkNamedPeople, type Names, namesSaid, wholeNames } from '../../src/positions/index.ts';
import { fold } from '../../src/text/fold.ts';
import { personOf, saidIn } from './saidIn.ts';

const PEOPLE = ['Ana Ruiz', 'Leo Sand', 'Eva Holm', 'Irena Solveig', 'Leo Sand Jr.'];
const LAST = new Set(PEOPLE.map((name) => fold(name).split(' ').at(-1)!));
const NAMES: Names = {
  bearers: (name) => PEOPLE.filter((one) => fold(one) === name).map(personOf),
  speakers: () => [],
};

/** Whom the last of the sentences names, each `NAME said CONTENT.` */
function namedIn(
  said: Parameters<typeof saidIn>[2],
  names: Partial<Names> = {},
): (string | readonly [string, 'addressed'])[] {
  const all = namesSaid(saidIn('/a', '2025-01-14', said).slice(-1), LAST);
  return linkNamedPeople(all, { ...NAMES, ...names }).map(({ person, addressed }) =>
    addressed ? [person, 'addressed'] : person,
  );
}

describe('whom statements name', () => {
  test('is told by a whole name, in whatever case of titles before it', () => {
    assert.deepEqual(namedIn([['Eva Holm', 'that Ana Ruiz lied']]), ['pe_ana_ruiz']);
    assert.deepEqual(namedIn([['Eva Holm', 'that Harbor Minister Ana Ruiz’s ferry sank']]), ['pe_ana_ruiz']);
    assert.deepEqual(namedIn([['Eva Holm', 'that Ana Ruiz and Leo Sand lied']]), [
      'pe_ana_ruiz',
      'pe_leo_sand',
    ]);
    assert.deepEqual(namedIn([['Eva Holm', 'that the ferry sank']]), []);
  });

  test('is told by a surname where the article gives one whole name with it', () => {
    const before = ['Ana Ruiz', 'that the port stays shut'] as const;
    assert.deepEqual(namedIn([before, ['Eva Holm', 'that Ruiz lied']]), ['pe_ana_ruiz']);
    assert.deepEqual(namedIn([before, ['Eva Holm', 'that Minister Ruiz lied']]), ['pe_ana_ruiz']);
    assert.deepEqual(namedIn([['Eva Holm', 'that Ruiz lied']]), []);
  });

  test('is nobody where another may be meant', () => {
    const before = ['Ana Ruiz', 'that the port stays shut'] as const;
    for (const [why, ...said] of [
      ['another of the surname', before, ['Tom Ruiz', 'that it rains'], ['Eva Holm', 'that Ruiz lied']],
      ['a woman’s name', before, ['Eva Holm', 'that Mr. Ruiz lied']],
      [
        'a man and a woman',
        before,
        ['Mr. Ruiz', 'that it rains'],
        ['Mrs. Ruiz', 'so'],
        ['Eva Holm', 'that Ruiz lied'],
      ],
      ['a house', before, ['Eva Holm', 'that the Ruiz Foundation lied']],
      ['a campaign', before, ['Eva Holm', 'that the Ruiz campaign lied']],
      ['a part of a word', before, ['Eva Holm', 'that the anti-Ruiz vote grew']],
      ['the speaker', ['Ana Ruiz', 'that Ana Ruiz never lied']],
    ] as const)
      assert.deepEqual(namedIn(said as Parameters<typeof namedIn>[0]), [], why);
    assert.deepEqual(namedIn([['Eva Holm', 'that Leo Sand Jr. lied']]), ['pe_leo_sand_jr.']);
  });

  test('is nobody where two of the record bear the name, but the one of them who speaks in the article', () => {
    const said = [['Eva Holm', 'that Ana Ruiz lied']] as const;
    const bearers = () => ['pe_1', 'pe_2'];
    assert.deepEqual(namedIn(said, { bearers }), []);
    const speakers = (person: string | null) => () => [{ name: 'Ana Ruiz', person }];
    assert.deepEqual(namedIn(said, { bearers, speakers: speakers('pe_2') }), ['pe_2']);
    // Whom the record could not tell when she spoke there, it cannot tell when she is named.
    assert.deepEqual(namedIn(said, { speakers: speakers(null) }), []);
  });

  test('says whom it is said to', () => {
    const text = 'Leo Sand said Eva Holm that the ferry sank.';
    const addressee = { text: 'Eva Holm', span: [14, 22] as const };
    assert.equal(text.slice(...addressee.span), addressee.text);
    assert.deepEqual(namedIn([['Leo Sand', 'Eva Holm that the ferry sank', { addressee }]]), [
      ['pe_eva_holm', 'addressed'],
    ]);
  });

  test('asks for the whole names that must be known', () => {
    const all = namesSaid(saidIn('/a', '2025-01-14', [['Eva Holm', 'that Ana Ruiz lied']]), LAST);
    assert.deepEqual([...wholeNames(all)], ['ana ruiz']);
  });
});
