import type { Span } from '../../data/index.ts';
import { sentences } from '../../text/sentences.ts';

/** A word or a mark of a text: `word` is in lower case with straight apostrophes. */
export type Token = {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is written with a capital first letter. */
  readonly capital: boolean;
  /** Whether it begins a sentence or a part of the content. */
  readonly first: boolean;
};

const PIECES = /[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*|\.{2,}|-{2,}|[^\s]/gu;

/** The words and marks of `spans`, sentence by sentence, in order. */
export function tokensOf(text: string, spans: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  for (const span of spans)
    for (const [from, to] of sentences(text, span)) {
      let first = true;
      for (const match of text.slice(from, to).matchAll(PIECES)) {
        const raw = match[0];
        const start = from + match.index;
        const word = plain(raw);
        tokens.push({ word, start, end: start + raw.length, capital: /^\p{Lu}/u.test(raw), first });
        first = first && !isWord(word);
      }
    }
  return tokens;
}

/** Lower case, with straight apostrophes. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** Whether a token is a word and not a mark. */
export function isWord(word: string): boolean {
  return /^[\p{L}\p{N}]/u.test(word);
}

/** A set of words from a list that is written with spaces. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
