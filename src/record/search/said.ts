import type { ReplyCandidate, SaidByMonth, StatementInText } from '../../data/index.ts';
import { NUMBER_OF_PERSON } from '../people/people.ts';
import type { Database } from '../schema/database.ts';
import { readEach } from '../statements/articles.ts';
import { FROM_STATEMENTS, SELECT_STATEMENT } from '../statements/readStatement.ts';
import { vectorIn } from './embeddings.ts';
import { WITHOUT_DUPLICATES } from './withoutDuplicates.ts';

/** The number of a person's statements; near-duplicates count once. */
export type Speaking = { readonly person: string; readonly name: string; readonly statements: number };

/** The condition that a statement (`s`) is by one person. */
const SAID_BY = `s.number IN (SELECT y.statement FROM speakers AS p JOIN statement_speakers AS y ON y.speaker = p.number
  WHERE p.linked = ${NUMBER_OF_PERSON})`;

const ONCE = `s.rejected = 0 AND a.replaced_by IS NULL AND ${WITHOUT_DUPLICATES}`;

/** The people who speak in the record, the one with most statements first. */
export function speaking(db: Database): Speaking[] {
  const rows = db.all(
    `SELECT q.id, q.name, count(DISTINCT s.number) AS n ${FROM_STATEMENTS}
      JOIN statement_speakers AS y ON y.statement = s.number JOIN speakers AS p ON p.number = y.speaker
      JOIN people AS q ON q.number = p.linked WHERE ${ONCE} GROUP BY q.number ORDER BY n DESC, q.number`,
  );
  return rows.map(({ id, name, n }) => ({ person: String(id), name: String(name), statements: Number(n) }));
}

/** The number of a person's statements in each month, first month first. */
export function saidByMonth(db: Database, person: string): SaidByMonth {
  // A statement dated only by a year has no month, and does not count for January.
  const rows = db.all(
    `SELECT CASE WHEN substr(s.earliest, 1, 7) = substr(s.latest, 1, 7) THEN substr(s.earliest, 1, 7) END AS month, count(*) AS n
      ${FROM_STATEMENTS} WHERE ${ONCE} AND ${SAID_BY}
      GROUP BY month ORDER BY month`,
    person,
  );
  return {
    months: rows
      .filter(({ month }) => month !== null)
      .map(({ month, n }) => ({ month: String(month), statements: Number(n) })),
    unknown: Number(rows.find(({ month }) => month === null)?.n ?? 0),
  };
}

/**
 * A person's statements with an embedding, in order of time; near-duplicates once, from the article that was published
 * first.
 */
export function* personSaid(db: Database, person: string): Generator<StatementInText> {
  const rows = db.each(
    `${SELECT_STATEMENT} JOIN meanings AS m ON m.statement = s.number
      WHERE ${ONCE} AND ${SAID_BY}
      ORDER BY s.earliest, s.number`.replace('SELECT s.*,', 'SELECT s.*, m.vector,'),
    [person],
  );
  for (const { row, statement, text } of readEach(db, rows)) {
    yield {
      statement,
      text,
      earliest: row.earliest as string | null,
      latest: row.latest as string | null,
      vector: vectorIn(row.vector as Uint8Array),
    };
  }
}

/**
 * Statements that people themselves made on given days or in given articles, near-duplicates once; not what others
 * report about them.
 */
export function replyCandidates(
  db: Database,
  people: readonly string[],
  { since, until }: { readonly since: string; readonly until: string },
): ReplyCandidate[] {
  const rows = db.all(
    `SELECT s.id, q.id AS person, a.id AS article, s.earliest, s.latest, m.vector,
        (SELECT min(start) FROM spans WHERE statement = s.number AND role = 'content') AS start
      FROM json_each(?) AS j JOIN people AS q ON q.id = j.value JOIN speakers AS p ON p.linked = q.number
        JOIN statement_speakers AS y ON y.speaker = p.number JOIN statements AS s ON s.number = y.statement JOIN articles AS a ON a.number = s.article
        JOIN meanings AS m ON m.statement = s.number
      WHERE ${ONCE} AND s.within IS NULL AND s.negated = 0 AND s.latest >= ? AND s.earliest <= ? ORDER BY s.number`,
    ...[JSON.stringify(people), since, until],
  );
  return rows.map(({ id, person, article, earliest, latest, vector, start }) => ({
    ...{ id: String(id), person: String(person), article: String(article), start: Number(start) },
    ...{ earliest: earliest as string | null, latest: latest as string | null },
    vector: vectorIn(vector as Uint8Array),
  }));
}
