import { DEMONYMS } from '../english/demonyms.ts';
import { isFirstName } from '../english/firstNames.ts';
import { ORGANIZATION_HEADS, PLACE_HEADS, WORK_HEADS } from '../english/nameHeads.ts';
import { isDerived, isOffice, singularOfPersons } from '../english/personNouns.ts';
import { LETTERS, PARTICLES, PERSONAL_TITLES, SHORT_TITLES, SUFFIXES, TITLES } from '../english/titles.ts';
import type { AnnotatedText } from '../text/annotated/annotatedText.ts';
import type { Token } from '../text/annotated/token.ts';
import { type Capitals, readCapitals } from './capitals.ts';
import { kindOfName, type NameKind } from './nameKind.ts';
import { endOfRun, isOfficeOf, startsName } from './nameRuns.ts';
import { officeOf } from './officeOf.ts';

/** A name in a text, without the title or role before it. */
export type Name = {
  start: number;
  /** A possessive `’s` left out. */
  end: number;
  /** The tokens `[from, to)` that it covers. */
  from: number;
  to: number;
  /** The first token of the title or role before it; `from` when it has no title or role. */
  titled: number;
  /** Its words, small ones and initials included, periods left out. */
  words: readonly string[];
  kind: NameKind;
  possessive: boolean;
  /** In a paragraph whose capitals say nothing. */
  heading: boolean;
};

/** The names in a text, in order. A capital first in a sentence or in a headline makes no name by itself. */
export function findNames({ text, tokens }: Pick<AnnotatedText, 'text' | 'tokens'>): Name[] {
  const capitals = readCapitals(tokens);
  const names: Name[] = [];
  let i = 0;
  while (i < tokens.length) {
    const from = startsName(tokens, i, capitals);
    if (from === null) {
      i += 1;
      continue;
    }
    const office = officeOf(tokens, i, capitals);
    if (office) {
      const end = endOfRun(text, tokens, office.name, capitals);
      const holder = nameOfRun(text, tokens, office.name, end, capitals);
      if (holder) {
        names.push({ ...holder, titled: office.from, kind: kindOfHolder(holder) });
        i = Math.max(end, i + 1);
        continue;
      }
    }
    const to = endOfRun(text, tokens, i, capitals);
    const name = outletOf(tokens, from, to, capitals) ?? nameOfRun(text, tokens, from, to, capitals);
    if (name) names.push(name);
    i = Math.max(to, i + 1);
  }
  const called = namesCalled(names);
  return names.map((name) => withoutTail(tokens, name, called, capitals) ?? name);
}

/** Who holds an office is a person, unless the words show a body. */
function kindOfHolder({ words, heading }: Name): NameKind {
  return kindOfName(words, { titled: true, heading });
}

/** How the names of a text are written: whole, and for each first and last word how many words the shortest has. */
type Called = { readonly whole: ReadonlySet<string>; readonly shortest: ReadonlyMap<string, number> };

/** Worked out once for a text, so that the time for many long names grows with their number only. */
function namesCalled(names: readonly Name[]): Called {
  const shortest = new Map<string, number>();
  for (const { words } of names) {
    const ends = `${words[0]} ${words.at(-1)}`;
    shortest.set(ends, Math.min(words.length, shortest.get(ends) ?? Number.POSITIVE_INFINITY));
  }
  return { whole: new Set(names.map(({ words }) => words.join(' '))), shortest };
}

/**
 * A person’s name without the words with capitals that follow it: `Ana Ruiz` of `Ana Ruiz Victory Day`, and of the headline `Ana Ruiz
 * Hammers Orbit Bank`. The article calls the person `Ruiz` elsewhere and nobody by the last word, and what follows is one word and
 * another name, or words that the article has without capitals. Null for any other name.
 */
function withoutTail(
  tokens: readonly Token[],
  { from, words, kind, heading, titled }: Name,
  { whole, shortest }: Called,
  { low }: Capitals,
): Name | null {
  if (words.length < LONG_NAME || (kind !== 'person' && kind !== 'unknown')) return null;
  const isCalled = (surname: string) =>
    shortest.get(`${surname} ${surname}`) === 1 ||
    (shortest.get(`${words[0]} ${surname}`) ?? Number.POSITIVE_INFINITY) < words.length;
  if (isCalled(words.at(-1)!)) return null;
  for (const kept of [2, 3].filter((kept) => kept < words.length)) {
    const tail = words.slice(kept);
    if (!isCalled(words[kept - 1]!)) continue;
    // A verb and whom it is about; `Aung San Suu Kyi` is called by what follows.
    if (!whole.has(tail.slice(1).join(' ')) && !tail.every((word) => low.has(word.toLowerCase()))) continue;
    const to = endOfWords(tokens, from, kept);
    const [first, last] = [tokens[from]!, tokens[to - 1]!];
    const short = words.slice(0, kept);
    return {
      start: first.start,
      end: last.end,
      from,
      to,
      titled,
      words: short,
      kind: kindOfName(short, { titled: titled < from, heading }),
      possessive: last.possessive,
      heading,
    };
  }
  return null;
}

