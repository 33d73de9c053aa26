import { SUFFIXES, TITLES } from '../../english/titles.ts';
import { fold } from '../../text/fold.ts';

/** A name as it is compared: without case and accents, titles, initials and suffixes (`Sen. Ana M. Ruiz Jr.` → `ana ruiz`). */
export function plainName(name: string): string {
  const words = wordsOf(name);
  return words.filter((word, i) => word.length > 1 || i === 0 || i === words.length - 1).join(' ');
}

/** The first letter of the first name between the given name and the surname (`m`); null without one. */
export function middleInitial(name: string): string | null {
  const words = wordsOf(name);
  return words.length > 2 ? (words[1]![0] ?? null) : null;
}

/** The last word of a plain name. */
export function surnameOf(name: string): string {
  return wordsOf(name).at(-1) ?? '';
}

/** The words of a name, folded, without title and suffix. */
function wordsOf(name: string): string[] {
  const words = fold(name.replace(/,.*$/s, ''))
    .split(/\s+/)
    .filter((word) => word !== '' && !SUFFIXES.has(word));
  const first = words.findIndex((word) => !TITLES.has(word));
  return words.slice(Math.max(0, first));
}
