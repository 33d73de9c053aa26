import { type Author, articleCorrectionSchema } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { writeCorrection } from '../corrections/corrections.ts';
import type { Database } from '../schema/database.ts';
import type { FieldCorrection } from './correctedFields.ts';
import { holdArticles } from './holdArticle.ts';

/**
 * Stores a person's correction of an article, or of a publisher in all articles, and applies it; returns its number.
 * @throws OnrecordError `usage` if there is no such article or publisher
 */
export function correctArticle(
  db: Database,
  given: FieldCorrection,
  author: Author,
  program: string,
): number {
  const correction = articleCorrectionSchema.parse(given);
  if (correction.what === 'remove' || correction.what === 'join')
    throw usage('articles are removed by removeArticle, and joined by joinArticles');
  return db.atomically(() => {
    const uri = correction.what === 'article' ? uriOf(db, correction.value.article) : null;
    if (correction.what === 'publisher') checkPublisher(db, correction.value);
    const number = writeCorrection(db, { ...correction, uri }, author, program);
    holdArticles(db, correction, uri);
    return number;
  });
}

function uriOf(db: Database, id: string): string {
  const row = db.get('SELECT uri FROM articles WHERE id = ? AND removed_by IS NULL', id);
  if (!row) throw usage(`there is no article ${id}`);
  return String(row.uri);
}

function checkPublisher(db: Database, { from, to }: { readonly from: string; readonly to: string }): void {
  if (from === to) throw usage('the publisher has this name already');
  if (!db.get('SELECT 1 FROM articles WHERE publisher = ?', from))
    throw usage(`no article has the publisher ${from}; write the name as articles show it`);
}
