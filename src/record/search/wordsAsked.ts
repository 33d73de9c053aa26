import { FUNCTION_WORDS } from '../../english/functionWords.ts';
import { fold } from '../../text/fold.ts';
import type { Database, Value } from '../schema/database.ts';
import { escapeLike } from './escapeLike.ts';
import { allQuery, someQuery, type Term, termsTyped } from './searchQuery.ts';

/** The statements with the words of a search, and the query that ranks them. */
export type WordsAsked = {
  /** A subquery for the numbers of the statements, as `number`. */
  readonly numbers: string;
  readonly values: readonly Value[];
  /** An FTS5 query of contents, by whose rank the statements are ordered. */
  readonly best: string;
  /** Whether every statement matches `best`; if not, some have the words only in the speaker's name, and come last. */
  readonly all: boolean;
};

const HAVE = 'SELECT rowid AS number FROM content_words WHERE content_words MATCH ?';

/** Statements with a speaker who has a word in their name, in the article or as the person of the record. */
const SAID_BY = `SELECT y.statement AS number FROM statement_speakers AS y WHERE y.speaker IN (
    SELECT rowid FROM speaker_words WHERE speaker_words MATCH ?
    UNION SELECT p.number FROM person_names AS n JOIN people AS q ON q.number = n.person
      JOIN speakers AS p ON p.linked = COALESCE(q.merged_into, q.number)
      WHERE ' ' || n.folded || ' ' LIKE ? ESCAPE '\\')`;

/**
 * The words that a user typed. Each must be in the content or, if speakers have it in their names and it is not in
 * quotation marks, in the name of a speaker. `holm tax` finds what Holm said about tax, and what others said about
 * Holm's.
 * @returns null if there is no word
 */
export function wordsAsked(db: Database, typed: string): WordsAsked | null {
  const terms = termsTyped(typed);
  const names = terms.filter((term) => isName(db, term));
  const rest = terms.filter((term) => !names.includes(term));
  const content = allQuery(rest);
  const best = content ?? someQuery(names);
  if (!best) return null;
  const parts = [
    ...(content ? [{ sql: HAVE, values: [content] }] : []),
    ...names.map((term) => ({
      sql: `SELECT number FROM (${HAVE} UNION ${SAID_BY})`,
      values: valuesOf(term),
    })),
  ];
  return {
    numbers: parts.map(({ sql }) => sql).join(' INTERSECT '),
    values: parts.flatMap(({ values }) => values),
    best,
    all: names.length === 0,
  };
}

/** Whether a term may be a word of a speaker's name; function words are not looked for in names. */
function isName(db: Database, term: Term): boolean {
  if (term.quoted || FUNCTION_WORDS.has(fold(term.words))) return false;
  const query = allQuery([term]);
  if (query === null) return false;
  const [, ...of] = valuesOf(term);
  return db.get(`SELECT 1 FROM (${SAID_BY}) LIMIT 1`, ...of) !== undefined;
}

function valuesOf(term: Term): [content: string, name: string, person: string] {
  const query = allQuery([term])!;
  return [query, query, `% ${escapeLike(fold(term.words))}${term.prefix ? '' : ' '}%`];
}
