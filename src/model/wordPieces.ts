import { Tokenizer } from '@huggingface/tokenizers';

/** The word pieces of one word, as numbers of the vocabulary; never empty. */
export type Pieces = (word: string) => readonly number[];

/** The numbers that frame a window and fill what is left of a batch. */
export const FRAME = { pad: 0, unknown: 100, start: 101, end: 102 } as const;
/** A word that is longer than any of a language becomes one unknown piece, as in BERT. */
const LONGEST = 100;
/** How many words are remembered: most of a text are among the most frequent few thousand. */
const REMEMBERED = 50_000;

/** Splits words into pieces with the tokenizer that `json`, a parsed `tokenizer.json`, describes. */
export function wordPieces(json: object): Pieces {
  const tokenizer = new Tokenizer(json, {});
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    const ids = word.length > LONGEST ? [] : tokenizer.encode(word, { add_special_tokens: false }).ids;
    const pieces = ids.length > 0 ? ids : [FRAME.unknown];
    if (known.size < REMEMBERED) known.set(word, pieces);
    return pieces;
  };
}

/**
 * Splits a whole text into pieces, framed, with the tokenizer that `json` describes; of a text with more than `longest` pieces the first are
 * kept. Marks inside words are split otherwise than word by word.
 */
export function textPieces(json: object, longest: number): (text: string) => readonly number[] {
  const tokenizer = new Tokenizer(json, {});
  return (text) => {
    const { ids } = tokenizer.encode(text);
    return ids.length > longest ? [...ids.slice(0, longest - 1), FRAME.end] : ids;
  };
}
