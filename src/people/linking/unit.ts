import type { SpeakerSeen } from '../../data/index.ts';
import { DEMONYMS } from '../../english/demonyms.ts';
import { FUNCTION_WORDS } from '../../english/functionWords.ts';
import { genderOfNoun, isPersonNoun } from '../../english/personNouns.ts';
import { PLACES } from '../../english/places.ts';
import { fieldOf, isInOnePlace } from '../../english/roleFields.ts';
import { TITLES } from '../../english/titles.ts';
import { wordList } from '../../english/wordList.ts';
import { fold } from '../../text/fold.ts';
import { type PersonName, personName } from './personName.ts';

/** Words of roles that anybody may have: they do not distinguish people. */
const COMMON_ROLE_WORDS = wordList('commonRoleWords.txt');
/** Parties and sides, which many have in common. */
const PARTIES = new Set(
  'democrat democratic republican gop conservative liberal labour tory green independent progressive centrist'.split(
    ' ',
  ),
);
const FORMER = /\b(?:former|formerly|ex|then|onetime|one-time|retired|late)\b/;

/** An office that is held in one place at a time, with the names beside it: mayor, Tarn. */
export type Office = { readonly noun: string; readonly places: ReadonlySet<string> };

/** Somebody who speaks in one article: what it says of them, whichever of its statements they made. */
export type Unit = {
  /** Which of the speakers seen these are. */
  readonly at: readonly number[];
  readonly seen: SpeakerSeen;
  readonly name: PersonName;
  /** Words of roles and bodies that distinguish people. */
  readonly words: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly offices: readonly Office[];
  readonly isFormer: boolean;
  readonly gender: 'female' | 'male' | null;
  readonly beside: ReadonlySet<string>;
  /** The day of the article, as a number. */
  readonly day: number | null;
};

/** The speakers of each article with one name together, in order. */
export function unitsOf(seen: readonly SpeakerSeen[]): Unit[] {
  const named = seen.flatMap((one, at) => {
    const name = personName(one.name);
    return name ? [{ one, at, name }] : [];
  });
  const groups = Map.groupBy(named, ({ one, name }) =>
    JSON.stringify([
      one.article,
      ...name.given.slice(0, 2).map((word, i) => (i === 0 ? word : word[0])),
      name.surname,
      name.suffix,
    ]),
  );
  return [...groups.values()].map((some) => unitOf(some));
}

function unitOf(some: readonly { one: SpeakerSeen; at: number; name: PersonName }[]): Unit {
  const { one: seen, name } = some[0]!;
  const roles = some.flatMap(({ one }) => [
    one.role ?? '',
    ...one.aliases.filter((alias) => !isNameForm(alias, name)),
  ]);
  const texts = [...new Set(roles)].filter((role) => role !== '');
  const all = some.flatMap(({ one }) => [one.name, ...one.aliases, one.role ?? '']);
  const { date } = seen;
  return {
    at: some.map(({ at }) => at),
    seen,
    name,
    words: new Set(texts.flatMap(distinctiveWords)),
    fields: new Set(texts.flatMap((text) => nounsOf(text).flatMap((noun) => fieldOf(noun) ?? []))),
    offices: texts.flatMap(officesOf),
    isFormer: texts.some((text) => FORMER.test(text.toLowerCase())),
    gender: genderOf(all),
    beside: new Set(seen.beside.map(fold)),
    day: date === null ? null : Date.parse(date.length === 4 ? `${date}-07-01` : date) / 86_400_000,
  };
}

function isNameForm(alias: string, { surname }: PersonName): boolean {
  return personName(alias)?.surname === surname;
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{N}.'’-]*/gu) ?? [];
}

function distinctiveWords(text: string): string[] {
  return wordsIn(text)
    .map((word) => fold(word).replace(/'s$/, ''))
    .filter(
      (word) =>
        word.length > 2 && !COMMON_ROLE_WORDS.has(word) && !FUNCTION_WORDS.has(word) && !PARTIES.has(word),
    );
}

/** The offices and jobs in a role, also behind a hyphen: ferry-master. */
function nounsOf(text: string): string[] {
  return wordsIn(text).flatMap((word) => {
    const noun = fold(word);
    return fieldOf(noun) ? [noun] : [noun.slice(noun.lastIndexOf('-') + 1)];
  });
}

/** Offices that a subject stands before: `Foreign minister`, `Health Secretary`. */
const OF_SUBJECTS = /^(?:minister|secretary|commissioner)$/;

function officesOf(text: string): Office[] {
  const words = wordsIn(text);
  const office = words.findIndex((word) => OF_SUBJECTS.test(fold(word)));
  const places = words.flatMap((word, at) => {
    const plain = fold(word).replace(/'s$/, '');
    if (at < office && plain === fold(word) && !isOfPlace(plain)) return [];
    const isName =
      /^\p{Lu}/u.test(word) && !isPersonNoun(plain) && !TITLES.has(plain) && fieldOf(plain) === null;
    return isName && !PARTIES.has(plain) && !COMMON_ROLE_WORDS.has(plain) ? [plain] : [];
  });
  return nounsOf(text)
    .filter(isInOnePlace)
    .map((noun) => ({ noun, places: new Set(places) }));
}

function isOfPlace(word: string): boolean {
  return PLACES.has(word) || DEMONYMS.has(word);
}

/** The gender that a title or a role shows: Mrs., chairwoman. */
function genderOf(texts: readonly string[]): Unit['gender'] {
  const shown = texts.flatMap(wordsIn).flatMap((word) => {
    const plain = fold(word);
    return TITLES.get(plain)?.gender ?? genderOfNoun(plain) ?? [];
  });
  const genders = new Set(shown);
  const [only] = genders;
  return genders.size === 1 && only ? only : null;
}
