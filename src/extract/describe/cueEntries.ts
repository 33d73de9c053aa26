import type { Act } from '../../data/index.ts';
import { lemmas } from '../../english/lemmas.ts';
import { type CueEntry, isAct } from './cueEntry.ts';
import { VERBS, WORDS } from './cueLexicon.ts';

/** The entry that begins at word `at` of a cue. */
export function cueEntryAt(words: readonly string[], at: number, lead: string): CueEntry | null {
  const word = words[at]!;
  for (const [entries, forms] of [
    [VERBS, lemmas(word)],
    [WORDS, [word]],
  ] as const)
    for (const form of forms)
      for (const entry of entries.get(form) ?? []) if (follows(words, at + 1, entry.rest, lead)) return entry;
  return null;
}

/** Whether a particle follows in the cue, one word between allowed, or begins the content. */
function follows(words: readonly string[], at: number, rest: readonly string[], lead: string): boolean {
  if (rest.length === 0) return true;
  const after = [...words.slice(at, at + rest.length + 2), ...lead.split(' ').slice(0, 2)];
  return [0, 1].some((skip) => rest.every((part, k) => after[skip + k] === part));
}

/** The act that a noun (or another word that reports) names by itself: `disapproval` accuses. */
export function actOfNoun(word: string): Act | null {
  const sense = WORDS.get(word)?.find(({ rest }) => rest.length === 0)?.sense;
  return sense && isAct(sense) ? sense : null;
}
