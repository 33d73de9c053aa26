import { UNCHECKED, UNSURE } from '../review/reviewQueue.ts';
import type { Database } from '../schema/database.ts';

/** Counts of what was added after an article, and the speakers with most statements. */
export type NewsSince = {
  readonly articles: number;
  readonly statements: number;
  readonly edits: number;
  readonly speaking: readonly {
    readonly name: string;
    readonly person: string | null;
    readonly statements: number;
  }[];
  /** Statements with a confidence below the threshold that nobody checked: their number, and the ids of the newest. */
  readonly unsure: { readonly count: number; readonly ids: readonly string[] };
};

/**
 * Few articles are earlier versions, and few statements are rejected: they are subtracted at the end, so that the
 * others need no check.
 */
const EARLIER = '(SELECT number FROM articles WHERE replaced_by IS NOT NULL)';
const NEW = `s.article > ? AND s.article NOT IN ${EARLIER}`;

/** Counts what was added after an article; lists at most `most` speakers and unsure statements. */
export function newsSince(
  db: Database,
  after: number,
  { most, unsureBelow }: { readonly most: number; readonly unsureBelow: number },
): NewsSince {
  using _moment = db.moment();
  const count = (sql: string) => Number(db.get(`SELECT count(*) AS n FROM ${sql}`, after)?.n);
  const ofEarlier = count(
    'articles AS a CROSS JOIN statements AS s ON s.article = a.number WHERE a.replaced_by IS NOT NULL AND a.number > ?',
  );
  const rejected = count(`statements AS s WHERE s.rejected = 1 AND ${NEW}`);
  return {
    articles: count('articles WHERE number > ? AND replaced_by IS NULL AND removed_by IS NULL'),
    statements: count('statements WHERE article > ?') - ofEarlier - rejected,
    edits: count('articles WHERE replaced_by > ?'),
    speaking: speakingMost(db, after, most),
    unsure: unsureSince(db, after, { most, unsureBelow }),
  };
}

/**
 * The speakers with most statements in articles after `after`. Both halves use an index in the order of their groups.
 */
function speakingMost(db: Database, after: number, most: number): NewsSince['speaking'] {
  const own = `p.article > ? AND p.article NOT IN ${EARLIER}`;
  const spoken = 'CROSS JOIN statement_speakers AS y ON y.speaker = p.number';
  const rejected = `FROM statements AS s CROSS JOIN statement_speakers AS y ON y.statement = s.number
    CROSS JOIN speakers AS p ON p.number = y.speaker WHERE s.rejected = 1 AND ${own}`;
  return db
    .all(
      `SELECT coalesce(q.name, g.name) AS name, q.id AS person, sum(g.n) AS statements FROM (
          SELECT p.linked, NULL AS name, count(*) AS n FROM speakers AS p ${spoken}
            WHERE p.linked IS NOT NULL AND ${own} GROUP BY p.linked
          UNION ALL SELECT NULL, p.name, count(*) FROM speakers AS p ${spoken}
            WHERE p.linked IS NULL AND ${own} GROUP BY p.name
          UNION ALL SELECT p.linked, iif(p.linked IS NULL, p.name, NULL), -1 ${rejected}
        ) AS g LEFT JOIN people AS q ON q.number = g.linked
        GROUP BY g.linked, g.name HAVING sum(g.n) > 0 ORDER BY statements DESC, name LIMIT ?`,
      ...[after, after, after, most],
    )
    .map(({ name, person, statements }) => ({
      name: String(name),
      person: person as string | null,
      statements: Number(statements),
    }));
}

/** Unsure statements after an article that nobody checked: their number, and the newest. */
function unsureSince(
  db: Database,
  after: number,
  { most, unsureBelow }: { readonly most: number; readonly unsureBelow: number },
): NewsSince['unsure'] {
  const rows = db.all(
    `WITH unsure(number) AS MATERIALIZED (${UNSURE})
      SELECT s.id, count(*) OVER () AS n FROM statements AS s
        WHERE s.number IN (SELECT number FROM unsure) AND s.rejected = 0 AND +${NEW} AND ${UNCHECKED}
        ORDER BY s.number DESC LIMIT ?`,
    ...[unsureBelow, unsureBelow, after, most],
  );
  return { count: Number(rows[0]?.n ?? 0), ids: rows.map(({ id }) => String(id)) };
}

/** Those of the given statements whose articles were added after `after`. */
export function statementsSince(db: Database, after: number, ids: readonly string[]): Set<string> {
  const rows = db.all(
    'SELECT id FROM statements WHERE article > ? AND id IN (SELECT value FROM json_each(?))',
    ...[after, JSON.stringify(ids)],
  );
  return new Set(rows.map(({ id }) => String(id)));
}
