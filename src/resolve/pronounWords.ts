/** What a pronoun can stand for. `self`: whoever speaks or writes. */
export type PronounClass = 'he' | 'she' | 'it' | 'they' | 'self' | 'relative' | 'addressed';

const CLASSES: ReadonlyMap<string, PronounClass> = new Map(
  (
    [
      ['he', 'he him his himself'],
      ['she', 'she her hers herself'],
      ['it', 'it its itself'],
      ['they', 'they them their theirs themselves'],
      ['self', 'i me my mine myself we us our ours ourselves'],
      ['relative', 'who whom whose which that'],
      ['addressed', 'you your yours yourself'],
    ] as const
  ).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'whose', 'your']);

/** The class of a pronoun in lower case, contractions included (`she’s`); null for any other word. */
export function classOfPronoun(lower: string): PronounClass | null {
  return CLASSES.get(lower.replace(/['’](?:s|m|re|ve|d|ll)$/, '')) ?? null;
}

/** Whether the pronoun stands before what it owns (`his`). */
export function isPossessivePronoun(lower: string): boolean {
  return POSSESSIVES.has(lower);
}
