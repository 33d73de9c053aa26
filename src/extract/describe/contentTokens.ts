import type { Span } from '../../data/index.ts';
import { type AnnotatedText, tokenFrom } from '../../text/annotated/annotatedText.ts';

/** A word or a mark of a text: `word` is in lower case with straight apostrophes. */
export type ContentToken = {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is written with a capital first letter. */
  readonly capital: boolean;
  /** Whether it begins a sentence or a part of the content. */
  readonly first: boolean;
};

/** The words and marks of `spans`, in order; a token that a span cuts is cut with it. */
export function contentTokens(annotated: AnnotatedText, spans: readonly Span[]): ContentToken[] {
  const { text, tokens } = annotated;
  const found: ContentToken[] = [];
  for (const [from, to] of spans) {
    let first = true;
    let sentence = -1;
    for (let i = tokenFrom(tokens, from); i < tokens.length && tokens[i]!.start < to; i++) {
      const token = tokens[i]!;
      if (token.sentence !== sentence) first = true;
      sentence = token.sentence;
      const start = Math.max(from, token.start);
      const end = Math.min(to, isBare(text, token) ? token.end : token.full);
      if (end <= start) continue;
      const written = text.slice(start, end);
      const word = DOUBLE.test(written) ? '"' : plain(written);
      found.push({ word, start, end, capital: /^\p{Lu}/u.test(written), first });
      first = first && !isWord(word);
    }
  }
  return found;
}

/** Two single marks in place of a double one. */
const DOUBLE = /^(?:''|``)$/;

/** Whether a token ends with the apostrophe alone of a possessive: `Davis’`. */
function isBare(text: string, { possessive, full }: AnnotatedText['tokens'][number]): boolean {
  return possessive && /['’]/.test(text[full - 1]!);
}

/** Lower case, with straight apostrophes. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** Whether a token is a word and not a mark. */
export function isWord(word: string): boolean {
  return /^@?[\p{L}\p{N}]/u.test(word);
}
