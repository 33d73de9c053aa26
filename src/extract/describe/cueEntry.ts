import { type Act, type Rule, rules } from '../../data/index.ts';

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
  | 'assure-frame'
  | 'challenge-frame'
  | 'see-frame'
  | 'vow-frame'
  | 'claim-frame'
  | 'topic-frame'
  | 'fact-frame'
  | 'voice-frame'
  | 'offer-frame'
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

/** A rule for each entry (`cue-verb/fight-for`), which lies in the file `module`. */
export function entriesOf(
  module: string,
  group: string,
  lexicon: readonly (readonly [words: string, sense: CueSense])[],
): CueEntries {
  const table = lexicon.map(([words, sense]) => {
    const [first = '', ...rest] = words.split(' ');
    return [words.replaceAll(' ', '-'), { first, rest, sense }] as const;
  });
  const entries = Object.values(rules(module, group, Object.fromEntries(table)));
  const longestFirst = entries.toSorted((a, b) => b.rest.length - a.rest.length);
  return Map.groupBy(longestFirst, ({ first }) => first);
}

/** Whether a sense is an act, and not a frame. */
export function isAct(sense: CueSense): sense is Act {
  return !sense.endsWith('-frame');
}
