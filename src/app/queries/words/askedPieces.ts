import { type Spoken, spokenWords } from './spokenWords.ts';

/** A run of words that are looked up, and what comes before it. */
export type Piece = {
  readonly words: readonly Spoken[];
  /** Where the person who quotes left out words (`…`), or inserted some (`[the mayor]`). */
  readonly after: 'start' | 'ellipsis' | 'brackets';
};

/** `…`, `...` or `. . .`, and anything else in square brackets: words of the person who quotes, not of the speaker. */
const CUT = /\[[^[\]]{0,80}\]|…|\.{3}|\. \. \./g;

/** The words to look up, divided where words were left out or inserted. */
export function askedPieces(asked: string): Piece[] {
  const pieces: Piece[] = [];
  let [from, after]: [number, Piece['after']] = [0, 'start'];
  const add = (to: number) => {
    const words = spokenWords(asked, [[from, to]]);
    if (words.length > 0) pieces.push({ words, after: pieces.length === 0 ? 'start' : after });
  };
  for (const cut of asked.matchAll(CUT)) {
    add(cut.index);
    [from, after] = [cut.index + cut[0].length, /^\[\s?[^\s….]/.test(cut[0]) ? 'brackets' : 'ellipsis'];
  }
  add(asked.length);
  return pieces;
}
