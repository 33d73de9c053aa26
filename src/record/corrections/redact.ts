import type { Author } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { removalDigest } from '../digests/correctionDigests.ts';
import type { Database } from '../schema/database.ts';
import { checkAuthor } from './checkWritten.ts';

/**
 * Deletes the author and reason of a correction for good and overwrites their bytes. The correction stays in force, and
 * a row of its own says that they were deleted.
 * @throws OnrecordError `usage` if there is no such correction, or they have already been deleted
 */
export function redact(db: Database, number: number, author: Author, program: string): void {
  checkAuthor(author);
  db.exec('PRAGMA secure_delete = ON');
  try {
    db.atomically(() => writeRemoval(db, number, author, program));
    // Overwrites what was in the log as well.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.exec('PRAGMA secure_delete = OFF');
  }
}

function writeRemoval(db: Database, correction: number, { author, reason }: Author, program: string): void {
  if (!db.get('SELECT 1 FROM corrections WHERE number = ?', correction))
    throw usage(`there is no correction ${correction}; \`onrecord corrections\` lists them`);
  if (db.get('SELECT 1 FROM removals WHERE correction = ?', correction))
    throw usage(`author and reason of correction ${correction} were removed before`);
  const last = db.get('SELECT number, digest FROM removals ORDER BY number DESC LIMIT 1');
  const row = {
    number: Number(last?.number ?? 0) + 1,
    ...{ correction, author, reason, made_at: new Date().toISOString(), program },
  };
  db.run(
    'INSERT INTO removals (number, correction, author, reason, made_at, program, digest) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[...Object.values(row), removalDigest(last?.digest ?? null, row)],
  );
  db.run("UPDATE corrections SET author = '', reason = NULL, salt = NULL WHERE number = ?", correction);
}
