import { FUNCTION_WORDS } from '../../english/functionWords.ts';
import { fold } from '../../text/fold.ts';
import type { Database } from '../schema/database.ts';
import { escapeLike } from './escapeLike.ts';
import { openVocabulary } from './wordForms.ts';

/** The last of the words typed, as the index divides them. */
const LAST = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]+$/u;
/** Shorter beginnings fit too many words. */
const SHORTEST = 2;
/** How many words are read for each one shown: function words, which are left out, are the most frequent. */
const READ = 8;

/** People with a word in one of their names that begins like this, the one who speaks in most articles first. */
export function peopleBeginning(
  db: Database,
  words: string,
  most: number,
): { readonly id: string; readonly name: string }[] {
  const rows = db.all(
    `SELECT q.id, q.name FROM people AS q WHERE q.number IN (
        SELECT COALESCE(p.merged_into, p.number) FROM person_names AS n JOIN people AS p ON p.number = n.person
          WHERE ' ' || n.folded LIKE ? ESCAPE '\\'
      ) ORDER BY (SELECT count(*) FROM speakers WHERE linked = q.number) DESC, q.name COLLATE NOCASE, q.number LIMIT ?`,
    ...[`% ${escapeLike(fold(words.trim()))}%`, most],
  );
  return rows.map(({ id, name }) => ({ id: String(id), name: String(name) }));
}

/** Publishers with a word in their names that begins like this, the one with most articles first. */
export function publishersCalled(db: Database, words: string, most: number): string[] {
  const rows = db.all(
    `SELECT publisher, count(*) AS n FROM articles WHERE ' ' || publisher LIKE ? ESCAPE '\\' AND replaced_by IS NULL AND removed_by IS NULL
      GROUP BY publisher ORDER BY n DESC, publisher LIMIT ?`,
    ...[`% ${escapeLike(words.trim())}%`, most],
  );
  return rows.map(({ publisher }) => String(publisher));
}

/** Completions of the last word typed from the words of contents, the most frequent first. */
export function completed(db: Database, typed: string, most: number): string[] {
  const [last] = LAST.exec(typed) ?? [];
  const beginning = fold(last ?? '');
  if (!last || beginning.length < SHORTEST) return [];
  openVocabulary(db);
  const rows = db.all(
    'SELECT term FROM temp.content_vocabulary WHERE term >= ? AND term < ? ORDER BY doc DESC, term LIMIT ?',
    ...[beginning, `${beginning}\u{10ffff}`, READ * most],
  );
  const before = typed.slice(0, -last.length);
  return rows
    .map(({ term }) => String(term))
    .filter((term) => term !== beginning && term.length > SHORTEST && !FUNCTION_WORDS.has(term))
    .slice(0, most)
    .map((term) => before + term);
}
