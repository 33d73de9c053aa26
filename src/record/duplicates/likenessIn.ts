import { memoize } from '../../data/index.ts';
import { wordsInCommon } from '../../text/alignWords.ts';
import { foldedWords } from '../../text/foldedWords.ts';
import { unpackText } from '../schema/compress.ts';
import type { Database } from '../schema/database.ts';
import { byTime, type Seen } from './seenStatements.ts';

/** Minimum number of equal words in order, and their minimum share of the shorter statement, for near-duplicates. */
const WORDS = 6;
const SHARE = 0.7;
/** Shorter runs of equal words are coincidence. */
const RUN = 3;
/** How many articles' texts are cached. */
const TEXTS = 256;

/**
 * The share of the shorter of two contents that is in the other, between {@link SHARE} and 1; 0 if they are not
 * near-duplicates.
 */
export type Likeness = (a: Seen, b: Seen) => number;

export function likenessIn(db: Database): Likeness {
  const words = contentWords(db);
  return (a, b) => {
    // The earlier statement comes first, so that the order of the arguments makes no difference.
    const [one, other] =
      byTime(a, b) < 0 ? [words(a.number), words(b.number)] : [words(b.number), words(a.number)];
    // A different number in a quotation is a change of wording; in a report it makes a different statement.
    if (!(a.direct && b.direct) && numbersIn(one) !== numbersIn(other)) return 0;
    const common = wordsInCommon(one, other, RUN);
    const share = common < WORDS ? 0 : common / Math.min(one.length, other.length);
    return share >= SHARE ? share : 0;
  };
}

function numbersIn(words: readonly string[]): string {
  return words.filter((word) => /\p{N}/u.test(word)).join(' ');
}

/** Returns a function that gives the words of a statement's content. */
function contentWords(db: Database): (statement: number) => string[] {
  const textOf = memoize(TEXTS, (article: number) => {
    const row = db.get('SELECT text FROM articles WHERE number = ?', article);
    return row ? unpackText(row.text as Uint8Array) : '';
  });
  return memoize(Number.POSITIVE_INFINITY, (statement: number) => {
    const spans = db.all(
      `SELECT s.article, x.start, x."end" FROM spans AS x JOIN statements AS s ON s.number = x.statement
        WHERE s.number = ? AND x.role = 'content' ORDER BY x.position`,
      statement,
    );
    return spans.flatMap(({ article, start, end }) =>
      foldedWords(textOf(Number(article)).slice(Number(start), Number(end))),
    );
  });
}
