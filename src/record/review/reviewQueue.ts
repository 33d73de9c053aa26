import type { Database } from '../schema/database.ts';
import { CHECKING } from './checks.ts';

/** The review queue, and how many statements each person has reviewed. */
export type ReviewQueue = {
  /** Ids of statements, lowest confidence first. */
  readonly ids: readonly string[];
  readonly waiting: number;
  readonly done: number;
  /** Who reviewed how many statements, the person with most first. A deleted author has an empty name. */
  readonly by: readonly { readonly author: string; readonly statements: number }[];
};

/** The condition that nobody checked a statement `s`. */
export const UNCHECKED = `NOT EXISTS (SELECT 1 FROM corrected AS d JOIN corrections AS c ON c.number = d.correction
    WHERE d.statement = s.number AND c.what IN ${CHECKING})`;
/**
 * The numbers of statements below a threshold, which has two parameters: for statements, and for their speakers. Each
 * uses an index.
 */
export const UNSURE = `SELECT number FROM statements WHERE confidence < ?
    UNION ALL SELECT statement FROM statement_speakers WHERE confidence < ?`;
/** The numbers of statements that an alert marked as unsure, by a threshold of its own. */
const ALERTED = `SELECT number FROM statements WHERE id IN (
      SELECT substr(json_extract(value, '$.address'), length('/statements/') + 1) FROM events
        WHERE json_extract(value, '$.what') = 'statement' AND json_extract(value, '$.unsure'))`;
const SURENESS = `min(s.confidence,
    coalesce((SELECT min(y.confidence) FROM statement_speakers AS y WHERE y.statement = s.number), 1))`;
const WAITING = `FROM statements AS s JOIN articles AS a ON a.number = s.article
    WHERE s.number IN (${UNSURE} UNION ALL ${ALERTED})
      AND s.rejected = 0 AND a.replaced_by IS NULL AND a.removed_by IS NULL AND ${UNCHECKED}`;
/** Corrections that complete a review: somebody checked the statement, or rejected it. */
const DONE = `FROM corrected AS d JOIN corrections AS c ON c.number = d.correction
    WHERE c.what IN ('confirm', 'speaker', 'not-a-statement')`;

/** Statements below a threshold or marked as unsure by an alert, without those that somebody checked. */
export function reviewQueue(
  db: Database,
  { below, limit, from }: { readonly below: number; readonly limit: number; readonly from: number },
): ReviewQueue {
  using _moment = db.moment();
  return {
    ids: db
      .all(
        `SELECT s.id ${WAITING} ORDER BY ${SURENESS}, s.number LIMIT ? OFFSET ?`,
        below,
        below,
        limit,
        from,
      )
      .map(({ id }) => String(id)),
    waiting: Number(db.get(`SELECT count(*) AS n ${WAITING}`, below, below)?.n),
    done: Number(db.get(`SELECT count(DISTINCT d.statement) AS n ${DONE}`)?.n),
    by: db
      .all(
        `SELECT c.author, count(DISTINCT d.statement) AS n ${DONE} GROUP BY c.author ORDER BY n DESC, c.author`,
      )
      .map(({ author, n }) => ({ author: String(author), statements: Number(n) })),
  };
}
