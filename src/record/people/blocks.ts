import type { Linker, SpeakerSeen } from '../../data/index.ts';
import { personBlockDigest, speakerBlockDigest } from '../digests/peopleDigests.ts';
import type { Database } from '../schema/database.ts';
import { peopleWithoutBlock } from './people.ts';

/** The condition that a speaker is in a block of people, in SQL. */
export function isOfPeople(table: string): string {
  return `${table}.block >= 'person ' AND ${table}.block < 'person!'`;
}

/** Marks every block as open, and deletes which speakers and people are in which. */
export function openBlocks(db: Database): void {
  db.run('UPDATE speakers SET block = NULL, block_digest = NULL');
  db.run('DELETE FROM person_blocks');
}

/** Assigns blocks to speakers without one, and opens the blocks of all speakers in their articles. */
export function placeSpeakers(db: Database, linker: Linker): { readonly withoutBlock: readonly number[] } {
  const rows = db.all('SELECT number, article, name, type FROM speakers WHERE block IS NULL');
  const withoutBlock: number[] = [];
  for (const { number, name, type } of rows) {
    const block = linker.blockOf({ name: String(name), type: type as SpeakerSeen['type'] });
    if (block === null) withoutBlock.push(Number(number));
    db.run(
      'UPDATE speakers SET block = ?, block_digest = ? WHERE number = ?',
      ...[block ?? '', speakerBlockDigest(Number(number), block ?? ''), number!],
    );
  }
  for (const article of new Set(rows.map((row) => Number(row.article))))
    db.run(
      `INSERT OR IGNORE INTO open_blocks SELECT block FROM speakers WHERE article = ? AND block <> ''`,
      article,
    );
  return { withoutBlock };
}

/** Assigns blocks to listed people without one, and opens these blocks. */
export function placeListed(db: Database, linker: Linker): void {
  for (const { number, person } of peopleWithoutBlock(db))
    for (const block of linker.blocksOf(person)) {
      placePerson(db, number, block);
      db.run('INSERT OR IGNORE INTO open_blocks VALUES (?)', block);
    }
}

/** Adds a person to a block. */
export function placePerson(db: Database, person: number, block: string): void {
  db.run(
    'INSERT OR IGNORE INTO person_blocks (person, block, digest) VALUES (?, ?, ?)',
    ...[person, block, personBlockDigest(person, block)],
  );
}

/** Marks all blocks as closed. */
export function closeBlocks(db: Database): void {
  db.run('DELETE FROM open_blocks');
}
