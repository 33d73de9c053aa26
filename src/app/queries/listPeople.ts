import type { PeoplePage, PersonView } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { viewPerson } from './getPerson.ts';
import { cursorAt, offsetOf } from './paging.ts';

export type PeopleQuery = {
  /** A name, or a part of one. */
  readonly name?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/** The people of the record in the order of their names. @throws OnrecordError usage, for a cursor that no page gave */
export function listPeople(
  { record }: Serving,
  { name, limit = Number.POSITIVE_INFINITY, cursor }: PeopleQuery = {},
): PeoplePage {
  const from = offsetOf(cursor);
  const people = Array.from(record.people(name, from).take(limit + 1), viewPerson);
  return {
    people: people.slice(0, limit),
    next: people.length > limit ? cursorAt(from + limit) : null,
    total: record.countPeople(name),
  };
}

/** All people, or those with this name or part of one, one by one as they are read. */
export function allPeople({ record }: Serving, name?: string): Iterable<PersonView> {
  return record.people(name).map(viewPerson);
}
