import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenRecord } from '../record/index.ts';
import { countOf } from './countOf.ts';

/** Links the record's speakers to its people anew, if it has any, and says what came of it; null when it has none. */
export async function linkPeople(record: OpenRecord): Promise<string | null> {
  const people = [...record.people()];
  if (people.length === 0) return null;
  const { makeLinker } = await import('../people/index.ts');
  const { speakers, linked, undecided } = record.linkSpeakers(makeLinker(people), programVersion());
  if (speakers === 0) return null;
  return `${linked} of ${countOf(speakers, 'speaker')} linked to people, ${undecided} left open`;
}

/** The version of the program. */
export function programVersion(): string {
  const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
