import { findPeople, isSpeakerName } from '../../app/queries/findPeople.ts';
import type { Serving } from '../../app/serving.ts';
import type { Person } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { idIn } from './idAsked.ts';

/** How many of several are named. */
const NAMED = 8;

/**
 * The one person of the record with this id or name, or with this part of a name.
 * @throws OnrecordError usage, where there is none, or more than one: which one is meant is not for the program to guess
 */
export function personAsked(serving: Serving, given: string): Person {
  const found = findPeople(serving, idIn(given, 'pe') ?? given);
  const [one, ...others] = found;
  if (!one) throw usage(nobody(serving, given));
  if (others.length === 0) return one;
  throw usage(
    `several people are called “${given}”; ask again with the id of one:\n${found.slice(0, NAMED).map(line).join('\n')}${found.length > NAMED ? `\nand ${found.length - NAMED} more: give more of the name` : ''}`,
  );
}

function nobody(serving: Serving, given: string): string {
  return isSpeakerName(serving, given)
    ? `the record knows no person “${given}”, but statements of a speaker of this name, whom it cannot tell from namesakes: use search_statements with speaker "${given}"`
    : `the record knows nobody called “${given}”: try the surname alone, or search_statements with words or about`;
}

function line({ id, name, roles: [role] }: Person): string {
  const held = role && [role.title, role.organization ?? role.area].filter(Boolean).join(', ');
  return `${id} ${name}${held ? `, ${held}` : ''}`;
}