/** From so many words on a person’s name may have words behind it that are none of it. */
const LONG_NAME = 4;

/** The token after the first so many words from `from` on. */
function endOfWords(tokens: readonly Token[], from: number, words: number): number {
  let to = from;
  while (wordsOf(tokens, from, to).length < words) to += 1;
  return to;
}

/** `The Advocate`: a common noun with its article's capital inside a sentence is a newspaper's name wherever `the` stands before it. */
function outletOf(tokens: readonly Token[], from: number, to: number, capitals: Capitals): Name | null {
  const token = tokens[from];
  if (!token || to - from !== 1 || tokens[from - 1]?.lower !== 'the') return null;
  if (!capitals.outlets.has(token.lower) || !token.isOffice) return null;
  const { start, end, possessive, text } = token;
  return {
    start,
    end,
    from,
    to,
    titled: from,
    words: [text],
    kind: 'organization',
    possessive,
    heading: false,
  };
}

/** The name within a run: without the title, role or people's word before it; null when nothing of a name is left. */
function nameOfRun(
  text: string,
  tokens: readonly Token[],
  from: number,
  runEnd: number,
  capitals: Capitals,
): Name | null {
  const heading = capitals.loud(from);
  const to = heading ? runEnd : withoutLetters(tokens, from, runEnd);
  const titled = from;
  let start = from;
  let end = to;
  const bare = (n: number): string => (tokens[n]?.lower ?? '').replace(/\.$/, '');
  const office = lastOffice(tokens, from, to, capitals);
  if (office >= 0) {
    if (office === to - 1) {
      const person =
        to - from > 1 &&
        ((tokens[from]?.isGivenName && to - from <= 4 && !isOffice(bare(from))) ||
          isLikeTitle(tokens, from, to) ||
          PERSONAL_TITLES.has(bare(to - 2)) ||
          (tokens[to - 2]?.text === '.' && PERSONAL_TITLES.has(bare(to - 3))));
      if (!person) return null;
      start = PERSONAL_TITLES.has(bare(to - 2)) || tokens[to - 2]?.text === '.' ? to - 1 : start;
    } else {
      start = office + 1;
      if (tokens[start]?.text === '.') start += 1;
      // `Comrade (Dr) Ada Brul`
      if (tokens[start]?.text === ')') start += 1;
      while (start < to && AFTER_OFFICE.test(bare(start))) start += 1;
      if (tokens[start]?.lower === 'of' || tokens[start]?.lower === 'for' || tokens[start]?.lower === 'on') {
        const person = indexOf(tokens, start + 1, to, (token) => token.isGivenName);
        if (person < 0) return null;
        start = person;
      }
    }
  }
  if (start > office && office >= 0 && !tokens[start]?.isGivenName && !isAfterTitle(tokens, start)) {
    // `Miss Universe Alicia Machado`: the given name begins the name.
    const given = indexOf(tokens, start + 1, end - 1, (token) => token.isGivenName);
    // `Sheikh Zamil bin Rashid al-Otari`: behind a particle a given name goes on with the name.
    const goesOn = indexOf(tokens, start + 1, given, ({ lower }) => PARTICLES.has(lower)) > 0;
    // `Miss Universe Ana Ruiz`: what she won.
    const isOther =
      tokens[start - 1]?.lower === 'miss' ||
      indexOf(tokens, start, given, (token) => !mayNamePerson(token, capitals)) >= 0;
    if (given > 0 && tokens[start]?.text.length !== 1 && !goesOn && isOther) start = given;
  }
  if (
    office < 0 &&
    end - start > 1 &&
    tokens[start]?.first &&
    !tokens[start]?.isGivenName &&
    tokens[start + 1]?.isGivenName &&
    end - start > 2 &&
    !bodyRun(tokens, start, end)
  ) {
    // `Hold Ana Ruiz to her word`: the sentence's first word is not hers.
    start += 1;
  }
  for (let n = start; n < end - 2; n++) {
    // `Fox News Leo Sand`: the outlet is no part of the name.
    const outlet = ORGANIZATION_HEADS.has(bare(n)) && tokens[n + 1]?.isGivenName;
    if (outlet && !ORGANIZATION_HEADS.has(bare(end - 1))) start = n + 1;
  }
  while (start < end - 1 && DEMONYMS.has(bare(start)) && !bodyRun(tokens, start, end)) {
    if (end - start === 2 && isCause(tokens[start + 1]!, capitals)) break;
    start += 1;
  }
  while (end > start && DEMONYMS.has(bare(end - 1)) && bare(end - 1) !== 'white' && bare(end - 1) !== 'black')
    end -= 1;
  while (start < end && tokens[start]?.text === 'Super') start += 1;
  if (!heading && !bodyRun(tokens, start, end)) {
    while (end - start > 1 && isLetters(tokens[end - 1])) end -= 1;
    // `BJP Narendra Joshi`, `OCPD Hassan Guyo`: what the person belongs to, or is.
    if (office < 0 && isAcronym(tokens[start]) && isPersonFrom(tokens, start + 1, end)) start += 1;
  }
  while (end > start && !tokens[end - 1]?.word) end -= 1;
  if (end <= start) return null;
  const words = wordsOf(tokens, start, end);
  if (words.length === 0) return null;
  const first = tokens[start];
  const last = tokens[end - 1];
  if (!first || !last) return null;
  if (words.length === 1 && (words[0]?.length ?? 0) < 2) return null;
  const kind = kindOfName(words, { titled: office >= 0 && start > office, heading });
  const period = text[last.end] === '.' && last.isSuffix && tokens[end]?.sentence === last.sentence;
  return {
    start: first.start,
    end: last.end + (period ? 1 : 0),
    from: start,
    to: end,
    titled,
    words,
    kind,
    possessive: last.possessive,
    heading,
  };
}

