import type { Person, SpeakerSeen } from '../../data/index.ts';
import { isFirstName } from '../../english/firstNames.ts';
import { FUNCTION_WORDS } from '../../english/functionWords.ts';
import { ORGANIZATION_HEADS, PLACE_HEADS, WORK_HEADS } from '../../english/nameHeads.ts';
import { isPersonNoun, singularOfPersons } from '../../english/personNouns.ts';
import { PARTICLES } from '../../english/titles.ts';
import { fold } from '../../text/fold.ts';
import { bodyName } from './bodyName.ts';
import { personName } from './personName.ts';

/** Numbers that begin what is no name: Two-thirds. */
const NUMBER_WORDS = new Set('half one two three four five six seven eight nine ten most many'.split(' '));

/** The block of a speaker: of people by their surname, of bodies by the first letters of their name; null for who has no name, and for groups. */
export function blockOf(seen: Pick<SpeakerSeen, 'name' | 'type'>): string | null {
  if (isNamedPerson(seen)) return `person ${personName(seen.name)!.surname}`;
  const body = isNamedBody(seen) ? bodyName(seen.name) : null;
  return body && `body ${[...body.letters].toSorted().join('')}`;
}

/** The blocks of a person of a people list. */
export function blocksOf({ name, aliases }: Pick<Person, 'name' | 'aliases'>): string[] {
  const surnames = [name, ...aliases].flatMap((one) => personName(one)?.surname ?? []);
  return [...new Set(surnames)].map((surname) => `person ${surname}`);
}

/** Whether a speaker is a person with a name, not only described. */
export function isNamedPerson({ name, type }: Pick<SpeakerSeen, 'name' | 'type'>): boolean {
  if (type !== 'person' && type !== 'unknown') return false;
  const words = name.split(/\s+/);
  if (!words.every(isInName) || /[’']s(?:\s|$)|\s\|\s|\d/.test(name)) return false;
  const parts = personName(name);
  if (!parts || parts.surname.length < 2) return false;
  const isGiven = words.length > 1 && isFirstName(words[0]!);
  // `Larry King` is a name, `Former President` is none.
  if (isNoun(parts.surname) && !isGiven) return false;
  if (type === 'person') return true;
  return words.length < MOST_NAMES && !isLikeBody(name, words) && !isNumber(parts.given[0] ?? parts.surname);
}

/** A person's name has fewer words. */
const MOST_NAMES = 4;
/** Lower-case words with which a body's name may begin or end: the city of Tarn, the Ruiz campaign. */
const BEGINNING = new Set('bank city county department ministry port state town university'.split(' '));
const ENDING = new Set(
  'administration board campaign commission council department government legislature ministry parliament party police team union'.split(
    ' ',
  ),
);
/** Words for kinds of bodies that are the name of one where they stand alone. */
const ALONE = new Set(['congress', 'parliament', 'senate']);
const MOST_WORDS = 9;

function isNamedBody({ name, type }: Pick<SpeakerSeen, 'name' | 'type'>): boolean {
  if (type !== 'organization' && type !== 'unknown') return false;
  const words = name.split(/\s+/);
  if (words.length > MOST_WORDS || name.includes(' | ')) return false;
  if (type === 'unknown' && (!isLikeBody(name, words) || isNoun(fold(words.at(-1)!)))) return false;
  const [only] = words;
  if (words.length === 1 && (isNoun(fold(only!)) || (isHead(fold(only!)) && !ALONE.has(fold(only!)))))
    return false;
  return (
    words.some(isCapital) &&
    words.every((word, i) => {
      const lower = word.toLowerCase();
      const isEdge =
        (i === 0 && BEGINNING.has(lower)) || (i === words.length - 1 && i > 0 && ENDING.has(lower));
      return isCapital(word) || isEdge || FUNCTION_WORDS.has(lower) || word === '&';
    })
  );
}

/** What no person is called: a word such as `committee`, capitals inside or all through, or many words. */
function isLikeBody(name: string, words: readonly string[]): boolean {
  return (
    words.length >= MOST_NAMES ||
    words.some((word) => isHead(fold(word))) ||
    /^\p{Lu}[\p{Lu}\d&.-]+$|^\p{Lu}\p{Ll}+\p{Lu}/u.test(name.replace(/^(?:Mc|Mac|O[’'])/, '')) ||
    words.some((word) => !isCapital(word))
  );
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isNumber(word: string): boolean {
  return NUMBER_WORDS.has(word.split('-')[0]!);
}

/** A capital, or a small word inside a name: van, al-Sadr, bin. */
function isInName(word: string): boolean {
  return (
    /^["“(]?\p{Lu}/u.test(word) || PARTICLES.has(word.toLowerCase()) || /^\p{Ll}{1,3}[-’']\p{Lu}/u.test(word)
  );
}

function isNoun(word: string): boolean {
  return isPersonNoun(word) || singularOfPersons(word) !== null || FUNCTION_WORDS.has(word);
}

function isHead(word: string): boolean {
  return ORGANIZATION_HEADS.has(word) || WORK_HEADS.has(word) || PLACE_HEADS.has(word);
}
