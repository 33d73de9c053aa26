import type { Serving } from '../../app/serving.ts';
import type { Person } from '../../data/index.ts';
import { peopleToChoose } from './peopleToChoose.ts';

/**
 * The person of this name who says most in the record; null where nobody is called so. Says on standard error who else may be meant.
 */
export async function speakerNamed(serving: Serving, given: string, quiet = false): Promise<Person | null> {
  const { findSpeakers } = await import('../../app/queries/findPeople.ts');
  const [one, ...others] = findSpeakers(serving, given);
  if (others.length > 0 && !quiet)
    console.error(
      `onrecord: ${one!.name} (${one!.id}); others that may be meant, by id:\n${peopleToChoose(others)}`,
    );
  return one ?? null;
}
