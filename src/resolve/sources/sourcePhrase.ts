import type { Span } from '../../data/index.ts';
import { DEMONYMS, PEOPLES } from '../../english/demonyms.ts';
import {
  AFTER_SOURCE,
  AFTER_SOURCE_NAME,
  BEFORE_SOURCE,
  PARTY_DETERMINERS,
  SOURCE_BREAKS,
  SOURCE_PREPOSITIONS,
} from '../../english/phraseWords.ts';
import { OWNING_PRONOUNS } from '../../english/pronouns.ts';
import { isLetters, type Name } from '../../names/names.ts';
import { tokenFrom } from '../../text/annotated/annotatedText.ts';
import { classOfPronoun, type PronounClass } from '../coreference/pronounWords.ts';
import { isInContactClause } from '../entities/contactClause.ts';
import type { NamedText } from '../namedText.ts';
import { type NounPhrase, nounAt, nounPhraseAt } from './nounPhrase.ts';

/** Reference of a source, by its phrase alone. Token ranges are `[from, to)`. */
export type Reference =
  | { by: 'pronoun'; token: number; class: PronounClass }
  | { by: 'name'; name: Name; from: number; to: number }
  | { by: 'phrase'; phrase: NounPhrase | null; from: number; to: number };

/** A source goes on for ever only by mistake. */
const LONGEST_SOURCE = 200;

/**
 * The references of a source's spans, one for each of the speakers that it joins; none when it holds no word. What the
 * source shares with `others`, the cue and the content of its statement, is not its own.
 */
export function readSource(
  named: NamedText,
  spans: readonly Span[],
  others: readonly Span[] = [],
): Reference[] {
  const [start, end] = tokenRange(named, spans, others);
  const from = behindWay(named, start, end);
  if (from >= end) return [];
  const to = apposedEnd(named, from, end);
  const parts =
    neitherNor(named, from, to) ?? namesInApposition(named, from, to) ?? splitJoined(named, from, to);
  return parts.flatMap(([a, b]) => readPart(named, a, b) ?? []);
}

/** Where whoever speaks begins in `an email, a spokesperson for the port`: behind the way in which it was said, whose `in` stands before the source. */
function behindWay({ tokens, nameAt }: NamedText, from: number, to: number): number {
  if (!/^(?:in|by|via)$/.test(tokens[from - 1]?.lower ?? '')) return from;
  let comma = from;
  while (comma < to && comma < from + MOST_OF_WAY && tokens[comma]!.text !== ',' && !nameAt.has(comma))
    comma += 1;
  const isWay = tokens.slice(from, comma).some(({ lower }) => WAY.test(lower));
  return isWay && tokens[comma]?.text === ',' && comma + 1 < to ? comma + 1 : from;
}

const MOST_OF_WAY = 6;
const WAY =
  /^(?:e-?mail|letter|statement|message|text|tweet|post|release|interview|briefing|memo|phone|telephone|video|broadcast)$/;

/** Where a source ends that was cut before the name in apposition to it: `[The regulator], Ofrail, said`. */
function apposedEnd(named: NamedText, from: number, end: number): number {
  const { tokens, nameAt } = named;
  if (
    tokens[end]?.text !== ',' ||
    !/^(?:the|a|an|another|his|her|its|their)$/.test(tokens[from]?.lower ?? '')
  )
    return end;
  if (tokens[end]?.sentence !== tokens[from]?.sentence || nameAt.has(end - 1)) return end;
  const name = nameAt.get(end + 1);
  if (!name || name.possessive || name.kind === 'place' || tokens[name.to]?.text !== ',') return end;
  return appositive(named, from, end, name.to) === name ? name.to : end;
}

