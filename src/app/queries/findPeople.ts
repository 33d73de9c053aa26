import type { Person } from '../../data/index.ts';
import { peopleCalled } from '../../record/people/peopleCalled.ts';
import type { Serving } from '../serving.ts';

/**
 * The person with this id, or the people with this name; if nobody has exactly this name, those whose names contain
 * these words in a row.
 */
export function findPeople({ record }: Pick<Serving, 'record'>, given: string): Person[] {
  const byId = record.person(given);
  return byId ? [byId] : peopleCalled(record, given);
}

/** Whether articles have a speaker with this name, even if the record has no such person. */
export function isSpeakerName({ record }: Pick<Serving, 'record'>, name: string): boolean {
  const [some] = record.find({ speaker: name, limit: 1 });
  return some !== undefined;
}

/** The people with this id or name who speak in the record, the one with most statements first. */
export function findSpeakers({ record }: Pick<Serving, 'record'>, given: string): Person[] {
  const order = new Map(record.speaking().map(({ person }, i) => [person, i]));
  return findPeople({ record }, given)
    .filter(({ id }) => order.has(id))
    .toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
}
