import type { ArticleCorrection, Removal } from '../../data/index.ts';
import type { Database, Row } from '../schema/database.ts';
import { STDIN_URI } from '../statements/stdinUri.ts';

type Value = Extract<ArticleCorrection, { what: 'remove' }>['value'];

const HOLDING = `SELECT c.* FROM corrections AS c WHERE c.what = 'remove'
  AND NOT EXISTS (SELECT 1 FROM corrections AS u WHERE u.undoes = c.number)`;

/** The removals that hold, in order. */
export function removals(db: Database): Removal[] {
  return db.all(`${HOLDING} ORDER BY c.number`).map(removalOf);
}

/** The removal of an article by its id, also of one whose rows are gone; null where it was not removed. */
export function removalOfArticle(db: Database, id: string): Removal | null {
  const row = db.get(
    `${HOLDING} AND EXISTS (SELECT 1 FROM json_each(c.value, '$.articles') AS j WHERE json_extract(j.value, '$.id') = ?)
      ORDER BY c.number DESC LIMIT 1`,
    id,
  );
  return row ? removalOf(row) : null;
}

/** The removal that keeps what is read at a place out of the record: of the article of this id, or of whatever is read at its address. */
export function removalAt(db: Database, uri: string, id: string): Removal | null {
  const own = removalOfArticle(db, id);
  if (own || uri === STDIN_URI) return own;
  const row = db.get(`${HOLDING} AND c.uri = ? ORDER BY c.number DESC LIMIT 1`, uri);
  return row ? removalOf(row) : null;
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
