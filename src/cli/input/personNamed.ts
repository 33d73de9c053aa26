import { findPeople } from '../../app/queries/findPeople.ts';
import type { Serving } from '../../app/serving.ts';
import type { Person } from '../../data/index.ts';
import { usage } from '../../errors.ts';

/**
 * The one person of the record with this id, or called so.
 * @throws OnrecordError usage, when there is no such person, or more than one
 */
export function personNamed(record: Serving['record'], given: string): Person {
  const [one, ...others] = findPeople({ record }, given);
  if (!one)
    throw usage(`nobody in the record is called ${given}; \`onrecord people list\` lists the people in it`);
  if (others.length === 0) return one;
  throw usage(`several people are called ${given}; use the id of one:\n${listed([one, ...others])}`);
}

/** People by id, name and first role, a line each; not more than can be taken in. */
export function listed(people: readonly Person[]): string {
  return people
    .slice(0, 8)
    .map(({ id, name, roles }) => `  ${id} ${name}${roles[0] ? `, ${roles[0].title}` : ''}`)
    .join('\n');
}