/** The tokens of the spans (those between them included), without what a wrong border took in. */
function tokenRange(named: NamedText, spans: readonly Span[], others: readonly Span[]): [number, number] {
  const { tokens } = named;
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return [0, 0];
  let from = tokenFrom(tokens, first[0]);
  let to = from;
  while (to < tokens.length && to < from + LONGEST_SOURCE && (tokens[to]?.start ?? Infinity) < last[1])
    to += 1;
  const skips = (n: number): boolean => {
    const token = tokens[n];
    return (
      token !== undefined &&
      !named.nameAt.has(n) &&
      (isMark(token.text) ||
        (BEFORE_SOURCE.has(token.lower) && to - from > 1 && classOfPronoun(token.lower) === null))
    );
  };
  const foreign = (n: number): boolean => {
    const start = tokens[n]?.start ?? 0;
    return others.some((span) => span[0] <= start && start < span[1]);
  };
  // No source goes on over a line's end.
  const line = tokens[from]?.block;
  while (to > from + 1 && tokens[to - 1]?.block !== line) to -= 1;
  let own = to;
  while (own > from && foreign(own - 1)) own -= 1;
  if (own > from) to = own;
  while (from + 1 < to && foreign(from)) from += 1;
  while (from < to && skips(from)) from += 1;
  const trails = (n: number): boolean => {
    const token = tokens[n];
    return (
      token !== undefined &&
      !named.nameAt.has(n) &&
      ((isMark(token.text) && token.text !== ')') || (n > from && AFTER_SOURCE.has(token.lower)))
    );
  };
  while (to > from && trails(to - 1)) to -= 1;
  return [from, to];
}

