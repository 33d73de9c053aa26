import { type Person, personId, type Speaker } from '../../src/data/index.ts';
import { oneOf, randomOf } from './random.ts';
import { inventedName } from './words.ts';

/** Somebody who speaks in the invented press: what articles call them. */
export type Member = Pick<Speaker, 'name' | 'type' | 'role'> & { readonly called: string };

const TITLES =
  'senator,governor,mayor,finance minister,interior minister,judge,bishop,police chief,union leader,party chairman,economist,trade envoy'.split(
    ',',
  );
const BODIES = 'Council,Institute,Union,Railways,Ministry of Works,Bank,Court,Party'.split(',');
const PEOPLE = 420;
const ORGANIZATIONS = 80;
/** How many of the people a who's-who tells of, and how many it tells of who never speak. */
const KNOWN = 260;
const SILENT = 1000;

/** All who speak, the one with most to say first. Some have namesakes with another role. */
export function cast(): Member[] {
  const random = randomOf(3);
  const people: Member[] = [];
  while (people.length < PEOPLE) {
    const namesake = people.length > 0 && random() < 0.05 ? oneOf(people, random) : null;
    const called = namesake?.called ?? inventedName(random, 2);
    const name = namesake?.name ?? `${inventedName(random, 1)} ${called}`;
    people.push({ name, called, type: 'person', role: oneOf(TITLES, random) });
  }
  const organizations = Array.from({ length: ORGANIZATIONS }, (): Member => {
    const called = `${inventedName(random, 2)} ${oneOf(BODIES, random)}`;
    return { name: called, called, type: 'organization', role: null };
  });
  // An organization after every five people.
  return people.flatMap((one, i) => [
    one,
    ...organizations.slice(...(i % 5 === 4 ? [i / 5, i / 5 + 1] : [0, 0])),
  ]);
}

/** What a who's-who tells of some of them, and of others. */
export function whosWho(members: readonly Member[]): Person[] {
  const random = randomOf(4);
  const people = members.filter(({ type }) => type === 'person');
  const silent = Array.from({ length: SILENT }, () => ({
    name: `${inventedName(random, 1)} ${inventedName(random, 2)}`,
    role: oneOf(TITLES, random),
  }));
  const known = people.filter((_, i) => (i * KNOWN) % PEOPLE < KNOWN);
  return [...known, ...silent].map(({ name, role }, i) => {
    const identifiers = { 'invented-press': String(i) };
    return {
      id: personId({ identifiers, name, born: null }),
      name,
      aliases: [],
      gender: null,
      born: String(1940 + Math.floor(random() * 50)),
      died: null,
      roles: [
        { title: role!, organization: null, area: null, party: null, from: '2018', to: null },
        {
          title: oneOf(TITLES, random),
          organization: null,
          area: null,
          party: null,
          from: '2010',
          to: '2017',
        },
      ],
      identifiers,
    };
  });
}
