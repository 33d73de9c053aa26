import type { Person } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { OpenRecord } from '../../record/index.ts';
import { peopleCalled } from '../../record/people/peopleCalled.ts';

/**
 * The one person of the record with this id, or called so.
 * @throws OnrecordError usage, where there is none, or more than one
 */
export function personNamed(record: OpenRecord, given: string): Person {
  const [one, ...others] = peopleNamed(record, given);
  if (!one)
    throw usage(`the record knows nobody called ${given}; \`onrecord people list\` lists whom it knows`);
  if (others.length === 0) return one;
  throw usage(`several people are called ${given}; name one by its id:\n${listed([one, ...others])}`);
}

/** The person with this id, or the people of this name; where nobody has the whole name, those with these words in a row in one of theirs. */
export function peopleNamed(record: OpenRecord, given: string): Person[] {
  const byId = record.person(given);
  return byId ? [byId] : peopleCalled(record, given);
}

/** People by id, name and first role, a line each; not more than can be taken in. */
export function listed(people: readonly Person[]): string {
  return people
    .slice(0, 8)
    .map(({ id, name, roles }) => `  ${id} ${name}${roles[0] ? `, ${roles[0].title}` : ''}`)
    .join('\n');
}
