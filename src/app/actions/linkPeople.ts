import type { Linked, OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';

/** Links the record's speakers to its people where anything has changed since, or `all` of them again. */
export async function linkPeople(record: OpenRecord, all = false): Promise<Linked> {
  const { linker } = await import('../../people/index.ts');
  return record.linkSpeakers(linker, PROGRAM_VERSION, all);
}
