import { type PronounForm, pronounForm } from '../../english/pronouns.ts';

/** What a pronoun can stand for. `self`: whoever speaks or writes. */
export type PronounClass = 'he' | 'she' | 'it' | 'they' | 'self' | 'relative' | 'addressed';

const CLASS: Readonly<Record<PronounForm, PronounClass>> = {
  he: 'he',
  she: 'she',
  it: 'it',
  they: 'they',
  i: 'self',
  we: 'self',
  you: 'addressed',
  relative: 'relative',
};

/** The class of a pronoun in lower case, contractions included (`she’s`); null for any other word. */
export function classOfPronoun(lower: string): PronounClass | null {
  const form = pronounForm(lower.replace(/['’](?:s|m|re|ve|d|ll)$/, ''));
  return form && CLASS[form];
}
