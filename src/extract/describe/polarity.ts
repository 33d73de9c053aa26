import { lemmas } from '../../english/lemmas.ts';
import { wordTable } from '../../english/wordList.ts';

/** How much a word of each tone of `tone.tsv` counts by itself. */
const WEIGHTS: Readonly<Record<string, number>> = {
  blame: -1.5,
  bad: -0.75,
  grave: -0.35,
  good: 1.5,
  nice: 0.6,
};
const TONES: ReadonlyMap<string, number> = new Map(
  wordTable('tone.tsv').map(([word = '', tone = '']) => [word, WEIGHTS[tone] ?? 0]),
);

/** How much a word, by itself, blames (below zero) or praises (above). */
export function polarityOf(word: string): number {
  if (word.length < 3) return 0;
  for (const lemma of lemmas(word.replace(/'s$/, ''))) {
    const weight = TONES.get(lemma);
    if (weight !== undefined) return weight;
  }
  return 0;
}
