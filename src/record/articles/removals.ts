import type { ArticleCorrection, Removal } from '../../data/index.ts';
import { HOLDS } from '../corrections/holds.ts';
import type { Database, Row } from '../schema/database.ts';
import { STDIN_URI } from '../statements/stdinUri.ts';

type Value = Extract<ArticleCorrection, { what: 'remove' }>['value'];

const HOLDING = `FROM corrections AS c WHERE c.what = 'remove' AND ${HOLDS}`;
/** Whether a removal is of the article with an id, in SQL. */
const OWN = `EXISTS (SELECT 1 FROM json_each(c.value, '$.articles') AS j WHERE json_extract(j.value, '$.id') = ?)`;

/** Removals in force, in order. */
export function removals(db: Database): Removal[] {
  return db.all(`SELECT c.* ${HOLDING} ORDER BY c.number`).map(removalOf);
}

/** The removal of the article with this id, even if its rows have been deleted; null if it was not removed. */
export function removalOfArticle(db: Database, id: string): Removal | null {
  const row = db.get(`SELECT c.* ${HOLDING} AND ${OWN} ORDER BY c.number DESC LIMIT 1`, id);
  return row ? removalOf(row) : null;
}

/** The removal that keeps a document out of the record: of the article with this id, or of everything at this URI. */
export function removalAt(db: Database, uri: string, id: string): Removal | null {
  // Runs for every document that is added: uses the index of URIs instead of reading all corrections.
  const row = db.get(
    `SELECT c.*, ${OWN} AS own ${HOLDING} AND c.uri = ? ORDER BY own DESC, c.number DESC LIMIT 1`,
    ...[id, uri],
  );
  return row && (row.own === 1 || uri !== STDIN_URI) ? removalOf(row) : null;
}

function removalOf({ number, uri, value, author, reason, made_at }: Row): Removal {
  const { title, bytes } = JSON.parse(String(value)) as Value;
  return {
    correction: Number(number),
    uri: String(uri),
    ...{ title, bytes },
    author: String(author),
    reason: reason as string | null,
    madeAt: String(made_at),
  };
}
