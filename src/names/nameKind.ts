import { isFirstName } from '../english/firstNames.ts';
import { ORGANIZATION_HEADS, PLACE_HEADS, SURNAME_PLACES, WORK_HEADS } from '../english/nameHeads.ts';
import { LONG_PLACES, PLACES } from '../english/places.ts';
import { PARTICLES, SUFFIXES } from '../english/titles.ts';

export type NameKind = 'person' | 'organization' | 'place' | 'work' | 'unknown';

/** What a name is the name of, by its own words and whether a title stands before it; `unknown` where they do not show it. */
export function kindOfName(words: readonly string[], where: { titled: boolean; heading: boolean }): NameKind {
  const lower = words.map((word) => word.toLowerCase());
  const last = lower.at(-1) ?? '';
  const first = words[0] ?? '';
  const link = lower.findIndex(
    (word) => word === 'of' || word === 'for' || word === 'on' || word === 'against',
  );
  const whole = lower.join(' ');
  if (LONG_PLACES.has(whole)) return 'place';
  if (words.length === 1 && PLACES.has(last) && !where.titled) return 'place';
  const head = link > 0 ? (lower[link - 1] ?? '') : last;
  if (where.titled && words.length === 2 && isFirstName(first)) return 'person';
  if (words.length > 1 || link > 0) {
    if (ORGANIZATION_HEADS.has(head)) return 'organization';
    // `Port of Tarn` runs the port; `Tarn Port` may be where it is.
    if (link > 0 && head === 'port') return 'organization';
    if (WORK_HEADS.has(head)) return words.length === 2 && isFirstName(first) ? 'person' : 'work';
    if (PLACE_HEADS.has(head) && !(isFirstName(first) && SURNAME_PLACES.has(head)))
      return where.titled ? 'person' : 'place';
    if (link > 0) return 'organization';
  } else if (!where.titled && ORGANIZATION_HEADS.has(last) && words[0] !== undefined) return 'organization';
  if (lower.includes('and') && ORGANIZATION_HEADS.has(last)) return 'organization';
  if (lower.includes('&')) return 'organization';
  if (where.titled) return 'person';
  if (words.length === 1) {
    if (!where.heading && /^(?:[A-Z]{2,6}s?|(?:\p{Lu}\.){2,})$/u.test(first)) return 'organization';
    return isFirstName(first) ? 'person' : 'unknown';
  }
  // `Al Noor`, `Al Shabaab`: an article as often as a given name.
  if (words.length === 2 && lower[0] === 'al') return 'unknown';
  if (isFirstName(first) && !PLACES.has(last)) return 'person';
  if (SUFFIXES.has(last) || words.slice(1, -1).some((word) => word.length === 1 || PARTICLES.has(word)))
    return 'person';
  if (words.length <= 3 && PARTICLES.has(lower[0] ?? '')) return 'person';
  return isFirstName(first) ? 'person' : 'unknown';
}
