import type { Linked, OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';

/** Links the record's speakers to people: those affected by changes since the last time, or `all` of them again. */
export async function linkPeople(record: OpenRecord, all = false): Promise<Linked> {
  const { linker } = await import('../../people/index.ts');
  return record.linkSpeakers(linker, PROGRAM_VERSION, all);
}
