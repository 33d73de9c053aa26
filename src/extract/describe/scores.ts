import type { Act, Rule } from '../../data/index.ts';

/** How strongly something speaks for an act, and the rule that adds most to it. */
export type Score = { readonly weight: number; readonly rule: Rule };

/** How strongly something speaks for each act. */
export type Scores = Readonly<Partial<Record<Act, Score>>>;

/** How strongly scores speak for an act: 0 where nothing does. */
export function weightOf(scores: Scores, act: Act): number {
  return scores[act]?.weight ?? 0;
}
