import { memoize } from '../../data/index.ts';
import { wordsInCommon } from '../../text/alignWords.ts';
import { foldedWords } from '../../text/foldedWords.ts';
import { unpackText } from '../schema/compress.ts';
import type { Database } from '../schema/database.ts';
import { byTime, type Seen } from './seenStatements.ts';

/** The least number of words in common, in order, and their least share of the shorter one, for two to be the same statement. */
const WORDS = 6;
const SHARE = 0.7;
/** Fewer words in a row are in common by chance. */
const RUN = 3;
/** How many articles' texts are kept at a time. */
const TEXTS = 256;

/** How much of the shorter of two contents is in the other, at least {@link SHARE} and at most 1; 0 for two that are not the same. */
export type Likeness = (a: Seen, b: Seen) => number;

export function likenessIn(db: Database): Likeness {
  const words = contentWords(db);
  return (a, b) => {
    // The earlier one is first, so that the order in which they are met makes no difference.
    const [one, other] =
      byTime(a, b) < 0 ? [words(a.number), words(b.number)] : [words(b.number), words(a.number)];
    // A number that is quoted otherwise is a change of wording, a number that is reported otherwise another statement.
    if (!(a.direct && b.direct) && numbersIn(one) !== numbersIn(other)) return 0;
    const common = wordsInCommon(one, other, RUN);
    const share = common < WORDS ? 0 : common / Math.min(one.length, other.length);
    return share >= SHARE ? share : 0;
  };
}

function numbersIn(words: readonly string[]): string {
  return words.filter((word) => /\p{N}/u.test(word)).join(' ');
}

/** The words of contents. */
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
