import { findNames, type Name } from '../text/names.ts';
import { type NameToken, nameTokens } from '../text/nameTokens.ts';
import { type Figures, findFigures } from './figures.ts';

/** An article's text with its tokens, its names and the figures that bear them. */
export type Reading = {
  text: string;
  tokens: readonly NameToken[];
  names: readonly Name[];
  /** For each token of a name, the name. */
  nameAt: ReadonlyMap<number, Name>;
  figures: Figures;
};

/** Reads the names of `text` and brings them together into figures. */
export function readText(text: string): Reading {
  const tokens = nameTokens(text);
  const names = findNames(text, tokens);
  const nameAt = new Map<number, Name>();
  for (const name of names) for (let n = name.from; n < name.to; n++) nameAt.set(n, name);
  return { text, tokens, names, nameAt, figures: findFigures(text, tokens, names) };
}

/** The first token that ends after `offset`: where a span that begins there begins. */
export function tokenFrom(tokens: readonly NameToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.full ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
