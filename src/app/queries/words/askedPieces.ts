import { type Spoken, spokenWords } from './spokenWords.ts';

/** Words in a row that were asked for, and what stands before them in the question. */
export type Piece = {
  readonly words: readonly Spoken[];
  /** Where the one who quotes left words out (`…`), or put others in (`[the mayor]`). */
  readonly after: 'start' | 'ellipsis' | 'brackets';
};

/** `…`, `...` or `. . .`, and whatever else stands in square brackets: words of who quotes, not of who speaks. */
const CUT = /\[[^[\]]{0,80}\]|…|\.{3}|\. \. \./g;

/** The words that were asked for, cut where who quotes says that something is missing or put in. */
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
