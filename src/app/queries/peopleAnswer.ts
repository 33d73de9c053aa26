import type { Person } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { Serving } from '../serving.ts';

/** A page of the people by name, and from where the next one is; null on the last. */
export type PeopleAnswer = { readonly people: readonly Person[]; readonly next: number | null };

/** How many people a page has at most. */
export const MOST_PEOPLE = 200;

/** The people with this name or part of one, in the order of their names. @throws OnrecordError usage */
export function peopleAnswer(
  { record }: Serving,
  name: string | undefined,
  from = '0',
  size = MOST_PEOPLE,
): PeopleAnswer {
  const first = Number(from);
  if (!Number.isSafeInteger(first) || first < 0) throw usage('from: how many people are passed over');
  const people = [...record.people(name, first).take(size + 1)];
  return { people: people.slice(0, size), next: people.length > size ? first + size : null };
}
