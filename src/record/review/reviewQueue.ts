import type { Database } from '../schema/database.ts';
import { CHECKING } from './checks.ts';

/** The statements that wait for a person's eye, and how many each person has done. */
export type ReviewQueue = {
  /** Ids of statements, the least sure first. */
  readonly ids: readonly string[];
  readonly waiting: number;
  readonly done: number;
  /** Who checked how many statements, the one with most first. An author that was removed is an empty name. */
  readonly by: readonly { readonly author: string; readonly statements: number }[];
};

/** A statement `s` that nobody checked. */
export const UNCHECKED = `NOT EXISTS (SELECT 1 FROM corrected AS d JOIN corrections AS c ON c.number = d.correction
    WHERE d.statement = s.number AND c.what IN ${CHECKING})`;
/** The numbers of statements below a threshold, which is given twice: for statements, and for their speakers. Each has an index. */
export const UNSURE = `SELECT number FROM statements WHERE confidence < ?
    UNION ALL SELECT statement FROM statement_speakers WHERE confidence < ?`;
/** The numbers of statements of which an alert said that it is not sure, with a threshold of its own. */
const ALERTED = `SELECT number FROM statements WHERE id IN (
      SELECT substr(json_extract(value, '$.address'), length('/statements/') + 1) FROM events
        WHERE json_extract(value, '$.what') = 'statement' AND json_extract(value, '$.unsure'))`;
const SURENESS = `min(s.confidence,
    coalesce((SELECT min(y.confidence) FROM statement_speakers AS y WHERE y.statement = s.number), 1))`;
const WAITING = `FROM statements AS s JOIN articles AS a ON a.number = s.article
    WHERE s.number IN (${UNSURE} UNION ALL ${ALERTED})
      AND s.rejected = 0 AND a.replaced_by IS NULL AND a.removed_by IS NULL AND ${UNCHECKED}`;
/** Corrections that settle a statement: somebody checked it, or said that it is none. */
const DONE = `FROM corrected AS d JOIN corrections AS c ON c.number = d.correction
    WHERE c.what IN ('confirm', 'speaker', 'not-a-statement')`;

/** Statements that are less sure than a threshold or that an alert was not sure of, without those that somebody checked. */
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
