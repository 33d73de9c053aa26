import type { Statement } from '../../../src/data/index.ts';
import type { Row } from '../../samples/sampleCases.ts';
import type { Rewritten } from './rewrite.ts';

/** What became of the statements of a rewritten article: how many there should be, which are gone, and which have another's name. */
export type Losses = {
  readonly expected: number;
  readonly lost: readonly Row[];
  readonly given: readonly { readonly row: Row; readonly to: string }[];
};

/** Of a content so many words must be in contents that were found. */
const ENOUGH = 0.5;

/**
 * The statements of the known articles that are in no content of `statements`, or that have a speaker of another name. Words are compared
 * in their order, without the marks between them, which are what was rewritten.
 */
export function lossesOf({ of }: Rewritten, statements: readonly Statement[]): Losses {
  const rows = of.flatMap(({ expected }) => expected);
  const contents = statements.map((statement) => ({ statement, words: wordsOf(statement.content.text) }));
  const lost: Row[] = [];
  const given: { row: Row; to: string }[] = [];
  for (const row of rows) {
    const own = wordsOf(row.content ?? '');
    const shares = contents.map(({ statement, words }) => ({ statement, share: inOrder(own, words) }));
    const best = shares.toSorted((a, b) => b.share - a.share)[0];
    if (shares.reduce((sum, { share }) => sum + share, 0) < ENOUGH) lost.push(row);
    else if (best && row.speaker !== undefined) {
      const name = best.statement.speaker?.name ?? null;
      if (name !== null && row.speaker !== '' && plain(name) !== plain(row.speaker))
        given.push({ row, to: name });
    }
  }
  return { expected: rows.length, lost, given };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The share of `own` that `other` holds in its longest stretch of the same words. */
function inOrder(own: readonly string[], other: readonly string[]): number {
  if (own.length === 0) return 1;
  let longest = 0;
  let before: number[] = [];
  for (const word of own) {
    const now = other.map((candidate, j) => (candidate === word ? (before[j - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...now, 0);
    before = now;
  }
  return longest / own.length;
}

/** A name without marks, those of nicknames. */
function plain(name: string): string {
  return wordsOf(name).join(' ');
}
