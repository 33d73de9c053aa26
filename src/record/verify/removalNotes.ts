import type { Removal } from '../../data/index.ts';
import { removals } from '../articles/removals.ts';
import type { Database } from '../schema/database.ts';
import type { Problem } from './problem.ts';

/**
 * Notes about articles that were removed: nothing is wrong, but they explain what is missing. An article marked as
 * removed without a removal is a problem.
 */
export function* removalNotes(db: Database): Generator<Problem> {
  const found = removals(db);
  for (const one of found)
    yield {
      what: 'correction',
      id: String(one.correction),
      uri: one.uri,
      message: `removed by ${removedBy(one)}`,
      severity: 'note',
    };
  const known = new Set(found.map(({ correction }) => correction));
  for (const { id, uri, removed_by } of db.all(
    'SELECT id, uri, removed_by FROM articles WHERE removed_by IS NOT NULL',
  ))
    if (!known.has(Number(removed_by)))
      yield {
        what: 'article',
        id: String(id),
        uri: String(uri),
        message: 'it is hidden, although no correction that holds removed it',
      };
}

/** Who removed an article, when and why, and whether its bytes are kept. */
export function removedBy({ author, madeAt, bytes, reason }: Removal): string {
  return `${author || 'somebody whose name was removed'} on ${madeAt.slice(0, 10)}, bytes ${bytes}${reason ? `: ${reason}` : ''}`;
}