/** `Conservative Solutions`, `American Action`: what follows the word for a people or a party is no surname by its form or by the article. */
function isCause({ lower, isGivenName }: Token, { low, surnames }: Capitals): boolean {
  if (isGivenName || surnames.has(lower)) return false;
  return low.has(lower) || CAUSE.test(lower);
}

const CAUSE =
  /(?:[st]ions?|ity|ities|ance|ences?|ments?|ness|ship|ways|ideas|voices|values|futures?|rights|families|voters|workers|women|jobs|hearts|roots|pride|hope|unity|justice|freedom|liberty|growth|strength|renewal|choice|choices|first|now|forward|together|tomorrow|crossroads|bridge|greens)$/;

/** Words that go on with an office after its noun: `President Pro Tempore`, `Archbishop Emeritus`. */
const AFTER_OFFICE = /^(?:pro|tem|tempore|emeritus|emerita|elect|designate)$/;

/** Whether a word with a capital may be the first of a name for all that the lists and the article know. */
function mayNamePerson(token: Token, { low }: Capitals): boolean {
  const { lower, isPlace, isDemonym, isPersonNoun } = token;
  if (isPlace || isDemonym || isPersonNoun || isAcronym(token) || low.has(lower)) return false;
  return !ORGANIZATION_HEADS.has(lower) && !WORK_HEADS.has(lower) && !PLACE_HEADS.has(lower);
}

/** Where a run ends without the letters after a person’s name: `deputy whip Oren Reith MSP`; not those of `the Tarn East MSP`. */
function withoutLetters(tokens: readonly Token[], from: number, to: number): number {
  const before = tokens[from - 1];
  const isNamed =
    tokens[from]?.isGivenName || (before?.isPersonNoun && before.sentence === tokens[from]?.sentence);
  let end = to;
  while (isNamed && end - from > 2 && isLetters(tokens[end - 1])) end -= 1;
  return end;
}

/** `Dr. Samira Abu Rahmoun`: right after the title of a person the name begins, whether or not a list knows its first word. */
function isAfterTitle(tokens: readonly Token[], start: number): boolean {
  const title = tokens[start - 1]?.text === '.' ? tokens[start - 2] : tokens[start - 1];
  return title?.isTitle === true && title.lower !== 'miss';
}

/** `MP` of `Jamie Farquhar MP` */
export function isLetters(token: Token | undefined): boolean {
  return token !== undefined && LETTERS.has(token.lower) && /^(?:\p{Lu}{2,}|PhD)$/u.test(token.text);
}

function isAcronym(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}{3,}$/u.test(token.text);
}

/** Whether at least two words there are by themselves the name of a person. */
function isPersonFrom(tokens: readonly Token[], from: number, to: number): boolean {
  const words = wordsOf(tokens, from, to);
  return (
    words.length > 1 &&
    isFirstName(words[0]!) &&
    kindOfName(words, { titled: false, heading: false }) === 'person'
  );
}

/** `Senators` before two names. */
function isOffices(lower: string): boolean {
  const singular = singularOfPersons(lower);
  return singular !== null && isOffice(singular);
}

