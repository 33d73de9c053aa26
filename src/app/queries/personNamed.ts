import type { Person } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { Serving } from '../serving.ts';
import { findPeople } from './findPeople.ts';

/** Wording of the errors, which depends on where they are shown. */
export type PersonWording = {
  /** What to do if nobody has this name. */
  readonly advice?: string;
  /** The people who share a name, after a colon. */
  readonly list?: (people: readonly Person[]) => string;
};

/**
 * The only person of the record with this id or name.
 * @throws OnrecordError `usage` if there is no such person, or more than one
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
