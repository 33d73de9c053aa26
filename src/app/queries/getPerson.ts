import type { Person, PersonReference, PersonView } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';

/** The person with this id; null if there is no such person. */
export function getPerson({ record }: Serving, id: string): PersonView | null {
  const person = record.person(id);
  return person && viewPerson(person);
}

/** A person with the address of their page. */
export function viewPerson(person: Person): PersonView {
  return { ...person, address: addressOf.person(person.id) };
}

/** A reference to a person in another result. */
export function referTo({ id, name }: Pick<Person, 'id' | 'name'>): PersonReference {
  return { id, name, address: addressOf.person(id) };
}
