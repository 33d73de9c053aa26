/** Pronouns by whom they can stand for; `relative` goes back to the phrase before it. */
export type PronounForm = 'he' | 'she' | 'it' | 'they' | 'i' | 'we' | 'you' | 'relative';

const FORMS: ReadonlyMap<string, PronounForm> = new Map(
  (
    [
      ['he', 'he him his himself'],
      ['she', 'she her hers herself'],
      ['it', 'it its itself'],
      ['they', 'they them their theirs themselves'],
      ['i', 'i me my mine myself'],
      ['we', 'we us our ours ourselves'],
      ['you', 'you your yours yourself yourselves'],
      ['relative', 'who whom whose which that'],
    ] as const
  ).flatMap(([form, words]) => words.split(' ').map((word) => [word, form] as const)),
);

/** Pronouns that stand before what they own. */
export const OWNING_PRONOUNS: ReadonlySet<string> = new Set('his her its their my our your whose'.split(' '));

/** The form of a pronoun in lower case; null for any other word. */
export function pronounForm(lower: string): PronounForm | null {
  return FORMS.get(lower) ?? null;
}
