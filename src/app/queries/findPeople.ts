import type { Person } from '../../data/index.ts';
import { peopleCalled } from '../../record/people/peopleCalled.ts';
import type { Serving } from '../serving.ts';

/** The person with this id, or the people of this name; where nobody has the whole name, those with these words in a row in one of theirs. */
export function findPeople({ record }: Pick<Serving, 'record'>, given: string): Person[] {
  const byId = record.person(given);
  return byId ? [byId] : peopleCalled(record, given);
}

/** Whether articles have a speaker of this name, whether or not the record has such a person. */
export function isSpeakerName({ record }: Pick<Serving, 'record'>, name: string): boolean {
  const [some] = record.find({ speaker: name, limit: 1 });
  return some !== undefined;
}

/** Those of them who speak in the record, the one with most statements first. */
export function findSpeakers({ record }: Pick<Serving, 'record'>, given: string): Person[] {
  const order = new Map(record.speaking().map(({ person }, i) => [person, i]));
  return findPeople({ record }, given)
    .filter(({ id }) => order.has(id))
    .toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
}
