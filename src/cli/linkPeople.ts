import type { OpenRecord } from '../record/index.ts';
import { countOf } from './output/countOf.ts';
import { PROGRAM_VERSION } from './programVersion.ts';

/** Finds out anew who the record's speakers are, and says what came of it; null when nobody speaks. */
export async function linkPeople(record: OpenRecord): Promise<string | null> {
  const { makeLinker } = await import('../people/index.ts');
  const linker = makeLinker(record.whosWho());
  const { speakers, linked, undecided } = record.linkSpeakers(linker, PROGRAM_VERSION);
  if (speakers === 0) return null;
  return `${linked} of ${countOf(speakers, 'speaker')} linked to people, ${undecided} left open`;
}
