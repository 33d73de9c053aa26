import { APART, overlapsAny, type Span } from '../../data/index.ts';
import type { Pieces } from '../../model/wordPieces.ts';
import type { AnnotatedText } from '../../text/annotated/annotatedText.ts';
import type { Quotation } from '../../text/quotationMarks.ts';
import type { Word } from '../../text/words.ts';
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

/**
 * The words of all paragraphs that are read for statements, with the features that the model reads. `labels` of turns are left out: the
 * model reads what is said there as it reads prose.
 */
export function prepare(annotated: AnnotatedText, piecesOf: Pieces, labels: readonly Span[] = []): Prepared {
  const { text } = annotated;
  const blocks = annotated.blocks.filter(({ role }) => !APART.has(role) && role !== 'label');
  const inBlock = overlapsAny(blocks.map(({ span }) => span));
  const quotations = annotated.quotations.filter(({ span }) => inBlock(span));
  const words: Word[] = [];
  const starts: number[] = [];
  const inLabel = overlapsAny(labels);
  for (const { words: range } of blocks) {
    const before = words.length;
    for (let i = range[0]; i < range[1]; i++) {
      const word = annotated.words[i]!;
      if (!inLabel([word.start, word.end])) words.push(word);
    }
    // A block that is a label alone is none for the model.
    if (words.length > before || labels.length === 0) starts.push(before);
  }
  starts.push(words.length);
  const written = words.map(({ start, end }) => text.slice(start, end));
  return {
    text,
    words,
    pieces: written.map(piecesOf),
    cases: Uint8Array.from(words, ({ wordlike }, i) => caseOf(written[i]!, wordlike)),
    marks: marksOf(text, words, quotations),
    places: placesOf(annotated, words, blocks),
    starts,
    quotations,
  };
}
