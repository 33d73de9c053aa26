import { UNCHECKED, UNSURE } from '../review/reviewQueue.ts';
import type { Database } from '../schema/database.ts';

/** What came after an article, in numbers, and whose statements it is most. */
export type NewsSince = {
  readonly articles: number;
  readonly statements: number;
  readonly edits: number;
  readonly speaking: readonly {
    readonly name: string;
    readonly person: string | null;
    readonly statements: number;
  }[];
  /** Statements that are less sure than a threshold and that nobody checked: how many, and the ids of the newest. */
  readonly unsure: { readonly count: number; readonly ids: readonly string[] };
};

const NEW = 's.article > ? AND s.rejected = 0 AND a.replaced_by IS NULL';
const FROM = 'FROM statements AS s JOIN articles AS a ON a.number = s.article';
/** Counts what came after an article; names so many speakers and unsure statements. */
export function newsSince(
  db: Database,
  after: number,
  { most, unsureBelow }: { readonly most: number; readonly unsureBelow: number },
): NewsSince {
  using _moment = db.moment();
  const count = (sql: string, ...values: number[]) =>
    Number(db.get(`SELECT count(*) AS n ${sql}`, ...values)?.n);
  return {
    articles: count('FROM articles WHERE number > ? AND replaced_by IS NULL AND removed_by IS NULL', after),
    statements: count(`${FROM} WHERE ${NEW}`, after),
    edits: count(
      'FROM articles AS a JOIN articles AS b ON b.replaced_by = a.number WHERE a.number > ?',
      after,
    ),
    speaking: db
      .all(
        `SELECT coalesce(q.name, p.name) AS name, q.id AS person, count(*) AS statements ${FROM}
          JOIN statement_speakers AS y ON y.statement = s.number JOIN speakers AS p ON p.number = y.speaker LEFT JOIN people AS q ON q.number = p.linked
          WHERE ${NEW} GROUP BY coalesce(q.id, p.name) ORDER BY statements DESC, name LIMIT ?`,
        ...[after, most],
      )
      .map(({ name, person, statements }) => ({
        name: String(name),
        person: person as string | null,
        statements: Number(statements),
      })),
    unsure: {
      count: count(`${FROM} WHERE ${NEW} AND ${UNSURE} AND ${UNCHECKED}`, after, unsureBelow, unsureBelow),
      ids: db
        .all(
          `SELECT s.id ${FROM} WHERE ${NEW} AND ${UNSURE} AND ${UNCHECKED} ORDER BY s.number DESC LIMIT ?`,
          ...[after, unsureBelow, unsureBelow, most],
        )
        .map(({ id }) => String(id)),
    },
  };
}

/** Which of some statements are in articles that came after one. */
export function statementsSince(db: Database, after: number, ids: readonly string[]): Set<string> {
  const rows = db.all(
    'SELECT id FROM statements WHERE article > ? AND id IN (SELECT value FROM json_each(?))',
    ...[after, JSON.stringify(ids)],
  );
  return new Set(rows.map(({ id }) => String(id)));
}