/** `Coroner` before `Ailsa Byrne`: a noun for persons of no list, where a name follows; before one word only if the article uses the noun. */
function isJobOf(rest: readonly string[], lower: string, { low }: Capitals): boolean {
  if (rest.length === 0 || !isDerived(lower)) return false;
  if (isFirstName(rest[0] ?? '')) return true;
  const kind = kindOfName(rest, { titled: false, heading: false });
  if (kind !== 'person' && kind !== 'unknown') return false;
  return rest.length > 1 || low.has(lower);
}

/** `Hasina Sheikh`, `Vikram Pandit`: a title may be a surname as well. */
function isLikeTitle(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to - 1]!.isOffice || tokens[to - 1]!.text.length < 4) return false;
  return tokens
    .slice(from, to - 1)
    .every((token) => token.word && !token.isTitle && !token.isOffice && !token.isDemonym && !token.isPlace);
}

/** Where the last title or office of the run stands, when something of a name may follow it; -1 without one. */
function lastOffice(tokens: readonly Token[], from: number, to: number, capitals: Capitals): number {
  for (let n = to - 1; n >= from; n--) {
    const lower = (tokens[n]?.lower ?? '').replace(/\.$/, '');
    const rest = wordsOf(tokens, n + 1, to);
    if (!TITLES.has(lower) && !isOffice(lower) && !isOffices(lower) && !isJobOf(rest, lower, capitals))
      continue;
    // `Lund Teachers Association`: the body is called after its members.
    if (
      isOffices(lower) &&
      rest.length > 0 &&
      rest.length < 3 &&
      ORGANIZATION_HEADS.has(rest.at(-1)?.toLowerCase() ?? '')
    )
      continue;
    // `Apartment Owners Association of Lodar`
    if (isOffices(lower) && ORGANIZATION_HEADS.has(rest[0]?.toLowerCase() ?? '')) continue;
    if (SHORT_TITLES.has(lower) && tokens[n + 1]?.text !== '.') continue;
    if (rest.length > 0 && rest.every((word) => SUFFIXES.has(word.toLowerCase()))) continue;
    if (TITLES.has(lower) && isInsideTitled(tokens, from, n)) continue;
    // `Keyshawn St. Fleur`
    if (lower === 'st' && n > from) continue;
    if (isOffices(lower) && isOfBody(tokens, from, n)) continue;
    // `Attorney General’s Office`: the noun is part of the body’s name, and so are those before it.
    if (isOfficeOf(tokens[n], tokens[n + 1])) return -1;
    // `MK Stalin` has two initials, `MK Yoav Harel` a seat.
    if (/^(?!MP|PM)\p{Lu}{2}$/u.test(tokens[n]!.text) && rest.length === 1) continue;
    // `General Motors`, `King County`: what follows is no person.
    if (
      n === from &&
      rest.length > 0 &&
      ['organization', 'place', 'work'].includes(kindOfName(rest, { titled: false, heading: false })) &&
      !isFirstName(rest[0] ?? '')
    ) {
      if (rest.length === 1 || lower !== 'general') continue;
    }
    return n;
  }
  return -1;
}

/** `Dr Azlan Shahrin Tan Sri Othman`: a title of the father’s, in a name that its own title opens. */
function isInsideTitled(tokens: readonly Token[], from: number, n: number): boolean {
  for (let m = n - 1; m >= from; m--) {
    const { isTitle, isOffice, lower } = tokens[m]!;
    if (isTitle) return wordsOf(tokens, m + 1, n).length > 2;
    if (isOffice || ORGANIZATION_HEADS.has(lower)) return false;
  }
  return false;
}

/** `Union of Deckhands, Engineers and Stewards`: those of whom the body is. */
function isOfBody(tokens: readonly Token[], from: number, n: number): boolean {
  const of = indexOf(tokens, from + 1, n, ({ lower }) => lower === 'of' || lower === 'for');
  return of > 0 && ORGANIZATION_HEADS.has(tokens[of - 1]!.lower);
}

function bodyRun(tokens: readonly Token[], from: number, to: number): boolean {
  const kind = kindOfName(wordsOf(tokens, from, to), { titled: false, heading: false });
  return kind === 'organization' || kind === 'work' || kind === 'place';
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens
    .slice(from, to)
    .filter((token) => token.word || token.text === '&' || /^\d+\p{L}+$/u.test(token.text))
    .map((token) => token.text);
}

function indexOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  test: (token: Token) => boolean,
): number {
  for (let n = from; n < to; n++) {
    const token = tokens[n];
    if (token && test(token)) return n;
  }
  return -1;
}
