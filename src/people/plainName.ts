import { fold } from '../text/fold.ts';
import { SUFFIXES, TITLES } from '../text/titles.ts';

/** A name as it is compared: without case and accents, titles, initials and suffixes (`Sen. Ana M. Ruiz Jr.` → `ana ruiz`). */
export function plainName(name: string): string {
  const words = fold(name.replace(/,.*$/, ''))
    .split(/[\s]+/)
    .filter((word) => word !== '' && !SUFFIXES.has(word));
  const first = words.findIndex((word) => !TITLES.has(word));
  const rest = words.slice(Math.max(0, first));
  return rest.filter((word, i) => word.length > 1 || i === 0 || i === rest.length - 1).join(' ');
}

/** The last word of a plain name. */
export function surnameOf(name: string): string {
  return plainName(name).split(' ').at(-1) ?? '';
}
