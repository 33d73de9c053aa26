import type { Span, StatementWithPassage } from '../data/index.ts';
import { type Mark, type MarkRole, marksOf } from './marks.ts';
import { partOf, runsOf } from './runs.ts';

/** A piece of a passage: which part of the statement it is (null: none), and whether a search looked for it. */
export type PassagePiece = { readonly text: string; readonly role: MarkRole | null; readonly found: boolean };

/** A longer piece is shortened in the middle: a turn of a transcript may be pages long. */
const LONGEST = 600;
/** What stays of it at its beginning and end. */
const HEAD = 360;
const TAIL = 160;

/**
 * The passage of a statement, cut where a part of the statement or words that were looked for (`found`, spans of the article) begin or
 * end; very long pieces are shortened, others are the text of the article character by character.
 */
export function passagePieces(statement: StatementWithPassage, found: readonly Span[] = []): PassagePiece[] {
  const { span, text } = statement.passage;
  // Where the article is gone the passage is the words of the content alone.
  if (text.length !== span[1] - span[0]) return [{ text, role: 'content', found: false }];
  const marks = marksOf([statement]);
  return runsOf(span, [...marks, ...found.map(foundMark)]).map((run) => {
    const parts = run.marks.filter(({ statement: of }) => of === 0);
    const words = text.slice(run.span[0] - span[0], run.span[1] - span[0]);
    return {
      text: shortened(words),
      role: partOf({ ...run, marks: parts })?.role ?? null,
      found: parts.length < run.marks.length,
    };
  });
}

/** Words that were looked for, as a mark of no statement. */
function foundMark(span: Span): Mark {
  return { role: 'content', span, statement: -1, first: true, last: true };
}

function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const head = words.slice(0, words.slice(0, HEAD).search(/\s\S*$/u) + 1);
  const tail = words.slice(-TAIL).replace(/^\S*/u, '');
  return `${head}[…]${tail}`;
}
