import type { Database, Row } from '../schema/database.ts';
import { type Digest, digestOf } from './digestOf.ts';

type Value = string | number | null;
const values = (row: Row): Value[] => Object.values(row) as Value[];

/** The columns of a speaker that its digest covers. The link to a person has its own digest. */
export const SPEAKER_COLUMNS = 'article, name, type, aliases, role, person, on_behalf_of, model, program';

/** The digest of a speaker's row, with values in the order of {@link SPEAKER_COLUMNS}. */
export function speakerDigest(row: readonly Value[]): Digest {
  return digestOf('speaker', row);
}

/** The digest of a speaker's link to a person; none without a link. */
export function linkedDigest(speaker: number, person: number | null): Digest | null {
  return person === null ? null : digestOf('linked', [speaker, person]);
}

/** The digest of a speaker's block; none until it has one. */
export function speakerBlockDigest(speaker: number, block: string | null): Digest | null {
  return block === null ? null : digestOf('speaker block', [speaker, block]);
}

/** The digest of a row of `person_blocks`. */
export function personBlockDigest(person: number, block: string): Digest {
  return digestOf('person block', [person, block]);
}

/** Computes the digests of blocks that versions of the program before 20 did not store. */
export function digestOlderBlocks(db: Database): void {
  for (const { number, block } of db.all('SELECT number, block FROM speakers WHERE block IS NOT NULL'))
    db.run(
      'UPDATE speakers SET block_digest = ? WHERE number = ?',
      ...[speakerBlockDigest(Number(number), String(block)), number!],
    );
  for (const { person, block } of db.all('SELECT person, block FROM person_blocks'))
    db.run(
      'UPDATE person_blocks SET digest = ? WHERE person = ? AND block = ?',
      ...[personBlockDigest(Number(person), String(block)), person!, block!],
    );
}

/** The digest of a row of `links`: a candidate person of a speaker. */
export function linkDigest(row: readonly Value[]): Digest {
  return digestOf('link', row);
}

/** The digest of a row of `told_of_people`. */
export function importedDigest(row: readonly Value[]): Digest {
  return digestOf('imported', row);
}

/** The digest of a person's merge into another; none without a merge. */
export function mergedDigest(person: number, into: number | null): Digest | null {
  return into === null ? null : digestOf('merged', [person, into]);
}

/** The digest of a person's rows: name, dates, names, roles, identifiers. */
export function personDigest(db: Database, number: number): Digest {
  const all = (sql: string) => db.all(sql, number).map(values);
  return digestOf('person', [
    ...all('SELECT number, id, name, gender, born, died, renamed FROM people WHERE number = ?').flat(),
    all('SELECT position, name, folded FROM person_names WHERE person = ? ORDER BY position'),
    all(
      'SELECT position, title, organization, area, party, held_from, held_until FROM roles WHERE person = ? ORDER BY position',
    ),
    all('SELECT scheme, value FROM person_identifiers WHERE person = ? ORDER BY scheme'),
  ]);
}

/** Updates the digests of the links of all or some speakers, and of merged people. */
export function renewIdentityDigests(db: Database, only: readonly number[] | null = null): void {
  for (const { number, linked, linked_digest: kept } of db.all(
    `SELECT number, linked, linked_digest FROM speakers WHERE (linked IS NOT NULL OR linked_digest IS NOT NULL)
      ${only === null ? 'AND ? IS NULL' : 'AND number IN (SELECT value FROM json_each(?))'}`,
    only && JSON.stringify(only),
  ))
    renew(db, 'speakers', 'linked', Number(number), kept, linkedDigest(Number(number), numberOrNull(linked)));
  for (const { number, merged_into: into, merged_digest: kept } of db.all(
    'SELECT number, merged_into, merged_digest FROM people WHERE merged_into IS NOT NULL OR merged_digest IS NOT NULL',
  ))
    renew(db, 'people', 'merged', Number(number), kept, mergedDigest(Number(number), numberOrNull(into)));
}

function renew(
  db: Database,
  table: 'speakers' | 'people',
  what: 'linked' | 'merged',
  number: number,
  kept: unknown,
  digest: Digest | null,
): void {
  const same =
    digest === null ? kept === null : kept instanceof Uint8Array && Buffer.compare(kept, digest) === 0;
  if (!same) db.run(`UPDATE ${table} SET ${what}_digest = ? WHERE number = ?`, digest, number);
}

function numberOrNull(value: unknown): number | null {
  return value === null ? null : Number(value);
}
