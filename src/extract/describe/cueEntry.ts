import { type Act, type Rule, rules } from '../../data/index.ts';
import { wordSet } from './tokens.ts';

/**
 * How a cue is judged. An act: the cue names it and decides. A frame: the cue names an act only together with how the
 * content begins; `frames/` holds them.
 */
export type CueSense = Act | Frame;
export type Frame =
  | 'ask-frame'
  | 'tell-frame'
  | 'want-frame'
  | 'call-frame'
  | 'reject-frame'
  | 'question-frame'
  | 'decide-frame'
  | 'agree-frame'
  | 'warn-frame'
  | 'feel-frame'
  | 'seek-frame'
  | 'insist-frame'
  | 'suggest-frame'
  | 'announce-frame'
  | 'challenge-frame'
  | 'see-frame'
  | 'vow-frame'
  | 'claim-frame'
  | 'topic-frame'
  | 'fact-frame'
  | 'voice-frame'
  | 'like-frame'
  | 'open-frame';

/** An entry of the lexicon: the words that must follow its first, and how it is judged. */
export type CueEntry = Rule & {
  readonly first: string;
  readonly rest: readonly string[];
  readonly sense: CueSense;
};
/** Entries by their first word, those with most words first. */
export type CueEntries = ReadonlyMap<string, readonly CueEntry[]>;

/** A rule for each entry (`cue-verb/fight-for`); where one is written twice, the first counts. */
export function entriesOf(
  module: string,
  group: string,
  lexicon: Readonly<Partial<Record<CueSense, string>>>,
): CueEntries {
  const table = new Map<string, { first: string; rest: string[]; sense: CueSense }>();
  for (const [sense, words] of Object.entries(lexicon) as [CueSense, string][])
    for (const entry of wordSet(words)) {
      const [first, ...rest] = entry.split('_');
      const name = entry.replaceAll('_', '-');
      if (first && !table.has(name)) table.set(name, { first, rest, sense });
    }
  const entries = Object.values(rules(module, group, Object.fromEntries(table)));
  const longestFirst = entries.toSorted((a, b) => b.rest.length - a.rest.length);
  return Map.groupBy(longestFirst, ({ first }) => first);
}

/** Whether a sense is an act, and not a frame. */
export function isAct(sense: CueSense): sense is Act {
  return !sense.endsWith('-frame');
}