function isMark(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** `two officers, Ana Ruiz and Leo Sand`: the names, when nothing but names follows the comma. */
function namesInApposition(named: NamedText, from: number, to: number): [number, number][] | null {
  const { tokens, nameAt } = named;
  let comma = from;
  while (comma < to && tokens[comma]?.text !== ',')
    comma += nameAt.has(comma) ? (nameAt.get(comma)?.to ?? 0) - comma : 1;
  if (comma >= to || !headPhrase(named, from, comma)?.plural) return null;
  const parts: [number, number][] = [];
  for (let n = comma + 1; n < to; ) {
    const name = nameAt.get(n);
    if (name?.kind === 'person' && name.from === n && name.to <= to) {
      parts.push([n, name.to]);
      n = name.to;
    } else if (tokens[n]?.text === ',' || tokens[n]?.lower === 'and') n += 1;
    else return null;
  }
  return parts.length > 1 ? parts : null;
}

/** `neither Ruiz nor his office`: both. */
function neitherNor({ tokens, nameAt }: NamedText, from: number, to: number): [number, number][] | null {
  if (tokens[from]?.lower !== 'neither') return null;
  for (let n = from + 2; n + 1 < to; n++)
    if (tokens[n]!.lower === 'nor' && !nameAt.has(n))
      return [
        [from + 1, n],
        [n + 1, to],
      ];
  return null;
}

/** Whether `and` before a token joins those who work with the one named: `Ana Ruiz, PhD, and colleagues`. */
function joinsColleagues({ tokens }: NamedText, n: number, to: number): boolean {
  if (!/^(?:colleagues|associates|co-?authors|coworkers|co-workers|others)$/.test(tokens[n]?.lower ?? ''))
    return false;
  return n + 1 >= to || SOURCE_PREPOSITIONS.has(tokens[n + 1]!.lower);
}

/** Splits `A and B`, `A, B and C` where each part is somebody by itself; one part otherwise. */
function splitJoined(named: NamedText, from: number, to: number): [number, number][] {
  const { tokens, nameAt } = named;
  const cuts: number[] = [];
  let isOne = false;
  let closed = false;
  for (let n = from; n < to; n++) {
    const token = tokens[n];
    if (!token) continue;
    if (token.text === '(') {
      while (n < to && tokens[n]?.text !== ')') n += 1;
      continue;
    }
    if (SOURCE_BREAKS.has(token.lower)) closed = true;
    if (token.lower !== 'and' && token.lower !== 'or' && token.text !== '&') continue;
    if (nameAt.get(n) || n === from || n + 1 >= to || titledOver(named, n, to)) continue;
    const comma = hasComma(named, from, n);
    if (nameAt.has(from) && joinsColleagues(named, n + 1, to)) {
      // `Ana Ruiz, MBChB, and colleagues`: what stands before it is one person.
      cuts.push(n);
      isOne = true;
      continue;
    }
    const starts = startsParty(named, n + 1, to);
    if (starts === null || isAdjective(named, n - 1)) continue;
    // After an apposition only `…, and Ana Ruiz` begins another party; after a relative clause nothing does.
    if (closed || (comma && (starts !== 'named' || !endsApposition(named, from, n)))) continue;
    // `letters between the abbot and Ivan Sokol` are of nobody's writing.
    if (lastPreposition(named, from, n) === 'between' && !nameAt.has(from)) continue;
    // `advisers to Ruiz and Sand` are one party.
    const led = lastPreposition(named, from, n) !== '' && !nameAt.has(from);
    if (led && starts === 'named' && nameAt.has(n + 1)) continue;
    if (starts === 'bare' && SOURCE_PREPOSITIONS.has(lastPreposition(named, from, n))) continue;
    cuts.push(n);
  }
  if (cuts.length === 0) return [[from, to]];
  const parts: [number, number][] = [];
  let start = tokens[from]?.lower === 'both' ? from + 1 : from;
  for (const cut of [...cuts, to]) {
    parts.push(...splitList(named, start, cut, cut !== to && !isOne));
    start = cut + 1;
  }
  if (hasTwoOffices(named, parts)) return [[from, to]];
  return isOnePerson(named, parts) ? [parts.at(-1) ?? [from, to]] : parts.filter(([a, b]) => a < b);
}

/** Whether the comma before the `and` closes an apposition or a list goes on in front of it. */
function endsApposition(named: NamedText, from: number, n: number): boolean {
  if (named.tokens[n - 1]?.text === ',') return true;
  return splitList(named, from, n, true).length > 1;
}

/** `the Democratic and the Republican platforms`: a people's word in the singular that its noun follows later. */
function isAdjective(named: NamedText, n: number): boolean {
  const lower = named.tokens[n]?.lower ?? '';
  return DEMONYMS.has(lower) && !PEOPLES.has(lower) && !named.nameAt.has(n);
}

/** `A, B` before the last `and`: cut at commas when every piece begins with a name. */
function splitList(named: NamedText, from: number, to: number, list: boolean): [number, number][] {
  if (!list) return [[from, to]];
  const pieces: [number, number][] = [];
  let start = from;
  for (let n = from; n <= to; n++) {
    if (n < to && (named.tokens[n]?.text !== ',' || named.nameAt.has(n))) continue;
    if (n > start) pieces.push([start, n]);
    start = n + 1;
  }
  const allNamed = pieces.every(([a, b]) => startsParty(named, a, b) === 'named');
  return pieces.length > 1 && allNamed ? pieces : [[from, to]];
}

/** `his wife and current nominee Ana Ruiz`: a kinship and a role of one named person. */
function isOnePerson(named: NamedText, parts: readonly [number, number][]): boolean {
  const [left, right] = parts;
  if (parts.length !== 2 || !left || !right) return false;
  const { tokens, nameAt } = named;
  const leftNamed = hasPerson(named, left);
  // `Fire and rescue officer Mats Halden`: the office of one person before the name.
  if (isBodyOfTwo(named, left, right)) return true;
  const bare = left[1] - left[0] === 1 && !startsWithPlural(named, left[0]);
  const called = nameAt.get(left[0]);
  // A capital at the start of a sentence is no sign of a name before `rescue officer`; it is before `captain`.
  const opens =
    (called?.kind === 'unknown' || called?.kind === 'place') &&
    tokens[left[0]]?.first === true &&
    !tokens[right[0]]?.isOffice;
  if (bare && (!called || opens) && isOfficeBeforeName(named, right)) return true;
  if (left[1] - left[0] === 1 && beginsBody(named, left[0], right)) return true;
  const determined = PARTY_DETERMINERS.has(tokens[right[0]]?.lower ?? '') || nameAt.has(right[0]);
  const last = nameAt.get(right[1] - 1);
  const phrase = nounPhraseAt(named, left[1] - 1, { least: left[0] });
  return !leftNamed && !determined && last?.kind === 'person' && phrase?.plural === false;
}

/** `the former mayor and current Labour candidate`: two offices of one person, at two times. */
function hasTwoOffices(named: NamedText, [left, right, more]: readonly [number, number][]): boolean {
  if (!left || !right || more || !OTHER_TIMES.test(named.tokens[right[0]]?.lower ?? '')) return false;
  const isNamed = (at: [number, number]) => hasPerson(named, at);
  const [first, second] = [headPhrase(named, ...left), headPhrase(named, ...right)];
  const isSingular = first?.plural === false && second?.plural === false && second.determiner === 'bare';
  return (
    isSingular && first.type === 'person' && second.type === 'person' && !isNamed(left) && !isNamed(right)
  );
}

const OTHER_TIMES = /^(?:current|former|now|then|future|present|past|onetime|one-time|sometime|longtime|ex)$/;

function startsWithPlural({ tokens }: NamedText, n: number): boolean {
  return /s$/.test(tokens[n]?.lower ?? '') || nounAt(tokens[n]!)?.plural === true;
}

/**
 * `Fish and Game officer Ana Ruiz`, `Women and Children First Alliance founder Ana Ruiz`: what follows `and` is no office and nobody’s
 * name, but has a capital and goes on to an office in small letters before the name.
 */
function beginsBody(
  { tokens, nameAt }: NamedText,
  left: number,
  [from, to]: readonly [number, number],
): boolean {
  const first = tokens[from];
  const name = nameAt.get(to - 1);
  const opens = nameAt.get(from);
  if (!first?.capital || !tokens[left]?.capital || nameAt.get(left)?.kind === 'person') return false;
  if (
    first.isOffice ||
    first.isPersonNoun ||
    first.isTitle ||
    first.isGivenName ||
    first.isPlace ||
    first.isDemonym
  )
    return false;
  if (!name || name.from <= from || name.kind === 'place' || name === opens) return false;
  return tokens
    .slice(from + 1, name.titled)
    .some(({ lower, capital, word }) => word && !capital && !SOURCE_PREPOSITIONS.has(lower));
}

/** `Fire Service and Civil Defence Deputy Director Nurul Haque`: two names with no article make up the body of whoever is named after an office. */
function isBodyOfTwo(
  { tokens, nameAt }: NamedText,
  left: readonly [number, number],
  [from, to]: readonly [number, number],
): boolean {
  const body = nameAt.get(left[0]);
  const name = nameAt.get(to - 1);
  if (body?.kind !== 'organization' || body.from !== left[0] || body.to !== left[1] || body.words.length < 2)
    return false;
  if (!name || name.from < from + 3 || name.kind === 'place') return false;
  const [first, office] = [tokens[from]!, tokens[name.from - 1]!];
  return first.capital && !first.isOffice && office.isOffice && !OF_A_STATE.test(office.lower);
}

/** Offices beside which a body speaks for itself: `Lund Bank and Health Minister Ana Ruiz`. */
const OF_A_STATE = /^(?:minister|president|premier|senator|governor|mayor|secretary)$/;

/** `rescue officer Mats Halden` */
function isOfficeBeforeName(named: NamedText, [from, to]: readonly [number, number]): boolean {
  const name = named.nameAt.get(to - 1);
  if (!name || name.from <= from || name.kind === 'place') return false;
  const office = named.tokens[name.from - 1];
  return office?.isOffice === true && !PARTY_DETERMINERS.has(named.tokens[from]?.lower ?? '');
}

function hasPerson(named: NamedText, [from, to]: readonly [number, number]): boolean {
  for (let n = from; n < to; n++) if (named.nameAt.get(n)?.kind === 'person') return true;
  return false;
}

function hasComma(named: NamedText, from: number, to: number): boolean {
  for (let n = from; n < to; n++) if (named.tokens[n]?.text === ',' && !named.nameAt.has(n)) return true;
  return false;
}

function lastPreposition(named: NamedText, from: number, to: number): string {
  for (let n = to - 1; n >= from; n--) {
    const lower = named.tokens[n]?.lower ?? '';
    if (SOURCE_PREPOSITIONS.has(lower)) return lower;
  }
  return '';
}

/** How a party may begin at `from`: `named` by a name soon, `determined` by `the`, `his`, `bare` by a noun; null when none begins. */
function startsParty(named: NamedText, from: number, to: number): 'named' | 'determined' | 'bare' | null {
  const { tokens, nameAt } = named;
  for (let n = from; n < Math.min(to, from + 7); n++) {
    const token = tokens[n];
    if (!token) return null;
    const name = nameAt.get(n);
    if (
      name &&
      !name.possessive &&
      (name.to >= to ||
        isMark(tokens[name.to]?.text ?? '') ||
        SOURCE_BREAKS.has(tokens[name.to]?.lower ?? ''))
    )
      return 'named';
    if (
      SOURCE_PREPOSITIONS.has(token.lower) ||
      (isMark(token.text) && token.text !== '.') ||
      SOURCE_BREAKS.has(token.lower)
    )
      break;
  }
  const first = tokens[from];
  if (!first?.word) return null;
  if (PARTY_DETERMINERS.has(first.lower)) return 'determined';
  for (let n = from; n < Math.min(to, from + 4); n++)
    if (nounPhraseAt(named, n, { least: from, ends: n + 1 >= to })) return 'bare';
  return /^[a-z]+s$/i.test(first.text) && from + 1 >= to ? 'bare' : null;
}

/** What one party is named by. */
function readPart(named: NamedText, from: number, to: number): Reference | null {
  const { tokens } = named;
  const first = tokens[from];
  if (!first) return null;
  // `US officials`, `The WHO`: in capitals and with a noun, or found to be a name, it is no pronoun.
  const acronym = named.nameAt.has(from) || (/^(?:US|IT|WHO)$/.test(first.text) && to - from > 1);
  const pronoun = acronym ? null : classOfPronoun(first.lower);
  if (pronoun && pronoun !== 'relative') {
    const alone = to - from === 1 || !isOwner(first.lower, to - from > 1);
    if (alone) return { by: 'pronoun', token: from, class: pronoun };
  }
  if (pronoun === 'relative' && (to - from === 1 || (first.lower !== 'that' && first.lower !== 'whose')))
    return { by: 'pronoun', token: from, class: pronoun };
  const head = headlineSubject(named, from, to) ?? calledName(named, from, to) ?? headName(named, from, to);
  if (head) return { by: 'name', name: head, from, to };
  return { by: 'phrase', phrase: headPhrase(named, from, to), from, to };
}

/** `Orban Hammers Dovitch:`, `Orban hits out at Dovitch:` before a quotation: the subject of the line, and not whom it is about. */
function headlineSubject({ tokens, nameAt }: NamedText, from: number, to: number): Name | null {
  if (tokens[to]?.text !== ':') return null;
  let start = from;
  while (start < to && !nameAt.has(start) && (tokens[start]!.isOffice || tokens[start]!.isTitle)) start += 1;
  const name = nameAt.get(start);
  const verb = name && tokens[name.to];
  if (!verb || name.titled > start || name.possessive || name.to + 1 >= to || nameAt.has(name.to))
    return null;
  return verb.word && /(?:[^su]s|ed)$/.test(verb.lower) && nounAt(verb) === null ? name : null;
}

const CALLS = /^(?:called|named|nicknamed|dubbed|as|by|himself|herself|themselves|name|name of)$/;

/** `a man who goes by the name “Stubby”` · `her friend, who gave his name as Moss` · `a woman called Dilly`: what somebody is called. */
function calledName(named: NamedText, from: number, to: number): Name | null {
  const { tokens, nameAt, text } = named;
  for (let n = from + 1; n < to; n++) {
    const name = nameAt.get(n);
    if (name?.from !== n || name.possessive) continue;
    let before = n - 1;
    while (before > from && (isQuote(tokens[before]?.text ?? '') || tokens[before]?.text === ','))
      before -= 1;
    if (!CALLS.test(tokens[before]?.lower ?? '')) continue;
    const words = text.slice(tokens[from]?.start, tokens[before]?.end).toLowerCase();
    if (NAMED_SO.test(words)) return name;
  }
  return null;
}

const NAMED_SO =
  /\b(?:called|nicknamed|dubbed|named|(?:goes|went|known) (?:\w+ )?(?:as|by)(?: the (?:nick)?name(?: of)?)?|(?:known|identified|introduced)(?: \w+)? as|(?:gave|giving) (?:his|her|their|only (?:his|her)) (?:\w+ )?name(?: only)? as|call(?:s|ed) (?:him|her|them)sel(?:f|ves))$/;

function isOwner(lower: string, followed: boolean): boolean {
  return followed && OWNING_PRONOUNS.has(lower);
}

/** The party's name: at the end of its first run of words, or in apposition after a comma. */
function headName(named: NamedText, from: number, to: number): Name | null {
  const { tokens, nameAt } = named;
  let end = from;
  for (; end < to; end++) {
    const token = tokens[end];
    const name = nameAt.get(end);
    if (name) {
      // `the man Ruiz met`, `the lawyer Ruiz paid, Besim Hoti`
      if (name.titled > from && isInContactClause(tokens, name, to))
        return appositive(named, from, name.to + 1, to);
      if (name.to <= to) end = name.to - 1;
      continue;
    }
    if (!token) break;
    if (isQuote(token.text)) continue;
    // `Growers Union (TCGU) president Wanjiru Kamau`
    const bracket = token.text === '(' ? closingBracket(named, end, to) : -1;
    if (bracket > 0 && tokens[bracket + 1]?.word && bracket + 1 < to) {
      end = bracket;
      continue;
    }
    if (titledOver(named, end, to)) continue;
    if (isMark(token.text) && token.text !== '.' && token.text !== '-' && token.text !== '/') break;
    if (SOURCE_BREAKS.has(token.lower) || SOURCE_PREPOSITIONS.has(token.lower)) break;
  }
  let last = end - 1;
  while (
    last > from &&
    !nameAt.has(last) &&
    (isMark(tokens[last]?.text ?? '') ||
      isAdverbAfterName(named, from, last) ||
      areLettersAfterName(named, from, last) ||
      (tokens[last]?.lower.endsWith('self') ?? false) ||
      AFTER_SOURCE_NAME.has(tokens[last]?.lower ?? ''))
  )
    last -= 1;
  const ending = nameAt.get(last);
  if (ending && ending.from >= from - 2) {
    if (!ending.possessive || ending.to >= to || last === to - 1) return ending;
  }
  // `Ruiz said`: a verb taken in by mistake.
  const lead = leadName(named, from, end);
  if (lead && lead.to < end && VERB_AFTER_NAME.test(tokens[lead.to]?.lower ?? '')) return lead;
  return appositive(named, from, end, to);
}

function closingBracket(named: NamedText, open: number, to: number): number {
  for (let n = open + 1; n < Math.min(to, open + 6); n++) if (named.tokens[n]?.text === ')') return n;
  return -1;
}

/** `Maren Toll quietly`: how it was said. */
function isAdverbAfterName(named: NamedText, from: number, n: number): boolean {
  return n > from && named.nameAt.has(n - 1) && /^\p{Ll}{2,}ly$/u.test(named.tokens[n]?.text ?? '');
}

/** `Jamie Farquhar MSP` */
function areLettersAfterName({ tokens, nameAt }: NamedText, from: number, n: number): boolean {
  return n > from && nameAt.has(n - 1) && isLetters(tokens[n]);
}

const VERB_AFTER_NAME =
  /^(?:said|says|say|told|tells|added|adds|asked|wrote|writes|argued|argues|noted|called|calls|thinks|thought|believes|has|had|is|was|were|are|will|would|did|does|also)$|^\p{Ll}{3,}ed$/u;

function isQuote(text: string): boolean {
  return text === '"' || text === '“' || text === '”' || text === "''";
}

function leadName(named: NamedText, from: number, to: number): Name | null {
  for (let n = from; n < to; n++) {
    const name = named.nameAt.get(n);
    if (name) return name.possessive ? null : name;
  }
  return null;
}

/** How many tokens of a title may stand between one of them and the name: `of Lands, Mines and Natural Resources`. */
const MOST_OF_TITLE = 11;

/** Whether the token is in the title before a name: the `of` of `Secretary of State Ana Ruiz`. */
function titledOver(named: NamedText, n: number, to: number): boolean {
  for (let m = n + 1; m < Math.min(to, n + MOST_OF_TITLE); m++) {
    const name = named.nameAt.get(m);
    if (name && name.titled < n && name.from > n && name.to <= to) return true;
  }
  return named.tokens[n - 1]?.lower === 'secretary' && named.nameAt.get(n + 2)?.kind === 'person';
}

/** `the mayor, Ana Ruiz,` · `a spokesman for the port, Leo Sand` */
function appositive(named: NamedText, from: number, end: number, to: number): Name | null {
  const { tokens, nameAt } = named;
  for (let n = end; n < to - 1; n++) {
    if (tokens[n]?.text !== ',' && tokens[n]?.text !== '—' && tokens[n]?.text !== '--') continue;
    let m = n + 1;
    if (tokens[m]?.lower === 'the' && (nameAt.has(m + 1) || opensTitled(named, m + 1, to))) m += 1;
    // `The singer, known as Babatunde,`
    if (/^(?:known|called|named|nicknamed|identified)$/.test(tokens[m]?.lower ?? '')) {
      m += tokens[m + 1]?.lower === 'as' ? 2 : 1;
      if (nameAt.get(m)?.from !== m) continue;
    }
    while (m < to && m < n + 9 && nameAt.get(m)?.kind !== 'person') {
      const other = nameAt.get(m);
      const fills =
        other?.from === m &&
        (other.to >= to || isMark(tokens[other.to]?.text ?? '') || nounsAfter(named, other, to) > 0);
      if (fills && (other.kind !== 'place' || !nameAt.has(n - 1))) break;
      if (!other && !opensName(named, m)) break;
      m = other ? other.to : m + 1;
    }
    const name = nameAt.get(m);
    if (!name || name.possessive) continue;
    // `the town’s largest employer, the Rossmere mill,`
    const noun = nounsAfter(named, name, to);
    const after = tokens[name.to + noun];
    const closes = name.to + noun >= to || after === undefined || isMark(after.text) || after.lower === 'of';
    const phrase = headPhrase(named, from, n);
    const human = name.kind === 'person' || name.kind === 'unknown';
    const one = human && phrase?.type === 'person' && !phrase.plural;
    if (closes && (one || isOneOf(named, from, n) || describesOne(named, from, n, name, phrase))) return name;
  }
  return null;
}

/** `Rt Rev Dr Ngaire Pulleyn`: titles that a name follows. */
function opensTitled({ tokens, nameAt }: NamedText, n: number, to: number): boolean {
  for (let m = n; m < Math.min(to, n + 8) && (tokens[m]?.word || tokens[m]?.text === '.'); m++)
    if (nameAt.has(m)) return nameAt.get(m)!.titled <= n;
  return false;
}

/** `the Rossmere mill,`: how many nouns stand between a body’s name and the mark that ends its apposition, at most two; 0 where others do. */
function nounsAfter({ tokens }: NamedText, name: Name, to: number): number {
  if (tokens[name.from - 1]?.lower !== 'the' || name.kind === 'person') return 0;
  for (let n = name.to; n <= name.to + 2; n++) {
    if (n >= to || isMark(tokens[n]?.text ?? '')) return n - name.to;
    if (!/^\p{Ll}{3,}$/u.test(tokens[n]!.text)) return 0;
  }
  return 0;
}

/**
 * `A plumber, Nguyen Van Anh` · `The ferry company, Tidewell`: a phrase with a determiner that means one thing, whatever its noun, and
 * right after it the name of that thing. A place after another name is where that is (`of Porto, Portugal`).
 */
function describesOne(
  named: NamedText,
  from: number,
  comma: number,
  name: Name,
  phrase: NounPhrase | null,
): boolean {
  const { tokens, nameAt } = named;
  const first = tokens[from];
  if (!first || phrase?.plural) return false;
  const owned =
    OWNING_PRONOUNS.has(first.lower) || tokens.slice(from, comma).some(({ possessive }) => possessive);
  if (!owned && !/^(?:the|a|an|another)$/.test(first.lower)) return false;
  if (name.kind === 'organization' && phrase?.type === 'person') return false;
  if (nameAt.has(comma - 1) && (name.kind === 'place' || (name.kind === 'unknown' && name.words.length < 2)))
    return false;
  const noun = tokens[nounOfPhrase(named, from, comma)];
  return noun?.word === true && !/[^su]s$/.test(noun.lower);
}

/** The last token of a phrase before its first preposition or relative clause. */
function nounOfPhrase(named: NamedText, from: number, to: number): number {
  let n = from;
  while (n + 1 < to) {
    const lower = named.tokens[n + 1]?.lower ?? '';
    if (!named.nameAt.has(n + 1) && (SOURCE_BREAKS.has(lower) || SOURCE_PREPOSITIONS.has(lower))) break;
    n += 1;
  }
  return n;
}

/** `one of his advisers` */
function isOneOf(named: NamedText, from: number, to: number): boolean {
  return named.tokens[from]?.lower === 'one' && from + 2 < to && named.tokens[from + 1]?.lower === 'of';
}

/** A word or the period of a title that may stand before a name in apposition. */
function opensName(named: NamedText, n: number): boolean {
  const token = named.tokens[n];
  if (!token) return false;
  if (token.text === '.') return named.tokens[n - 1]?.full === token.start;
  // `Comrade (Dr) Ada Brul`
  if (token.text === '(') return named.tokens[n + 1]?.isTitle === true;
  if (token.text === ')') return named.tokens[n - 1]?.isTitle === true;
  return token.word && !SOURCE_PREPOSITIONS.has(token.lower) && !PARTY_DETERMINERS.has(token.lower);
}

/** The noun phrase at the party's head: its last noun before a comma, a preposition or a relative clause. */
export function headPhrase(named: NamedText, from: number, to: number): NounPhrase | null {
  const { tokens, nameAt } = named;
  let best: NounPhrase | null = null;
  for (let n = from; n < to; n++) {
    const token = tokens[n];
    if (!token) break;
    if (
      n > from &&
      !nameAt.has(n) &&
      (SOURCE_BREAKS.has(token.lower) ||
        SOURCE_PREPOSITIONS.has(token.lower) ||
        (isMark(token.text) && !isQuote(token.text) && token.text !== '.'))
    )
      break;
    // `the university’s heart centre` is not the university.
    if (token.possessive && n + 1 < to) best = null;
    else best = nounPhraseAt(named, n, { least: from, ends: n + 1 >= to }) ?? best;
  }
  return best;
}
