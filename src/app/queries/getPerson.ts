import type { Person, PersonReference, PersonView } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';

/** Person of the record; null if no person has this id. */
export function getPerson({ record }: Serving, id: string): PersonView | null {
  const person = record.person(id);
  return person && viewPerson(person);
}

/** A person with an address. */
export function viewPerson(person: Person): PersonView {
  return { ...person, address: addressOf.person(person.id) };
}

/** A person as it is named beside something else. */
export function referTo({ id, name }: Pick<Person, 'id' | 'name'>): PersonReference {
  return { id, name, address: addressOf.person(id) };
}
