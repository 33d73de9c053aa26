import type { Person } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { Serving } from '../serving.ts';
import { findPeople } from './findPeople.ts';

/** How the error says who else there is, which depends on where it is read. */
export type PersonWording = {
  /** What to do where nobody is called so. */
  readonly advice?: string;
  /** The people of one name, after a colon. */
  readonly list?: (people: readonly Person[]) => string;
};

/**
 * The one person of the record with this id, or called so.
 * @throws OnrecordError usage, when there is no such person, or more than one
 */
export function personNamed(
  { record }: Pick<Serving, 'record'>,
  given: string,
  { advice = '', list = inOneLine }: PersonWording = {},
): Person {
  const [one, ...others] = findPeople({ record }, given);
  if (!one) throw usage(`nobody in the record is called ${given}${advice}`);
  if (others.length === 0) return one;
  throw usage(`several people are called ${given}; use the id of one:${list([one, ...others])}`);
}

function inOneLine(people: readonly Person[]): string {
  return ` ${people.map(({ id, name }) => `${name} ${id}`).join(', ')}`;
}
