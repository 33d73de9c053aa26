import { stem } from '../../text/stem.ts';
import type { Database } from '../schema/database.ts';

/** Shorter beginnings fit too many words. */
const SHORTEST = 3;

/** Makes the words of contents readable as `temp.content_vocabulary`. */
export function openVocabulary(db: Database): void {
  // A view of the index in the connection's own memory: nothing is written to the record.
  db.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.content_vocabulary USING fts5vocab ('main', 'content_words', 'row')",
  );
}

/** A folded word and its other forms among the words of contents: `taxes` and `tax`. */
export function wordForms(db: Database, word: string): string[] {
  const wanted = stem(word);
  const beginning = wanted.slice(0, Math.max(SHORTEST, wanted.length - 1));
  if (wanted.length < SHORTEST) return [word];
  openVocabulary(db);
  const rows = db.all(
    'SELECT term FROM temp.content_vocabulary WHERE term >= ? AND term < ?',
    ...[beginning, `${beginning}\u{10ffff}`],
  );
  const forms = rows.map(({ term }) => String(term)).filter((term) => stem(term) === wanted);
  return [...new Set([word, ...forms])];
}
