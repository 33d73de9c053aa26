import type { ArticleCorrection, Removal } from '../../data/index.ts';
import { HOLDS } from '../corrections/holds.ts';
import type { Database, Row } from '../schema/database.ts';
import { STDIN_URI } from '../statements/stdinUri.ts';

type Value = Extract<ArticleCorrection, { what: 'remove' }>['value'];

const HOLDING = `FROM corrections AS c WHERE c.what = 'remove' AND ${HOLDS}`;
/** Whether a removal is of the article of an id. */
const OWN = `EXISTS (SELECT 1 FROM json_each(c.value, '$.articles') AS j WHERE json_extract(j.value, '$.id') = ?)`;

/** The removals that hold, in order. */
export function removals(db: Database): Removal[] {
  return db.all(`SELECT c.* ${HOLDING} ORDER BY c.number`).map(removalOf);
}

/** The removal of an article by its id, also of one whose rows are gone; null where it was not removed. */
export function removalOfArticle(db: Database, id: string): Removal | null {
  const row = db.get(`SELECT c.* ${HOLDING} AND ${OWN} ORDER BY c.number DESC LIMIT 1`, id);
  return row ? removalOf(row) : null;
}

/** The removal that keeps what is read at a place out of the record: of the article of this id, or of whatever is read at its address. */
export function removalAt(db: Database, uri: string, id: string): Removal | null {
  // Asked with every document that is added: through the index of places, not through all corrections.
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
