import { wordTable } from './wordList.ts';

/** Pronouns by what they can stand for; `relative` goes back to the phrase before it. */
export type PronounForm = 'he' | 'she' | 'it' | 'they' | 'i' | 'we' | 'you' | 'relative';

const rows = wordTable('pronouns.tsv');
const FORMS: ReadonlyMap<string, PronounForm> = new Map(
  rows.map(([pronoun = '', form = '']) => [pronoun, form as PronounForm]),
);

/** Pronouns that stand before what they own. */
export const OWNING_PRONOUNS: ReadonlySet<string> = new Set(
  rows.flatMap(([pronoun = '', , use]) => (use === 'owning' ? [pronoun] : [])),
);

/** Those that stand before a noun and ask nothing: all but `whose`. */
export const OWNING_DETERMINERS: ReadonlySet<string> = new Set(
  [...OWNING_PRONOUNS].filter((pronoun) => FORMS.get(pronoun) !== 'relative'),
);

/** Those of somebody else: `his`, `her`, `its`, `their`. */
export const THIRD_PERSON_OWNERS: ReadonlySet<string> = new Set(
  [...OWNING_PRONOUNS].filter((pronoun) => /^(?:he|she|it|they)$/.test(FORMS.get(pronoun) ?? '')),
);

/** The form of a pronoun in lower case; null for any other word. */
export function pronounForm(lower: string): PronounForm | null {
  return FORMS.get(lower) ?? null;
}

/** The gender that a personal pronoun shows, contractions included (`she’s`). */
export function genderOfPronoun(lower: string): 'female' | 'male' | null {
  const form = pronounForm(lower.replace(/['’].*$/s, ''));
  if (form === 'she') return 'female';
  return form === 'he' ? 'male' : null;
}
