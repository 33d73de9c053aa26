import { stemmer } from 'stemmer';
import { lemmas } from '../english/lemmas.ts';
import { SINGULARS } from '../english/plurals.ts';

/** The stem that the forms of an English word have in common (Porter 1980), irregular verbs led to their plain form; of a folded word. */
export function stem(word: string): string {
  const singular = SINGULARS.get(word);
  if (singular) return stemmer(singular);
  const forms = lemmas(word);
  return stemmer(forms.length === 2 && !word.startsWith(forms[1]!) ? forms[1]! : word);
}
