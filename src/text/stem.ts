import { stemmer } from 'stemmer';
import { lemmas } from '../english/lemmas.ts';

/** Plurals that no rule leads to their singular. */
const PLURALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    lives: 'life',
    wives: 'wife',
  }),
);

/** The stem that the forms of an English word have in common (Porter 1980), irregular verbs led to their plain form; of a folded word. */
export function stem(word: string): string {
  const singular = PLURALS.get(word);
  if (singular) return stemmer(singular);
  const forms = lemmas(word);
  return stemmer(forms.length === 2 && !word.startsWith(forms[1]!) ? forms[1]! : word);
}
