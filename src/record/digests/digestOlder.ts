import { unpackText } from '../schema/compress.ts';
import type { Database, Row } from '../schema/database.ts';
import { statementsStored } from '../statements/statementsStored.ts';
import { unpackArticle } from '../statements/storedArticle.ts';
import { chainArticle, writeOwnDigest } from './articleDigests.ts';
import { authorDigest, correctionDigest, makeSalt } from './correctionDigests.ts';
import { duplicateDigest, embeddingDigest, fingerprintDigest } from './derivedDigests.ts';
import type { Digest } from './digestOf.ts';
import {
  importedDigest,
  linkDigest,
  personDigest,
  renewIdentityDigests,
  SPEAKER_COLUMNS,
  speakerDigest,
} from './peopleDigests.ts';

/** Computes the digests that versions of the program before 6 did not store, from whatever is in the record now. */
export function digestOlder(db: Database): void {
  digestCorrections(db);
  digestRows(db, 'speakers', SPEAKER_COLUMNS, ['number'], speakerDigest);
  digestRows(
    db,
    'links',
    'speaker, person, score, reason, chosen, program',
    ['speaker', 'person'],
    linkDigest,
  );
  digestRows(
    db,
    'told_of_people',
    'person, source, told, program, told_at',
    ['person', 'source'],
    importedDigest,
  );
  for (const { number } of db.all('SELECT number FROM people'))
    db.run('UPDATE people SET digest = ? WHERE number = ?', personDigest(db, Number(number)), number!);
  renewIdentityDigests(db);
  for (const { number } of db.all('SELECT number FROM articles ORDER BY number'))
    digestArticle(db, Number(number));
  for (const { statement, vector, model } of db.each('SELECT statement, vector, model FROM meanings'))
    db.run(
      'UPDATE meanings SET digest = ? WHERE statement = ?',
      ...[embeddingDigest(Number(statement), vector as Uint8Array, String(model)), statement!],
    );
  for (const { statement, hashes } of db.each('SELECT statement, hashes FROM fingerprints'))
    db.run(
      'UPDATE fingerprints SET digest = ? WHERE statement = ?',
      ...[fingerprintDigest(Number(statement), hashes as Uint8Array), statement!],
    );
  for (const { statement, first, likeness } of db.all('SELECT statement, first, likeness FROM copies'))
    db.run(
      'UPDATE copies SET digest = ? WHERE statement = ?',
      ...[duplicateDigest(Number(statement), Number(first), Number(likeness), 0), statement!],
    );
}

function digestArticle(db: Database, number: number): void {
  const row = db.get('SELECT text, fields FROM articles WHERE number = ?', number);
  if (!row) return;
  writeOwnDigest(db, number, unpackText(row.text as Uint8Array), unpackText(row.fields as Uint8Array));
  for (const { number: of, digest } of statementsStored(db, number, unpackArticle(row)))
    db.run('UPDATE statements SET digest = ? WHERE number = ?', digest, of);
  chainArticle(db, number);
}

function digestRows(
  db: Database,
  table: string,
  columns: string,
  key: readonly string[],
  digest: (row: (string | number | null)[]) => Digest,
): void {
  const where = key.map((name) => `${name} = ?`).join(' AND ');
  const keyed = [...key.map((name) => `${name} AS key_${name}`), columns].join(', ');
  for (const row of db.all(`SELECT ${keyed} FROM ${table}`)) {
    const values = Object.values(row) as (string | number | null)[];
    db.run(
      `UPDATE ${table} SET digest = ? WHERE ${where}`,
      digest(values.slice(key.length)),
      ...values.slice(0, key.length),
    );
  }
}

function digestCorrections(db: Database): void {
  let before: Digest | null = null;
  for (const row of db.all('SELECT * FROM corrections ORDER BY number')) {
    const salt = makeSalt();
    const written: Row = {
      ...row,
      written_by: authorDigest(salt, String(row.author), row.reason as string | null),
    };
    const digest = correctionDigest(before, written);
    db.run(
      'UPDATE corrections SET salt = ?, written_by = ?, digest = ? WHERE number = ?',
      ...[salt, written.written_by!, digest, row.number!],
    );
    before = digest;
  }
}
