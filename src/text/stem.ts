import { stemmer } from 'stemmer';
import { irregularPlainForm } from '../english/lemmas.ts';
import { SINGULARS } from '../english/plurals.ts';

/** The stem that the forms of an English word have in common (Porter 1980), irregular verbs led to their plain form; of a folded word. */
export function stem(word: string): string {
  return stemmer(SINGULARS.get(word) ?? irregularPlainForm(word) ?? word);
}
