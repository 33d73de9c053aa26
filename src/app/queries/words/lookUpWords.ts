import type { Statement } from '../../../data/index.ts';
import { FUNCTION_WORDS } from '../../../english/functionWords.ts';
import type { Query } from '../../../record/index.ts';
import type { Serving } from '../../serving.ts';
import { askedPieces, type Piece } from './askedPieces.ts';
import { inOrder, type Matched } from './inOrder.ts';
import { type Spoken, spokenWords } from './spokenWords.ts';
import { type Differences, wordDifferences } from './wordDifferences.ts';

/** A statement that contains the words: where, and whether only an earlier version of its article has it. */
export type Having = {
  readonly statement: Statement;
  /** The words of the content, and those of them that match. */
  readonly words: readonly Spoken[];
  readonly matched: Matched;
  readonly earlier: boolean;
};
/** A statement with similar words. */
export type Near = { readonly statement: Statement; readonly differences: Differences };
/** The result of looking up words. */
export type Looked = {
  readonly having: readonly Having[];
  /** Most similar first; empty if some statement contains the words. */
  readonly near: readonly Near[];
  /** Nearest in meaning, whatever the words; empty if any statement contains the words or similar ones. */
  readonly about: readonly Statement[];
};

/** The maximum number of statements examined; words in more of them are too common to matter. */
const MOST = 200;
const NEAREST = 40;
/** Minimum share and number of equal words for two wordings of the same utterance. */
const SAME = 0.6;
const WORDS = 4;
const ABOUT = 3;

/** Looks for statements that contain these words, or else for statements with similar words. */
export async function lookUpWords(serving: Serving, asked: string): Promise<Looked> {
  const pieces = askedPieces(asked);
  for (const allVersions of [false, true]) {
    // The first publication comes first.
    const query: Query = {
      order: 'date',
      words: pieces.map((piece) => `"${phrase(asked, piece)}"`).join(' '),
      allVersions,
      limit: MOST,
    };
    const having = havingIn(serving, pieces, serving.record.find(query), allVersions);
    if (having.length > 0) return { having, near: [], about: [] };
  }
  const vector = await (await serving.embedder()).embed(asked);
  const query: Query = { about: { text: asked, vector }, limit: NEAREST };
  const found = [...serving.record.find(query)];
  // The search index divides some words differently: U.S., US.
  const having = havingIn(serving, pieces, found, false);
  if (having.length > 0) return { having, near: [], about: [] };
  const near = nearIn(serving, asked, found);
  return { having, near, about: near.length > 0 ? [] : found.slice(0, ABOUT) };
}

function havingIn(
  { record }: Serving,
  pieces: readonly Piece[],
  statements: Iterable<Statement>,
  earlier: boolean,
): Having[] {
  const having = Array.from(statements, (statement): Having | null => {
    const text = record.article(statement.article.id)?.text ?? '';
    const words = spokenWords(text, statement.content.spans);
    const matched = inOrder(pieces, words);
    return matched && { statement, words, matched, earlier };
  }).filter((one) => one !== null);
  // X said that Y had said: the words are Y's, if the record has them as a statement of Y.
  const outer = new Set(having.map(({ statement }) => statement.within));
  return having.filter(({ statement }) => !outer.has(statement.id));
}

/** The words of a piece for a phrase search. */
function phrase(asked: string, { words }: Piece): string {
  return asked.slice(words[0]!.span[0], words.at(-1)!.span[1]).replace(/["“”„*]/g, ' ');
}

function nearIn({ record }: Serving, asked: string, statements: readonly Statement[]): Near[] {
  const wanted = spokenWords(asked);
  return statements
    .flatMap((statement) => {
      const text = record.article(statement.article.id)?.text ?? '';
      const differences = wordDifferences(asked, wanted, text, spokenWords(text, statement.content.spans));
      return differences ? [{ statement, differences }] : [];
    })
    .filter(({ differences }) =>
      isNear(
        differences,
        wanted.map(({ folded }) => folded),
      ),
    )
    .toSorted((a, b) => b.differences.same - a.differences.same);
}

/** Function words (the, of, would) do not show that two wordings are of the same utterance. */
function isNear({ same, shared }: Differences, wanted: readonly string[]): boolean {
  const telling = (words: readonly string[]) => words.filter((word) => !FUNCTION_WORDS.has(word)).length;
  return (
    same >= SAME &&
    shared.length >= Math.min(WORDS, wanted.length - 1) &&
    2 * telling(shared) >= telling(wanted)
  );
}
