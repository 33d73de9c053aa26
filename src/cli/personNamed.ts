import type { Person } from '../data/index.ts';
import { usage } from '../errors.ts';
import type { OpenRecord } from '../record/index.ts';

/**
 * The one person of the record with this id, or called so.
 * @throws OnrecordError usage, where there is none, or more than one
 */
export function personNamed(record: OpenRecord, given: string): Person {
  const [one, ...others] = peopleCalled(record, given);
  if (!one)
    throw usage(`the record knows nobody called ${given}; \`onrecord people list\` lists whom it knows`);
  if (others.length === 0) return one;
  throw usage(`several people are called ${given}; name one by its id:\n${listed([one, ...others])}`);
}

/** The people with this id or name; where nobody has the whole name, those with a part of it. */
export function peopleCalled(record: OpenRecord, given: string): Person[] {
  const byId = record.person(given);
  if (byId) return [byId];
  const found = [...record.people(given)];
  const called = found.filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.toLowerCase() === given.toLowerCase()),
  );
  return called.length > 0 ? called : found;
}

/** People by id, name and first role, a line each; not more than can be taken in. */
export function listed(people: readonly Person[]): string {
  return people
    .slice(0, 8)
    .map(({ id, name, roles }) => `  ${id} ${name}${roles[0] ? `, ${roles[0].title}` : ''}`)
    .join('\n');
}
