import type { Person } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { OpenRecord } from '../../record/index.ts';
import { foldedWords } from '../../text/foldedWords.ts';
import { idIn } from './idAsked.ts';

/** How many of several are named. */
const NAMED = 8;

/**
 * The one person of the record with this id or name, or with this part of a name.
 * @throws OnrecordError usage, where there is none, or more than one: which one is meant is not for the program to guess
 */
export function personAsked(record: OpenRecord, given: string): Person {
  const id = idIn(given, 'pe');
  const found = id ? [record.person(id)].filter((one) => one !== null) : peopleCalled(record, given);
  const [one, ...others] = found;
  if (!one) throw usage(nobody(record, given));
  if (others.length === 0) return one;
  throw usage(
    `several people are called “${given}”; ask again with the id of one:\n${found.slice(0, NAMED).map(line).join('\n')}${found.length > NAMED ? `\nand ${found.length - NAMED} more: give more of the name` : ''}`,
  );
}

/** The people of this name; where nobody has the whole name, those with these words in a row in one of theirs. */
export function peopleCalled(record: OpenRecord, given: string): Person[] {
  const wanted = foldedWords(given).join(' ');
  if (wanted === '') return [];
  const named = (person: Person, fits: (name: string) => boolean) =>
    [person.name, ...person.aliases].some((name) => fits(foldedWords(name).join(' ')));
  const found = [...record.people(given)].filter((person) =>
    named(person, (name) => ` ${name} `.includes(` ${wanted} `)),
  );
  const called = found.filter((person) => named(person, (name) => name === wanted));
  return called.length > 0 ? called : found;
}

function nobody(record: OpenRecord, given: string): string {
  const [some] = record.find({ speaker: given, limit: 1 });
  return some
    ? `the record knows no person “${given}”, but statements of a speaker of this name, whom it cannot tell from namesakes: use search_statements with speaker "${given}"`
    : `the record knows nobody called “${given}”: try the surname alone, or search_statements with words or about`;
}

function line({ id, name, roles: [role] }: Person): string {
  const held = role && [role.title, role.organization ?? role.area].filter(Boolean).join(', ');
  return `${id} ${name}${held ? `, ${held}` : ''}`;
}
