import { lowerBound, type ParagraphRole, type Span } from '../../data/index.ts';
import type { Quotation } from '../quotationMarks.ts';
import type { Word } from '../words.ts';
import type { Token } from './token.ts';

/** A paragraph, or a part of one that is a paragraph of its own (`blocks`). */
export type Block = {
  readonly span: Span;
  readonly role: ParagraphRole;
  /** Its words `[first, after)`. */
  readonly words: readonly [first: number, after: number];
  /** Its sentences `[first, after)`. */
  readonly sentences: readonly [first: number, after: number];
};

/** The one reading of an article's text, made once and handed from stage to stage: every list is in the order of the text. */
export type AnnotatedText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  /** What the model reads: endings such as `’s` stand apart. */
  readonly words: readonly Word[];
  /** What names and rules read: every word with its ending. */
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
};

/** The first token that ends after `offset`: where a span that begins there begins. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  return lowerBound(tokens.length, (i) => tokens[i]!.full > offset);
}

/** The sentence that holds the character at `offset`; null between sentences. */
export function sentenceAt({ sentences }: Pick<AnnotatedText, 'sentences'>, offset: number): Span | null {
  const sentence = sentences[lowerBound(sentences.length, (i) => sentences[i]![1] > offset)];
  return sentence && sentence[0] <= offset ? sentence : null;
}
