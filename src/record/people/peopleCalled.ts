import type { Person } from '../../data/index.ts';
import { foldedWords } from '../../text/foldedWords.ts';
import type { OpenRecord } from '../openRecord.ts';

/** The people with this name; if nobody has exactly this name, those whose names contain these words in a row. */
export function peopleCalled(record: Pick<OpenRecord, 'people'>, given: string): Person[] {
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
