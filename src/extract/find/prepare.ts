import { APART, type Article, type Span } from '../../data/index.ts';
import type { Pieces } from '../../model/wordPieces.ts';
import { blocks } from '../../text/blocks.ts';
import { type Quotation, quotations } from '../../text/quotationMarks.ts';
import { type Word, words } from '../../text/words.ts';
import { caseOf, marksOf, placesOf } from './features.ts';

/** An article as the model reads it: blocks of words with their pieces and features. All arrays but the last two go by words. */
export type Prepared = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly pieces: readonly (readonly number[])[];
  readonly cases: Uint8Array;
  readonly marks: Uint8Array;
  readonly places: Uint8Array;
  /** For each block the index of its first word, and at the end the number of words. */
  readonly starts: readonly number[];
  readonly quotations: readonly Quotation[];
};

/** The words of all paragraphs that are read for statements, with what the model is told of each. */
export function prepare(article: Pick<Article, 'text' | 'paragraphs'>, piecesOf: Pieces): Prepared {
  const { text } = article;
  const read = article.paragraphs.filter(({ role }) => !APART.has(role));
  const parts = read.flatMap(({ span }) => blocks(text, span));
  const all: Word[] = [];
  const starts: number[] = [];
  const kept: Span[] = [];
  for (const part of parts) {
    const found = words(text, part[0], part[1]);
    if (found.length === 0) continue;
    kept.push(part);
    starts.push(all.length);
    for (const word of found) all.push(word);
  }
  starts.push(all.length);
  const marked = quotations(text, kept);
  const written = all.map(({ start, end }) => text.slice(start, end));
  return {
    text,
    words: all,
    pieces: written.map(piecesOf),
    cases: Uint8Array.from(all, ({ wordlike }, i) => caseOf(written[i]!, wordlike)),
    marks: marksOf(text, all, marked),
    places: placesOf(text, all, kept),
    starts,
    quotations: marked,
  };
}
