import type { Person } from '../../data/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { listed, peopleNamed } from './personNamed.ts';

/**
 * The person of this name who says most in the record; null where nobody is called so. Says on standard error who else may be meant.
 */
export function speakerNamed(record: OpenRecord, given: string, quiet = false): Person | null {
  const people = peopleNamed(record, given);
  const order = new Map(record.speaking().map(({ person }, i) => [person, i]));
  const [one, ...others] = people
    .filter(({ id }) => order.has(id))
    .toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
  if (others.length > 0 && !quiet)
    console.error(`onrecord: ${one!.name} (${one!.id}); others that may be meant, by id:\n${listed(others)}`);
  return one ?? null;
}
