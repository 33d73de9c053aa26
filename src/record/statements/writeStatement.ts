import { isDeepStrictEqual } from 'node:util';
import type { Article, Speaker, Statement } from '../../data/index.ts';
import { fingerprintOf } from '../../text/fingerprint.ts';
import { fingerprintDigest } from '../digests/derivedDigests.ts';
import { speakerDigest } from '../digests/peopleDigests.ts';
import { type Corrected, statementDigest } from '../digests/statementDigest.ts';
import type { Database } from '../schema/database.ts';
import { periodOf } from '../search/period.ts';
import { roleSpans } from './statementProblem.ts';

/** The article to which statements are written: its number and the data they need. */
export type ArticleRow = { readonly number: number; readonly article: Article; readonly program: string };

/** Adds a statement with its speakers, spans, conditions and searchable words; returns its number. */
export function addStatement(db: Database, place: ArticleRow, statement: Statement): number {
  const { id, confidence, model } = statement;
  const number = db.run(
    `INSERT INTO statements (id, article, kind, act, negated, within, confidence, program, model)
      VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?)`,
    ...[id, place.number, statement.kind, statement.act, statement.within, confidence, place.program, model],
  );
  writeRest(db, place, number, statement);
  return number;
}

/** Writes an existing statement again; its number and id stay, and its embedding, too, if the content is the same. */
export function rewriteStatement(
  db: Database,
  place: ArticleRow,
  number: number,
  statement: Statement,
): void {
  const content = db.all(
    `SELECT start, "end" FROM spans WHERE statement = ? AND role = 'content' ORDER BY position`,
    number,
  );
  const before = content.map(({ start, end }) => [start, end]);
  if (
    !isDeepStrictEqual(
      before,
      statement.content.spans.map(([start, end]) => [start, end]),
    )
  )
    db.run('DELETE FROM meanings WHERE statement = ?', number);
  for (const table of ['spans', 'conditions', 'fingerprints', 'statement_speakers', 'turns'])
    db.run(`DELETE FROM ${table} WHERE statement = ?`, number);
  db.run('DELETE FROM content_words WHERE rowid = ?', number);
  writeRest(db, place, number, statement);
}

function writeRest(db: Database, place: ArticleRow, number: number, statement: Statement): void {
  const { kind, act, negated, within, saidAt, confidence, model, speakers } = statement;
  const time = periodOf(saidAt?.date ?? place.article.publishedAt);
  db.run(
    `UPDATE statements SET kind = ?, act = ?, negated = ?, within = ?, said_on = ?, earliest = ?,
      latest = ?, confidence = ?, model = ?, digest = ? WHERE number = ?`,
    ...[kind, act, negated ? 1 : 0, within],
    ...[saidAt?.date ?? null, time?.earliest ?? null, time?.latest ?? null, confidence, model],
    ...[statementDigest(place, number, statement), number],
  );
  for (const [position, speaker] of speakers.entries()) {
    const of = speakerNumber(db, place, speaker, model);
    const row = [number, position, of, speaker.via, speaker.confidence];
    db.run('INSERT INTO statement_speakers VALUES (?, ?, ?, ?, ?)', ...row);
  }
  const positions = new Map<string, number>();
  for (const { role, spans } of roleSpans(statement)) {
    if (role === 'part') continue;
    for (const [start, end] of spans) {
      const position = positions.get(role) ?? 0;
      positions.set(role, position + 1);
      db.run('INSERT INTO spans VALUES (?, ?, ?, ?, ?)', number, role, position, start, end);
    }
  }
  for (const [position, { connective }] of statement.conditions.entries())
    db.run('INSERT INTO conditions VALUES (?, ?, ?)', number, position, connective);
  if (statement.turn !== undefined) {
    const parts = (statement.parts ?? []).map((part) => [...part.span, part.act]);
    db.run(
      'INSERT INTO turns VALUES (?, ?, ?, ?)',
      ...[number, statement.turn, statement.at ?? null, JSON.stringify(parts)],
    );
  }
  db.run('INSERT INTO content_words (rowid, words) VALUES (?, ?)', number, statement.content.text);
  saveFingerprint(db, number, statement.content.text);
}

/** Stores the fingerprint of a statement's content. */
export function saveFingerprint(db: Database, statement: number, content: string): void {
  const hashes = fingerprintOf(content);
  db.run(
    'INSERT INTO fingerprints (statement, hashes, digest) VALUES (?, ?, ?)',
    ...[statement, hashes, fingerprintDigest(statement, hashes)],
  );
}

/** Stores the digest of a statement that corrections changed. */
export function writeCorrectedDigest(
  db: Database,
  place: ArticleRow,
  number: number,
  statement: Statement,
  corrected: Corrected,
): void {
  const digest = statementDigest(place, number, statement, corrected);
  db.run('UPDATE statements SET digest = ? WHERE number = ?', digest, number);
}

/** The row of a speaker, shared by all statements of the article with the same data about it. */
function speakerNumber(
  db: Database,
  { number: article, program }: ArticleRow,
  { name, type, aliases, role, person, onBehalfOf }: Speaker,
  model: string,
): number {
  const values = [name, type, JSON.stringify(aliases), role, person, onBehalfOf, model] as const;
  const found = db.get(
    `SELECT number FROM speakers WHERE article = ? AND name = ? AND type = ? AND aliases = ? AND role IS ?
      AND person IS ? AND on_behalf_of IS ? AND model = ?`,
    ...[article, ...values],
  )?.number;
  if (found !== undefined) return Number(found);
  const number = db.run(
    `INSERT INTO speakers (article, name, type, aliases, role, person, on_behalf_of, model, program, digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[article, ...values, program, speakerDigest([article, ...values, program])],
  );
  db.run('INSERT INTO speaker_words (rowid, words) VALUES (?, ?)', number, speakerWords(name, aliases));
  return number;
}

/**
 * The searchable names of a speaker, separated by a private-use character, so that no phrase matches across two names.
 */
export function speakerWords(name: string, aliases: readonly string[]): string {
  return [name, ...aliases].join(' \u{f0000} ');
}

/** Removes speakers of an article that no statement has any more. */
export function forgetSpeakers(db: Database, article: number): void {
  db.run(
    `DELETE FROM speakers WHERE article = ?
      AND NOT EXISTS (SELECT 1 FROM statement_speakers AS y WHERE y.speaker = speakers.number)`,
    article,
  );
}
