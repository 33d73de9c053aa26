import { wordTable } from './wordList.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  wordTable('irregularVerbs.tsv').map(([form = '', plain = '']) => [form, plain]),
);
/** A consonant that is doubled before an ending: `plann` of `planned`. */
const DOUBLED = /([b-df-hj-np-tv-z])\1$/;

/** The plain form of an irregular verb's form in lower case (`fought`: `fight`); null for any other word. */
export function irregularPlainForm(word: string): string | null {
  return IRREGULAR.get(word) ?? null;
}

/** The plain forms that a word in lower case may be a form of, the word itself first; of a regular one all that its ending allows. */
export function lemmas(word: string): string[] {
  const irregular = irregularPlainForm(word);
  if (irregular) return [word, irregular];
  const found = [word];
  if (/[^s]s$/.test(word)) {
    found.push(word.slice(0, -1));
    if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
    else if (word.endsWith('es')) {
      const stem = word.slice(0, -2);
      found.push(stem);
      // `quizzes`
      if (DOUBLED.test(stem)) found.push(stem.slice(0, -1));
    }
  } else if (word.endsWith('ed'))
    stems(found, word.slice(0, -2), word.endsWith('ied') ? `${word.slice(0, -3)}y` : null);
  else if (word.endsWith('ing'))
    // `lying`: `lie`
    stems(found, word.slice(0, -3), word.endsWith('ying') ? `${word.slice(0, -4)}ie` : null);
  return found;
}

/** Adds what a word without its ending may be: `hop` of `hoping`, `hopping`, `panick` of `panicked`; `other` is one more. */
function stems(found: string[], stem: string, other: string | null): void {
  if (stem.length < 2) {
    // `dying`, `tying`
    if (other && stem.length > 0) found.push(other);
    return;
  }
  found.push(`${stem}e`, stem);
  if (other) found.push(other);
  if (DOUBLED.test(stem) || stem.endsWith('ck')) found.push(stem.slice(0, -1));
}
