import type { OpenRecord } from '../record/index.ts';
import { countOf } from './countOf.ts';
import { PROGRAM_VERSION } from './programVersion.ts';

/** Links the record's speakers to its people anew, if it has any, and says what came of it; null when it has none. */
export async function linkPeople(record: OpenRecord): Promise<string | null> {
  const people = [...record.people()];
  if (people.length === 0) return null;
  const { makeLinker } = await import('../people/index.ts');
  const { speakers, linked, undecided } = record.linkSpeakers(makeLinker(people), PROGRAM_VERSION);
  if (speakers === 0) return null;
  return `${linked} of ${countOf(speakers, 'speaker')} linked to people, ${undecided} left open`;
}
