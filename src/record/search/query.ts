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

/** A query for statements; all fields given must match. */
export type Query = SourceQuery & {
  /**
   * Words of the content or of the speaker's name; `"a phrase"` of the content, `begin*`. Case and diacritics are
   * ignored.
   */
  words?: string;
  /**
   * Words in a row of the speaker's name or alias, in the article or of the person to whom the speaker is linked; in
   * quotation marks, exactly the name that {@link Facets} give.
   */
  speaker?: string;
  act?: Act;
  /** `2024`, `2024-03` or `2024-03-05`: said (or, if the article gives no date, published) then or later. */
  since?: string;
  /** Said (or published) then or earlier. */
  until?: string;
  /** Part of the publisher's name; in quotation marks, the full name. */
  publisher?: string;
  /** Only articles that were added after the one with this number. */
  after?: number;
  /** With a condition (true) or without one (false). */
  conditional?: boolean;
  /**
   * A semantic search that is combined with a search for any of its words: the {@link ABOUT} best, or `limit`; `vector`
   * is from `src/embedding`. With `ends`, only near statements: the others of a record are about something else.
   */
  about?: { text: string; vector: Int8Array; ends?: boolean };
  /** Whether near-duplicates are returned once, from the article that was published first; false by default. */
  deduplicate?: boolean;
  /** Whether statements of earlier versions of articles are included; false by default. */
  allVersions?: boolean;
  limit?: number;
  /**
   * Best match first (the default with words or a semantic search; for words that {@link FREQUENT} statements have,
   * last added first), by date, or published last first; otherwise in the order of the articles.
   */
  order?: 'rank' | 'date' | 'newest';
};

/** Default limit of a semantic search, because every statement is more or less about everything. */
export const ABOUT = 20;
/** From this number of matches on, the last added come first: ranking them would take long, and mean nothing. */
export const FREQUENT = 20_000;

const BY_PERSON = `s.number IN (SELECT y.statement FROM people AS q JOIN speakers AS p ON p.linked = COALESCE(q.merged_into, q.number)
  JOIN statement_speakers AS y ON y.speaker = p.number WHERE q.id = ?)`;

const BY_SPEAKER = `s.number IN (SELECT y.statement FROM statement_speakers AS y WHERE y.speaker IN (
    SELECT rowid FROM speaker_words WHERE speaker_words MATCH ?
  ) OR y.speaker IN (SELECT p.number FROM person_names AS n JOIN people AS q ON q.number = n.person
    JOIN speakers AS p ON p.linked = COALESCE(q.merged_into, q.number)
    WHERE ' ' || n.folded || ' ' LIKE ? ESCAPE '\\'))`;

/** A turn of a transcript also has the acts of its sentences. */
const HAS_ACT = `(s.act = ? OR EXISTS (
  SELECT 1 FROM turns, json_each(turns.parts) AS part
    WHERE turns.statement = s.number AND json_extract(part.value, '$[2]') = ?))`;

/** A speaker by the name that facets count: that of the person, if there is one. */
const BY_WHOLE_NAME = `s.number IN (SELECT y.statement FROM speakers AS p JOIN statement_speakers AS y ON y.speaker = p.number
  LEFT JOIN people AS q ON q.number = p.linked WHERE COALESCE(q.name, p.name) = ?)`;

/** Conditions that must all match, with their parameters; words are separate, because they have a rank. */
export type Conditions = { where: string; values: Value[]; words: WordsAsked | null };

/** Null if nothing can match. */
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
