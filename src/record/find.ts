import type { Act } from '../data/index.ts';
import { fold } from '../text/fold.ts';
import type { Value } from './database.ts';
import { likeable } from './likeable.ts';
import { periodAsked } from './period.ts';
import { phraseQuery, searchQuery } from './searchQuery.ts';

/** What to look for; everything that is given must hold. */
export type Query = {
  /** Words of the content; `"a phrase"`, `begin*`. Letter case and diacritics make no difference. */
  words?: string;
  /** Words, in a row, of the speaker's name or an alias, in the article or of the person that the speaker is linked to. */
  speaker?: string;
  act?: Act;
  /** `2024`, `2024-03` or `2024-03-05`: said (or, where the article does not tell, published) then or later. */
  since?: string;
  /** The same: then or earlier. */
  until?: string;
  /** A part of the publisher's name. */
  publisher?: string;
  /** With a condition (true) or without one (false). */
  conditional?: boolean;
  limit?: number;
  /** Best match first (when there are words: the default) or by day; then as in the articles. */
  order?: 'rank' | 'date';
};

const BY_SPEAKER = `(s.speaker IN (SELECT rowid FROM speaker_words WHERE speaker_words MATCH ?) OR s.speaker IN (
  SELECT l.speaker FROM links AS l JOIN person_names AS n ON n.person = l.person
    WHERE l.chosen = 1 AND ' ' || n.folded || ' ' LIKE ? ESCAPE '\\'))`;

/** The SQL that goes after the statements' SELECT, and its values; null when nothing can match. */
export function findClauses(query: Query): { sql: string; values: Value[] } | null {
  const joins: string[] = [];
  const wheres: string[] = [];
  const values: Value[] = [];
  const where = (sql: string, ...more: Value[]) => {
    wheres.push(sql);
    values.push(...more);
  };
  const words = query.words?.trim() ? searchQuery(query.words) : undefined;
  const speaker = query.speaker?.trim() ? phraseQuery(query.speaker) : undefined;
  if (words === null || speaker === null) return null;
  if (words) {
    joins.push('JOIN content_words ON content_words.rowid = s.number');
    where('content_words MATCH ?', words);
  }
  if (speaker) where(BY_SPEAKER, speaker, `% ${likeable(fold(query.speaker!.trim()))} %`);
  if (query.act) where('s.act = ?', query.act);
  if (query.since) where('s.latest >= ?', periodAsked('--since', query.since).earliest);
  if (query.until) where('s.earliest <= ?', periodAsked('--until', query.until).latest);
  if (query.publisher) where("a.publisher LIKE ? ESCAPE '\\'", `%${likeable(query.publisher)}%`);
  if (query.conditional !== undefined) {
    where(`${query.conditional ? '' : 'NOT '}EXISTS (SELECT 1 FROM conditions WHERE statement = s.number)`);
  }
  const byRank = words && query.order !== 'date';
  const order = byRank ? 'content_words.rank, s.number' : 's.earliest, s.number';
  const limit = query.limit === undefined ? '' : ' LIMIT ?';
  if (query.limit !== undefined) values.push(Math.max(0, Math.floor(query.limit)));
  const filter = wheres.length > 0 ? ` WHERE ${wheres.join(' AND ')}` : '';
  return { sql: `${joins.join(' ')}${filter} ORDER BY ${order}${limit}`, values };
}
