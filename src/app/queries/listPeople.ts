import type { ListedPerson, PeopleOrder, PeoplePage } from '../../data/index.ts';
import type { PersonCounted } from '../../record/index.ts';
import type { Serving } from '../serving.ts';
import { viewPerson } from './getPerson.ts';
import { cursorAt, offsetOf } from './paging.ts';

export type PeopleQuery = {
  /** A name, or part of one. */
  readonly name?: string | undefined;
  /** Everybody by name, or people with statements, the one with most first. */
  readonly order?: PeopleOrder | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/**
 * The people of the record with the number of their statements, by default in order of their names.
 * @throws OnrecordError `usage` for a cursor that no page returned
 */
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

/** All people, one by one as they are read. */
export function allPeople(
  { record }: Serving,
  { name, order }: Pick<PeopleQuery, 'name' | 'order'>,
): Iterable<ListedPerson> {
  return record.peopleCounted({ words: name, order }).map(viewListed);
}

function viewListed({ person, statements }: PersonCounted): ListedPerson {
  return { ...viewPerson(person), statements };
}
