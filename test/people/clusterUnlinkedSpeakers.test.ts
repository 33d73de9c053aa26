import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SpeakerSeen } from '../../src/data/index.ts';
import { clusterUnlinkedSpeakers } from '../../src/people/clusterUnlinkedSpeakers.ts';

let articles = 0;
const seen = (name: string, role: string | null = null, rest: Partial<SpeakerSeen> = {}): SpeakerSeen => ({
  ...{ name, type: 'person', aliases: [], role, date: '2024-05-01', article: `ar_${articles++}` },
  ...rest,
});
/** For each speaker the number of the person it was joined to, null for none. */
function joined(...speakers: SpeakerSeen[]): (number | null)[] {
  const { links, met } = clusterUnlinkedSpeakers(
    speakers,
    speakers.map(() => []),
  );
  const ids = met.map(({ id }) => id);
  return links.map((some) => (some[0] ? ids.indexOf(some[0].person) : null));
}

describe('speakers of several articles are one person', () => {
  test('where name and role agree', () => {
    assert.deepEqual(
      joined(seen('Ana Ruiz', 'harbor master'), seen('Ana Ruiz', 'the harbor’s master')),
      [0, 0],
    );
    assert.deepEqual(joined(seen('Ana M. Ruiz', 'harbor master'), seen('Ana Ruiz', 'harbor master')), [0, 0]);
    assert.deepEqual(joined(seen('Ana Ruiz', 'harbor master'), seen('Eva Ruiz', 'harbor master')), [
      null,
      null,
    ]);
  });

  test('and are kept apart where the roles or middle names differ, or only one article tells of them', () => {
    assert.deepEqual(joined(seen('Ana Ruiz', 'harbor master'), seen('Ana Ruiz', 'baker')), [null, null]);
    assert.deepEqual(joined(seen('Ana M. Ruiz', 'harbor master'), seen('Ana K. Ruiz', 'harbor master')), [
      null,
      null,
    ]);
    assert.deepEqual(
      joined(
        seen('Ana Ruiz', 'harbor master', { article: 'a' }),
        seen('Ana Ruiz', 'harbor master', { article: 'a' }),
      ),
      [null, null],
    );
    assert.deepEqual(joined(seen('Ruiz', 'harbor master'), seen('Ruiz', 'harbor master')), [null, null]);
    assert.deepEqual(joined(seen('Ana Ruiz', 'spokeswoman'), seen('Ana Ruiz', 'spokeswoman')), [null, null]);
  });

  test('without a role, only where all who are called so and have one are one, or nearly all', () => {
    const master = () => seen('Ana Ruiz', 'harbor master');
    assert.deepEqual(joined(seen('Ana Ruiz'), master(), seen('Ana Ruiz')), [0, 0, 0]);
    assert.deepEqual(joined(seen('Ana Ruiz'), seen('Ana Ruiz')), [null, null]);
    const baker = () => seen('Ana Ruiz', 'baker');
    assert.deepEqual(joined(master(), master(), baker(), baker(), seen('Ana Ruiz')), [0, 0, 1, 1, null]);
    const many = Array.from({ length: 9 }, master);
    assert.deepEqual(joined(...many, baker(), seen('Ana Ruiz')), [...many.map(() => 0), null, 0]);
  });

  test('who may be somebody of a people list stays as it is', () => {
    const speakers = [seen('Ana Ruiz', 'harbor master'), seen('Ana Ruiz', 'harbor master')];
    const open = [{ person: 'pe_1', score: 0.5, reason: 'the name alone', chosen: false }];
    assert.deepEqual(clusterUnlinkedSpeakers(speakers, [open, open]), { links: [open, open], met: [] });
  });

  test('is called as most articles do, with each role and its first and last day, and keeps its id', () => {
    const some = [
      seen('Ana M. Ruiz', 'harbor master', { date: '2024-02-01' }),
      seen('Ana Ruiz', 'Harbor master', { date: '2024-01-01' }),
      seen('Ana Ruiz', 'mayor and former harbor master', { date: '2025-01-01' }),
      seen('Ana Ruiz', 'Mayor and former harbor master', { date: '2025-02-01' }),
      seen('Ana Ruiz', 'master of all harbor dogs'),
    ];
    const met = (speakers: SpeakerSeen[]) =>
      clusterUnlinkedSpeakers(
        speakers,
        speakers.map(() => []),
      ).met;
    const [person] = met(some);
    assert.equal(person?.name, 'Ana Ruiz');
    assert.deepEqual(person?.aliases, ['Ana M. Ruiz']);
    assert.deepEqual(
      person?.roles.map(({ title, from, to }) => [title, from, to]),
      [
        ['harbor master', '2024-01-01', '2024-02-01'],
        ['mayor and former harbor master', '2025-01-01', '2025-02-01'],
      ],
    );
    assert.equal(met([...some, seen('Ana Ruiz')])[0]?.id, person?.id);
  });
});

test('who bears the name of one person of a people list, in many articles by one role, is that one', () => {
  const link = {
    person: 'pe_1',
    score: 0.65,
    reason: 'the name, and a role held about that time',
    chosen: false,
  };
  const chosen = (speakers: SpeakerSeen[], links: readonly (typeof link)[]) =>
    clusterUnlinkedSpeakers(
      speakers,
      speakers.map(() => links),
    ).links.map(([first]) => (first?.chosen ? first.person : null));
  const nominee = () => seen('Ana Ruiz', 'harbor nominee');
  const five = Array.from({ length: 5 }, nominee);
  assert.deepEqual(chosen([...five, seen('Ana Ruiz')], [link]), Array(6).fill('pe_1'));
  assert.deepEqual(chosen(five.slice(1), [link]), Array(4).fill(null), 'too few');
  assert.deepEqual(chosen(five, [link, { ...link, person: 'pe_2' }]), Array(5).fill(null), 'namesakes');
  assert.deepEqual(chosen(five, [{ ...link, score: 0.35 }]), Array(5).fill(null), 'another role');
});
