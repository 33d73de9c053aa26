import type { ArticleCorrection, Author } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { writeCorrection } from '../corrections/corrections.ts';
import type { Database } from '../schema/database.ts';
import { STDIN_URI } from '../statements/stdinUri.ts';
import { addressesOf, chainVersions } from './joinedAddresses.ts';

/**
 * Stores that an article is an earlier version of another one, read at another address, and applies this; returns the
 * number of the correction.
 * @throws OnrecordError `usage` if there is no such article, or they already are versions of one article
 */
export function joinArticles(
  db: Database,
  value: Extract<ArticleCorrection, { what: 'join' }>['value'],
  author: Author,
  program: string,
): number {
  return db.atomically(() => {
    const [own, target] = [uriOf(db, value.article), uriOf(db, value.into)];
    const uris = addressesOf(db, own);
    if (uris.includes(target)) throw usage('these are versions of one article already');
    const number = writeCorrection(db, { what: 'join', value, uri: own }, author, program);
    chainVersions(db, [...uris, ...addressesOf(db, target)]);
    return number;
  });
}

/** Separates articles after their join has been undone. */
export function separateArticles(db: Database, uri: string): void {
  chainVersions(db, addressesOf(db, uri));
}

function uriOf(db: Database, id: string): string {
  const row = db.get('SELECT uri FROM articles WHERE id = ? AND removed_by IS NULL', id);
  if (!row) throw usage(`there is no article ${id}`);
  if (row.uri === STDIN_URI) throw usage('what was read from standard input has no address to join');
  return String(row.uri);
}
