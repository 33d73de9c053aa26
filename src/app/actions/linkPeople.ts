import type { Linked, OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';

/** Links the record's speakers to its people again. */
export async function linkPeople(record: OpenRecord): Promise<Linked> {
  const { makeLinker } = await import('../../people/index.ts');
  return record.linkSpeakers(makeLinker(record.whosWho()), PROGRAM_VERSION);
}
