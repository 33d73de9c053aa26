import type { ListedPerson, PeopleOrder, PeoplePage } from '../../data/index.ts';
import type { PersonCounted } from '../../record/index.ts';
import type { Serving } from '../serving.ts';
import { viewPerson } from './getPerson.ts';
import { cursorAt, offsetOf } from './paging.ts';

export type PeopleQuery = {
  /** A name, or a part of one. */
  readonly name?: string | undefined;
  /** All by name, or those who have statements, the one with most first. */
  readonly order?: PeopleOrder | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/** The people of the record with the number of their statements, by name where no order is given. @throws OnrecordError usage, for a cursor that no page gave */
export function listPeople(
  { record }: Serving,
  { name, order, limit = Number.POSITIVE_INFINITY, cursor }: PeopleQuery = {},
): PeoplePage {
  const from = offsetOf(cursor);
  const people = Array.from(record.peopleCounted({ words: name, order, from }).take(limit + 1), viewListed);
  return {
    people: people.slice(0, limit),
    next: people.length > limit ? cursorAt(from + limit) : null,
    total: record.countPeople({ words: name, order }),
  };
}

/** All of them, one by one as they are read. */
export function allPeople(
  { record }: Serving,
  { name, order }: Pick<PeopleQuery, 'name' | 'order'>,
): Iterable<ListedPerson> {
  return record.peopleCounted({ words: name, order }).map(viewListed);
}

function viewListed({ person, statements }: PersonCounted): ListedPerson {
  return { ...viewPerson(person), statements };
}
