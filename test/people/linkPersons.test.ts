import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SpeakerSeen } from '../../src/data/index.ts';
import { linkAll } from './linkAll.ts';

let articles = 0;
const seen = (name: string, role: string | null = null, rest: Partial<SpeakerSeen> = {}): SpeakerSeen => ({
  ...{ name, type: 'person', aliases: [], role, date: '2024-05-01', article: `ar_${articles++}` },
  ...{ publisher: null, beside: [] },
  ...rest,
});
/** For each speaker the number of the person it was taken for, in the order in which these come; null for none. */
function joined(...speakers: SpeakerSeen[]): (number | null)[] {
  const ids: string[] = [];
  return linkAll(speakers).links.map((links) => {
    const chosen = links.find((link) => link.chosen)?.person;
    if (chosen === undefined) return null;
    if (!ids.includes(chosen)) ids.push(chosen);
    return ids.indexOf(chosen);
  });
}

describe('the same full name is the same person', () => {
  test('from the first article on, with a role and without', () => {
    assert.deepEqual(joined(seen('Ana Ruiz')), [0]);
    assert.deepEqual(joined(seen('Ana Ruiz'), seen('Ana Ruiz')), [0, 0]);
    assert.deepEqual(joined(seen('Ana Ruiz', 'harbor official'), seen('Ana Ruiz')), [0, 0]);
    assert.deepEqual(
      joined(seen('Ana Ruiz', 'harbor official'), seen('Ana Ruiz', 'head of Quay Watch')),
      [0, 0],
    );
    assert.deepEqual(joined(seen('Ana M. Ruiz', 'mayor of Tarn'), seen('Sen. Ana Ruiz')), [0, 0]);
    assert.deepEqual(joined(seen('Ana Ruiz'), seen('Eva Ruiz')), [0, 1]);
  });

  test('what a minister is in charge of is no place', () => {
    const roles = [
      'Foreign minister',
      'Velden’s foreign minister',
      'foreign minister',
      'Foreign Minister of Velden',
    ];
    assert.deepEqual(joined(...roles.map((role) => seen('Ana Ruiz', role))), [0, 0, 0, 0]);
    assert.deepEqual(
      joined(seen('Ana Ruiz', 'Health Secretary'), seen('Ana Ruiz', 'Scottish Health Secretary')),
      [0, 0],
    );
    assert.deepEqual(
      joined(seen('Ana Ruiz', 'French finance minister'), seen('Ana Ruiz', 'German finance minister')),
      [0, 1],
    );
  });

  test('in other forms: short, spelled otherwise, an initial, an insult', () => {
    const role = 'director of the Quay Institute';
    assert.deepEqual(
      joined(seen('Leonard E. Marsh', role), seen('Len Marsh', 'head of the Quay Institute')),
      [0, 0],
    );
    assert.deepEqual(joined(seen('L. Marsh', role), seen('Leonard Marsh', role)), [0, 0]);
    const many = Array.from({ length: 4 }, () => seen('Hillary Marsh', 'senator'));
    assert.deepEqual(
      joined(...many, seen('Hilary Marsh'), seen('Crooked Hillary Marsh')),
      [0, 0, 0, 0, 0, 0],
    );
    assert.deepEqual(joined(seen('Maria Marsh'), seen('Marie Marsh')), [0, 1]);
    assert.deepEqual(joined(seen('Len Marsh', 'baker'), seen('Leonard Marsh', 'senator')), [0, 1]);
  });

  test('unless middle names, suffixes, roles, places, titles or times contradict', () => {
    assert.deepEqual(joined(seen('Ana M. Ruiz'), seen('Ana K. Ruiz')), [0, 1]);
    assert.deepEqual(joined(seen('Leo Sand'), seen('Leo Sand Jr.')), [0, 1]);
    assert.deepEqual(joined(seen('Leo Sand, Jr.'), seen('Leo Sand Jr.')), [0, 0]);
    assert.deepEqual(joined(seen('Ana Ruiz', 'finance minister'), seen('Ana Ruiz', 'baker')), [0, 1]);
    assert.deepEqual(joined(seen('Ana Ruiz', 'baker'), seen('Ana Ruiz', 'fisherman')), [0, 1]);
    assert.deepEqual(joined(seen('Ana Ruiz', 'police chief'), seen('Ana Ruiz', 'football coach')), [0, 1]);
    assert.deepEqual(joined(seen('Ana Ruiz', 'mayor of Tarn'), seen('Ana Ruiz', 'mayor of Reed')), [0, 1]);
    assert.deepEqual(joined(seen('Lee Marsh', 'Mr.'), seen('Lee Marsh', 'Mrs.')), [0, 1]);
    assert.deepEqual(joined(seen('Ana Ruiz', null, { date: '1931' }), seen('Ana Ruiz')), [0, 1]);
  });

  test('and roles that one person may have contradict nothing', () => {
    assert.deepEqual(joined(seen('Ana Ruiz', 'senator'), seen('Ana Ruiz', 'former actress')), [0, 0]);
    assert.deepEqual(joined(seen('Ana Ruiz', 'lawyer'), seen('Ana Ruiz', 'Reed councillor')), [0, 0]);
    assert.deepEqual(
      joined(
        seen('Ana Ruiz', 'mayor of Tarn', { date: '2010' }),
        seen('Ana Ruiz', 'mayor of Reed', { date: '2020' }),
      ),
      [0, 0],
    );
    const near = { publisher: 'Tarn Post', beside: ['Leo Sand', 'Ida Holm'] };
    assert.deepEqual(joined(seen('Ana Ruiz', 'minister', near), seen('Ana Ruiz', 'singer', near)), [0, 0]);
  });

  test('between two of one name it stays open, unless something shows which, or one is far better known', () => {
    const minister = () => seen('Ana Ruiz', 'finance minister');
    const baker = () => seen('Ana Ruiz', 'baker', { publisher: 'Reed Gazette' });
    assert.deepEqual(joined(minister(), baker(), seen('Ana Ruiz')), [0, 1, null]);
    const gazette = seen('Ana Ruiz', null, { publisher: 'Reed Gazette' });
    assert.deepEqual(joined(minister(), baker(), gazette), [0, 1, 1]);
    const many = Array.from({ length: 12 }, minister);
    assert.deepEqual(joined(...many, baker(), seen('Ana Ruiz')).slice(-2), [1, 0]);
    const open = linkAll([minister(), baker(), seen('Ana Ruiz')]).links[2]!;
    assert.equal(open.length, 2);
    assert.ok(open.every(({ chosen }) => !chosen));
  });
});

