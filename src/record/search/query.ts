import type { Act } from '../../data/index.ts';
import { fold } from '../../text/fold.ts';
import type { Database, Value } from '../schema/database.ts';
import { countedConditions, type SourceQuery } from '../sources/sourceConditions.ts';
import { escapeLike } from './escapeLike.ts';
import { periodAsked } from './period.ts';
import { publisherIs } from './publisherIs.ts';
import { phraseQuery } from './searchQuery.ts';
import { wholeName } from './wholeName.ts';
import { WITHOUT_DUPLICATES } from './withoutDuplicates.ts';
import { type WordsAsked, wordsAsked } from './wordsAsked.ts';

/** What to look for; everything that is given must hold. */
export type Query = SourceQuery & {
  /**
   * Words of the content or of the speaker's name; `"a phrase"` of the content, `begin*`. Letter case and diacritics make no difference.
   */
  words?: string;
  /**
   * Words, in a row, of the speaker's name or an alias, in the article or of the person that the speaker is linked to; in quotation marks
   * exactly the name that {@link Facets} give.
   */
  speaker?: string;
  act?: Act;
  /** `2024`, `2024-03` or `2024-03-05`: said (or published, where the article gives no day) then or later. */
  since?: string;
  /** The same: then or earlier. */
  until?: string;
  /** A part of the publisher's name; in quotation marks the whole name. */
  publisher?: string;
  /** Only articles that were added after the one of this number. */
  after?: number;
  /** With a condition (true) or without one (false). */
  conditional?: boolean;
  /**
   * What is looked for by its meaning and any of its words together: the {@link ABOUT} best, or `limit`; `vector` as of `src/embedding`. With
   * `ends`, only what is near: the others of a record are about something else.
   */
  about?: { text: string; vector: Int8Array; ends?: boolean };
  /** The same statement in several articles only once, from the one that was published first; false by default. */
  deduplicate?: boolean;
  /** What earlier versions of an article said, too; false by default. */
  allVersions?: boolean;
  limit?: number;
  /**
   * Best match first (when there are words or a meaning: the default; of words that {@link FREQUENT} statements have, last added first), by
   * day, or published last first; then as in the articles.
   */
  order?: 'rank' | 'date' | 'newest';
};

/** How many are found by meaning where no limit is given: everything is more or less about everything. */
export const ABOUT = 20;
/** Of so many statements that match words the last added come first: to rank them all would take long, and say nothing. */
export const FREQUENT = 20_000;

const BY_PERSON = `s.number IN (SELECT y.statement FROM people AS q JOIN speakers AS p ON p.linked = COALESCE(q.merged_into, q.number)
  JOIN statement_speakers AS y ON y.speaker = p.number WHERE q.id = ?)`;

const BY_SPEAKER = `s.number IN (SELECT y.statement FROM statement_speakers AS y WHERE y.speaker IN (
    SELECT rowid FROM speaker_words WHERE speaker_words MATCH ?
  ) OR y.speaker IN (SELECT p.number FROM person_names AS n JOIN people AS q ON q.number = n.person
    JOIN speakers AS p ON p.linked = COALESCE(q.merged_into, q.number)
    WHERE ' ' || n.folded || ' ' LIKE ? ESCAPE '\\'))`;

/** A turn of a transcript has the acts of its sentences as well. */
const HAS_ACT = `(s.act = ? OR EXISTS (
  SELECT 1 FROM turns, json_each(turns.parts) AS part
    WHERE turns.statement = s.number AND json_extract(part.value, '$[2]') = ?))`;

/** A speaker by the name that facets count: that of the person, where there is one. */
const BY_WHOLE_NAME = `s.number IN (SELECT y.statement FROM speakers AS p JOIN statement_speakers AS y ON y.speaker = p.number
  LEFT JOIN people AS q ON q.number = p.linked WHERE COALESCE(q.name, p.name) = ?)`;

/** Conditions that all must hold, and their values; words that must all occur are apart, for they bring a rank with them. */
export type Conditions = { where: string; values: Value[]; words: WordsAsked | null };

/** Null when nothing can match. */
export function conditionsOf(db: Database, query: Query): Conditions | null {
  const wheres: string[] = ['s.rejected = 0'];
  const values: Value[] = [];
  const where = (sql: string, ...more: Value[]) => {
    wheres.push(sql);
    values.push(...more);
  };
  const words = query.words?.trim() ? wordsAsked(db, query.words) : undefined;
  const speaker = query.speaker?.trim() ? phraseQuery(query.speaker) : undefined;
  if (words === null || speaker === null) return null;
  const whole = wholeName(query.speaker ?? '');
  if (whole !== null) where(BY_WHOLE_NAME, whole);
  else if (speaker) where(BY_SPEAKER, speaker, `% ${escapeLike(fold(query.speaker!.trim()))} %`);
  if (query.person !== undefined) where(BY_PERSON, query.person);
  if (query.act) where(HAS_ACT, query.act, query.act);
  if (query.since) where('s.latest >= ?', periodAsked('--since', query.since).earliest);
  if (query.until) where('s.earliest <= ?', periodAsked('--until', query.until).latest);
  if (query.publisher) {
    const { sql, value } = publisherIs(query.publisher);
    where(sql, value);
  }
  if (query.after !== undefined) where('s.article > ?', query.after);
  if (query.conditional !== undefined)
    where(`${query.conditional ? '' : 'NOT '}EXISTS (SELECT 1 FROM conditions WHERE statement = s.number)`);
  if (query.deduplicate) where(WITHOUT_DUPLICATES);
  const counted = countedConditions(query);
  for (const sql of counted.wheres) wheres.push(sql);
  values.push(...counted.values);
  if (!query.allVersions) where('a.replaced_by IS NULL');
  return { where: `WHERE ${wheres.join(' AND ')}`, values, words: words ?? null };
}
