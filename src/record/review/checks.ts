import type { StatementCheck } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';

/** Corrections by which a person confirms a statement and its speaker. */
export const CHECKING = "('confirm', 'speaker', 'add')";

/** Who last checked the statements of an article, by the statements' ids; a deleted author has an empty name. */
export function checksIn(db: Database, article: string): Map<string, StatementCheck> {
  const rows = db.all(
    `SELECT s.id, c.author, c.made_at FROM articles AS a JOIN statements AS s ON s.article = a.number
      JOIN corrected AS d ON d.statement = s.number JOIN corrections AS c ON c.number = d.correction
      WHERE a.id = ? AND c.what IN ${CHECKING} ORDER BY c.number`,
    article,
  );
  return new Map(
    rows.map(({ id, author, made_at }) => [String(id), { by: String(author), at: String(made_at) }]),
  );
}

/** The ids of the statements in an article that a correction changed. */
export function correctedIn(db: Database, article: string): Set<string> {
  const rows = db.all(
    `SELECT DISTINCT s.id FROM articles AS a JOIN statements AS s ON s.article = a.number
      JOIN corrected AS d ON d.statement = s.number JOIN corrections AS c ON c.number = d.correction
      WHERE a.id = ? AND c.what <> 'confirm'`,
    article,
  );
  return new Set(rows.map(({ id }) => String(id)));
}