describe('a surname alone', () => {
  const ruiz = () => seen('Ana Ruiz', 'finance minister');
  test('is the one whose role it has, or who is often in the news', () => {
    assert.deepEqual(joined(ruiz(), seen('Eva Ruiz', 'baker'), seen('Ruiz', 'finance minister')), [0, 1, 0]);
    assert.deepEqual(joined(ruiz(), seen('Eva Ruiz'), seen('Ruiz')), [0, 1, null]);
    const many = Array.from({ length: 8 }, ruiz);
    assert.equal(joined(...many, seen('Ruiz')).at(-1), 0);
    assert.equal(joined(...many, seen('Ruiz', 'Mr.')).at(-1), 0);
    const woman = Array.from({ length: 8 }, () => seen('Ana Ruiz', 'chairwoman of Quay Watch'));
    assert.equal(joined(...woman, seen('Ruiz', 'Mr.')).at(-1), null);
  });

  test('that nobody has in full is a person of its article, and one only where something shows it', () => {
    assert.deepEqual(joined(seen('Solenne'), seen('Solenne')), [0, 1]);
    assert.deepEqual(joined(seen('Solenne', 'singer'), seen('Solenne', 'the singer')), [0, 0]);
  });
});

describe('nobody is linked', () => {
  test('who has no name, and no group', () => {
    for (const name of [
      'finance minister',
      'Former President',
      'Ana Ruiz’s brother',
      'woman',
      'man in his 50s',
    ])
      assert.deepEqual(joined(seen(name)), [null], name);
    assert.deepEqual(joined(seen('Republicans', null, { type: 'group' })), [null]);
    assert.deepEqual(joined(seen('Two-thirds', null, { type: 'unknown' })), [null]);
  });
});

describe('bodies', () => {
  const body = (name: string, rest: Partial<SpeakerSeen> = {}) =>
    seen(name, null, { type: 'organization', ...rest });
  test('are one by their names, whatever order, article and legal form', () => {
    assert.deepEqual(joined(body('Ministry of Fishing'), body('the Fishing Ministry')), [0, 0]);
    assert.deepEqual(joined(body('Quayline Inc.'), body('Quayline')), [0, 0]);
    assert.deepEqual(joined(body('Tarn Post'), body('Reed Post')), [0, 1]);
    assert.deepEqual(joined(body('Ana Ruiz’s campaign'), body('Ruiz campaign')), [0, 0]);
  });

  test('by an acronym where one body has these letters', () => {
    assert.deepEqual(joined(body('QMF'), body('Quay Monetary Fund')), [0, 0]);
    assert.deepEqual(joined(body('QMF'), body('QMF')), [0, 0]);
    assert.deepEqual(joined(body('QMF'), body('Quay Monetary Fund'), body('Quiet Music Forum')), [
      null,
      0,
      1,
    ]);
  });

  test('that many countries have are one where a paper or the same people show it', () => {
    const court = (publisher: string) => body('Supreme Court', { publisher });
    assert.deepEqual(joined(court('Tarn Post'), court('Tarn Post'), court('Oslo News')), [0, 0, 1]);
    assert.deepEqual(joined(body('Committee'), body('Alliance')), [null, null]);
  });
});

test('a person is called as most articles do, with each role and its first and last day, and keeps its id', () => {
  const some = [
    seen('Ana M. Ruiz', 'harbor head', { date: '2024-02-01' }),
    seen('Ana Ruiz', 'Harbor head', { date: '2024-01-01' }),
    seen('Ana Ruiz', 'mayor and former harbor head', { date: '2025-01-01' }),
    seen('Ana Ruiz', 'Mayor and former harbor head', { date: '2025-02-01' }),
    seen('Ana Ruiz', 'head of all harbor dogs'),
  ];
  const [person] = linkAll(some).met;
  assert.equal(person?.name, 'Ana Ruiz');
  assert.deepEqual(person?.aliases, ['Ana M. Ruiz']);
  assert.deepEqual(
    person?.roles.map(({ title, from, to }) => [title, from, to]),
    [
      ['harbor head', '2024-01-01', '2024-02-01'],
      ['mayor and former harbor head', '2025-01-01', '2025-02-01'],
    ],
  );
  assert.equal(linkAll([...some, seen('Ana Ruiz')]).met[0]?.id, person?.id);
});
