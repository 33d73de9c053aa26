import { findPeople, isSpeakerName } from '../../app/queries/findPeople.ts';
import type { Serving } from '../../app/serving.ts';
import type { Person } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { idIn } from './idAsked.ts';

/** The maximum number of people listed. */
const NAMED = 8;

/**
 * The only person of the record with this id or name, or with this part of a name.
 * @throws OnrecordError `usage` if there is no such person or more than one: the program does not guess
 */
export function personAsked(serving: Serving, given: string): Person {
  const found = findPeople(serving, idIn(given, 'pe') ?? given);
  const [one, ...others] = found;
  if (!one) throw usage(nobody(serving, given));
  if (others.length === 0) return one;
  throw usage(
    `several people are called “${given}”; ask again with the id of one:\n${found.slice(0, NAMED).map(line).join('\n')}${found.length > NAMED ? `\nand ${found.length - NAMED} more: use more of the name` : ''}`,
  );
}

function nobody(serving: Serving, given: string): string {
  return isSpeakerName(serving, given)
    ? `the record has no person called “${given}”, but it has statements by a speaker of this name: use search_statements with speaker "${given}"`
    : `nobody in the record is called “${given}”: try the surname alone, or search_statements with words or about`;
}

function line({ id, name, roles: [role] }: Person): string {
  const held = role && [role.title, role.organization ?? role.area].filter(Boolean).join(', ');
  return `${id} ${name}${held ? `, ${held}` : ''}`;
}
