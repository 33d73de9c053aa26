import type { RoleClass, SourceFacts, SourceKind, SourceSeen } from '../data/index.ts';
import { CLASSES_OF_BODIES, CLASSES_OF_ROLES } from '../english/roleClasses.ts';
import { TITLES } from '../english/titles.ts';
import { headLength, lowerWords, singular } from './headWords.ts';

/** The longest phrase of the lists, in words. */
const LONGEST = 5;

/**
 * The class of a source by its role as the article writes it, or, of a body, by its name; with the word that shows it. Null where the
 * article gives no role, or nothing in a body's name says what it is.
 */
export function roleClass(
  kind: SourceKind,
  { name, role, onBehalfOf }: Pick<SourceSeen, 'name' | 'role' | 'onBehalfOf'>,
): SourceFacts['roleClass'] {
  if (kind === 'body') return ofBody(lowerWords(name));
  if (kind === 'document' || kind === 'unknown') return null;
  // Whoever has no name is called by a role.
  const written = role ?? (kind === 'person' ? null : name);
  if (written === null || written.trim() === '') return null;
  const words = lowerWords(written);
  // `Mrs.` is no role.
  if (words.every((word) => TITLES.get(word)?.roles.length === 0)) return null;
  const found = roleIn(words);
  if (!found) return kind === 'person' ? { value: 'other', word: written } : null;
  const { from, to, value, byBody } = found;
  const word = words.slice(from, to).join(' ');
  if (!byBody) return { value, word };
  // `president of the Tarn Dockers’ Union`: what follows; else the nearest before it: `police union president`.
  const body =
    last(bodiesIn(words.slice(to))) ??
    last(bodiesIn(words.slice(0, from))) ??
    (onBehalfOf === null ? null : last(bodiesIn(lowerWords(onBehalfOf))));
  return body ? { value: body.value, word: `${word}, ${body.word}` } : { value, word };
}

/** `Commission on Presidential Debates` is a commission. */
function ofBody(words: readonly string[]): { value: RoleClass; word: string } | null {
  return last(bodiesIn(words.slice(0, headLength(words)))) ?? last(bodiesIn(words));
}

type RoleFound = { from: number; to: number; value: RoleClass; byBody: boolean };

/** The listed role that begins last before what describes it, the longest of those that end together. */
function roleIn(words: readonly string[]): RoleFound | null {
  const head = headLength(words);
  let best: RoleFound | null = null;
  for (let from = 0; from < head; from++)
    for (let length = 1; length <= LONGEST && from + length <= words.length; length++) {
      const to = from + length;
      const known = CLASSES_OF_ROLES.get(phrase(words, from, to));
      // A longer phrase that began before and ends no earlier stays: `deputy prime minister`.
      if (known && (best === null || to > best.to)) best = { from, to, ...known };
    }
  return best;
}

function bodiesIn(words: readonly string[]): { value: RoleClass; word: string }[] {
  const found: { value: RoleClass; word: string }[] = [];
  for (let from = 0; from < words.length; from++)
    for (let length = 2; length >= 1; length--) {
      const word = words.slice(from, from + length).join(' ');
      const value = from + length <= words.length ? CLASSES_OF_BODIES.get(word) : undefined;
      if (value === undefined) continue;
      found.push({ value, word });
      from += length - 1;
      break;
    }
  return found;
}

/** The last noun may be a plural. */
function phrase(words: readonly string[], from: number, to: number): string {
  const own = words.slice(from, to).join(' ');
  if (CLASSES_OF_ROLES.has(own)) return own;
  const last = words[to - 1] ?? '';
  const one = singular(last) === last ? last.replace(/s$/, '') : singular(last);
  return [...words.slice(from, to - 1), one].join(' ');
}

function last<T>(all: readonly T[]): T | null {
  return all.at(-1) ?? null;
}
