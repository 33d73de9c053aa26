import { isDigest } from '../digests/digestOf.ts';
import {
  importedDigest,
  linkDigest,
  linkedDigest,
  mergedDigest,
  personBlockDigest,
  personDigest,
  SPEAKER_COLUMNS,
  speakerBlockDigest,
  speakerDigest,
} from '../digests/peopleDigests.ts';
import type { Database, Row } from '../schema/database.ts';
import { ALTERED, type Problem } from './problem.ts';

/** Problems of people and links: whatever differs from what was stored. */
export function* peopleProblems(db: Database): Generator<Problem> {
  using _moment = db.moment();
  yield* personProblems(db);
  yield* speakerProblems(db);
  yield* blockProblems(db);
  yield* linkProblems(db);
}

function* personProblems(db: Database): Generator<Problem> {
  for (const row of db.each('SELECT number, id, digest, merged_into, merged_digest FROM people')) {
    const [number, into] = [Number(row.number), numberOrNull(row.merged_into)];
    const person = { what: 'person', id: String(row.id), uri: null } as const;
    if (!isDigest(row.digest, personDigest(db, number)))
      yield { ...person, message: `what is known of them ${ALTERED}` };
    if (!isSame(row.merged_digest, mergedDigest(number, into)))
      yield { ...person, message: `the person they are merged with ${ALTERED}` };
  }
  const imported = db.each(
    `SELECT t.person, t.source, t.told, t.program, t.told_at, t.digest, p.id
      FROM told_of_people AS t LEFT JOIN people AS p ON p.number = t.person`,
  );
  for (const { digest, id, ...row } of imported)
    if (!isDigest(digest, importedDigest(values(row))))
      yield {
        what: 'person',
        id: String(id),
        uri: null,
        message: `what ${row.source} says about them ${ALTERED}`,
      };
}

function* speakerProblems(db: Database): Generator<Problem> {
  const rows = db.each(
    `SELECT p.number, p.linked, p.linked_digest, p.block, p.block_digest, p.digest, a.id, a.uri, ${SPEAKER_COLUMNS.replace(/\w+/g, 'p.$&')}
      FROM speakers AS p LEFT JOIN articles AS a ON a.number = p.article`,
  );
  for (const { number, linked, linked_digest, block, block_digest, digest, id, uri, ...row } of rows) {
    const article = { what: 'article', id: String(id), uri: uri === null ? null : String(uri) } as const;
    if (!isDigest(digest, speakerDigest(values(row))))
      yield { ...article, message: `its speaker ${row.name} ${ALTERED}` };
    if (!isSame(linked_digest, linkedDigest(Number(number), numberOrNull(linked))))
      yield { ...article, message: `the person that its speaker ${row.name} is linked to ${ALTERED}` };
    if (!isSame(block_digest, speakerBlockDigest(Number(number), block === null ? null : String(block))))
      yield { ...article, message: `the block of its speaker ${row.name} ${ALTERED}` };
  }
}

function* blockProblems(db: Database): Generator<Problem> {
  const rows = db.each(
    'SELECT b.*, p.id FROM person_blocks AS b LEFT JOIN people AS p ON p.number = b.person',
  );
  for (const { person, block, digest, id } of rows)
    if (!isDigest(digest, personBlockDigest(Number(person), String(block))))
      yield { what: 'person', id: String(id), uri: null, message: `a block that they are in ${ALTERED}` };
}

function* linkProblems(db: Database): Generator<Problem> {
  const rows = db.each(
    `SELECT l.*, p.name, a.id, a.uri FROM links AS l LEFT JOIN speakers AS p ON p.number = l.speaker
      LEFT JOIN articles AS a ON a.number = p.article`,
  );
  for (const { digest, name, id, uri, ...row } of rows)
    if (!isDigest(digest, linkDigest(values(row))))
      yield {
        ...{ what: 'article', id: String(id), uri: uri === null ? null : String(uri) },
        message: `the people that its speaker ${name} may be ${ALTERED}`,
      };
}

function values(row: Row): (string | number | null)[] {
  return Object.values(row) as (string | number | null)[];
}

function numberOrNull(value: unknown): number | null {
  return value === null ? null : Number(value);
}

function isSame(kept: unknown, digest: ReturnType<typeof linkedDigest>): boolean {
  return digest === null ? kept === null : isDigest(kept, digest);
}
