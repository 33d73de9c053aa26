import type { Person, Statement } from '../../data/index.ts';
import { type Change, changesOf, positionsOf } from '../../positions/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { type Found, foundOf } from './found.ts';

/** What one person said on one subject, in order of time. */
export type PositionTold = { readonly subject: readonly string[]; readonly statements: readonly Found[] };
/** A change of position, both statements with their passages. */
export type ChangeTold = Omit<Change, 'earlier' | 'later'> & {
  readonly earlier: Found;
  readonly later: Found;
};

/** A person of the record with an address; null where there is none with this id. */
export function personAnswer(
  { record }: Serving,
  id: string,
): (Person & { readonly address: string }) | null {
  const person = record.person(id);
  return person && { ...person, address: addressOf.person(person.id) };
}

/** What a person said, by subject, the one with most statements first; at most so many subjects. */
export function positionsTold(serving: Serving, person: string, most = SUBJECTS): PositionTold[] {
  return positionsOf([...serving.record.personSaid(person)])
    .slice(0, most)
    .map(({ subject, statements }) => ({ subject, statements: foundOf(serving, statements) }));
}

/** How many subjects are told. */
const SUBJECTS = 50;

/** Where a person's position changed, the surest first. */
export function changesTold(serving: Serving, person: string): ChangeTold[] {
  const told = (one: Statement) => foundOf(serving, [one])[0]!;
  return changesOf([...serving.record.personSaid(person)]).map((change) => ({
    ...change,
    earlier: told(change.earlier),
    later: told(change.later),
  }));
}
