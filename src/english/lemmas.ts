import { wordTable } from './wordList.ts';

/** Forms of irregular verbs with their plain forms. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  wordTable('irregularVerbs.tsv').map(([form = '', plain = '']) => [form, plain]),
);

/** The plain forms that a word may be a form of, the word itself first. */
export function lemmas(word: string): string[] {
  const irregular = IRREGULAR.get(word);
  if (irregular) return [word, irregular];
  const found = [word];
  if (/[^s]s$/.test(word)) {
    found.push(word.slice(0, -1));
    if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
    else if (word.endsWith('es')) found.push(word.slice(0, -2));
  } else if (word.endsWith('ed'))
    stems(found, word.slice(0, -2), word.endsWith('ied') ? `${word.slice(0, -3)}y` : null);
  else if (word.endsWith('ing')) stems(found, word.slice(0, -3), null);
  return found;
}

function stems(found: string[], stem: string, withY: string | null): void {
  if (stem.length < 2) return;
  found.push(`${stem}e`, stem);
  if (withY) found.push(withY);
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) found.push(stem.slice(0, -1));
}
