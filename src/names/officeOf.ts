import { OFFICE_TOPICS } from '../english/nameContext.ts';
import { ORGANIZATION_HEADS, PLACE_HEADS, TOPIC_HEADS, WORK_HEADS } from '../english/nameHeads.ts';
import type { Token } from '../text/annotated/token.ts';
import type { Capitals } from './capitals.ts';
import { isPlural } from './members.ts';

/** An office with what it is for, and where the name of its holder begins behind it. */
export type OfficeOf = {
  /** The first token of the office. */
  readonly from: number;
  /** The first token of the name, titles before it included. */
  readonly name: number;
};

/** `of Lands and Natural Resources`: so many tokens stand between the noun of an office and a name at most. */
const MOST_TOPICS = 9;
/** Between the noun of an office and what it is for. */
const LINK = /^(?:of|for|in|at)$/;
/** Whoever is sent to a country. */
const SENT = /^(?:ambassador|envoy|commissioner|representative)$/;
/** First words of places that have two: `Bishop of San Miguel`. */
const OPENS_PLACE = /^(?:san|santa|santo|sao|saint|st|new|el|los|las|port|fort|north|south|east|west)$/;

/**
 * The office before the run of capitals that begins at `i`: `Minister of Lands and Natural Resources Dr Ama Dufie`, `Permanent Secretary in
 * the Ministry of Education Adaeze Umeh`. Null where no name follows what the office is for without a comma.
 */
export function officeOf(tokens: readonly Token[], i: number, capitals: Capitals): OfficeOf | null {
  const the = tokens[i - 1]?.lower === 'the' ? 1 : 0;
  const link = tokens[i - 1 - the];
  const noun = tokens[i - 2 - the];
  if (!link || !noun || noun.sentence !== tokens[i]?.sentence) return null;
  if (!LINK.test(link.lower) && !(link.lower === 'to' && SENT.test(noun.lower))) return null;
  if (!noun.isOffice || noun.possessive || capitals.loud(i)) return null;
  // `lawyer for Mary Ann Ruiz`, `critic of President Ruiz`: somebody else.
  const first = tokens[i]!;
  if (first.isTitle || first.isGivenName || (first.isOffice && !isTopic(first, capitals))) return null;
  // `special envoy for Yemen Hans Lund`, but not `owner of Tidewell`
  if (!noun.capital && !first.isPlace) return null;
  const name = nameAfterTopics(tokens, i, capitals) ?? nameAfterPlace(tokens, i, noun);
  return name === null ? null : { from: startOfOffice(tokens, i - 2 - the), name };
}

/** `Deputy` of `Deputy Minister of Trade`, `UN special` of `UN special envoy for Yemen` */
function startOfOffice(tokens: readonly Token[], noun: number): number {
  let from = noun;
  while (noun - from < MOST_BEFORE_NOUN) {
    const before = tokens[from - 1];
    if (!before?.word || before.sentence !== tokens[noun]!.sentence || before.isFunctionWord) break;
    if (before.possessive || before.full + 1 < tokens[from]!.start) break;
    if (!before.capital && tokens[noun]!.capital) break;
    from -= 1;
  }
  return from;
}
const MOST_BEFORE_NOUN = 4;

/** Offices that are those of a place. */
const OF_PLACES =
  /^(?:mp|mla|mna|mpa|td|mep|senator|bishop|archbishop|mayor|governor|ambassador|envoy|premier|emir|vicar|councillor)$/;
const DIRECTION = /^(?:north|south|east|west|central|upper|lower)$/;

/** `Bishop of Tarn Ngaire Pulleyn`, `MP for Tarn North Ngaire Pulleyn`: behind a place of one word two words are left for the name. */
function nameAfterPlace(tokens: readonly Token[], i: number, noun: Token): number | null {
  if (!OF_PLACES.test(noun.lower)) return null;
  let to = i;
  while (to < i + 6 && tokens[to]?.capital && !tokens[to]!.possessive && followsClosely(tokens, to)) to += 1;
  const at = i + (DIRECTION.test(tokens[i + 1]?.lower ?? '') ? 2 : 1);
  const isOne = tokens[to]?.sentence === tokens[i]!.sentence && to - at === 2;
  return isOne && !endsAsBody(tokens, at) ? at : null;
}

/** Whether the words with capitals from a token on end in the noun of a body: `Medical Center`. */
function endsAsBody(tokens: readonly Token[], n: number): boolean {
  let to = n;
  while (tokens[to]?.capital && tokens[to]!.sentence === tokens[n]!.sentence) to += 1;
  const last = tokens[to - 1]?.lower ?? '';
  return ORGANIZATION_HEADS.has(last) || PLACE_HEADS.has(last) || WORK_HEADS.has(last);
}

/** Where a name begins after what the office is for: at a title, a given name, or at two words that are no topics; null where none does. */
function nameAfterTopics(tokens: readonly Token[], i: number, capitals: Capitals): number | null {
  const begins = OPENS_PLACE.test(tokens[i]?.lower ?? '') ? i + 2 : i + 1;
  let known = true;
  for (let n = i; n < i + MOST_TOPICS; n++) {
    const token = tokens[n];
    if (!token || token.sentence !== tokens[i]!.sentence) return null;
    if (n > i && !followsClosely(tokens, n)) return null;
    if (token.text === ',') {
      if (!isInList(tokens, n)) return null;
      continue;
    }
    if (/^(?:and|&|of|for|the)$/.test(token.lower)) continue;
    if (!token.capital || token.possessive) return null;
    const afterBody = n > i && ORGANIZATION_HEADS.has(tokens[n - 1]!.lower);
    const unknown = known && !isTopic(token, capitals) && !endsAsBody(tokens, n);
    if (n >= begins && beginsPerson(tokens, n, unknown)) return n;
    if (unknown && afterBody && isMononym(tokens, n)) return n;
    // Behind the noun of a body its name is over: `Lodar Traders Association Karim Baloch`.
    known = ORGANIZATION_HEADS.has(token.lower) || (known && (isTopic(token, capitals) || token.isPlace));
  }
  return null;
}

/** Whether a name begins at a token: by a title, by a given name, or, where `unknown` shows that it is no topic, by another word behind it. */
function beginsPerson(tokens: readonly Token[], n: number, unknown: boolean): boolean {
  const token = tokens[n]!;
  const next = tokens[n + 1]?.text === '.' ? tokens[n + 2] : tokens[n + 1];
  const goesOn = next?.capital === true && next.sentence === token.sentence && !next.isFunctionWord;
  if (!goesOn) return false;
  return token.isTitle || token.isGivenName || (unknown && tokens[n + 1] === next);
}

/** `Head of the Disaster Agency Suharyanta said`: one word behind a body, before a verb in the past or a comma. */
function isMononym(tokens: readonly Token[], n: number): boolean {
  const next = tokens[n + 1];
  if (tokens[n]!.isPlace || tokens[n]!.isDemonym || next?.sentence !== tokens[n]!.sentence) return false;
  return next.text === ',' || /^(?:said|says|told|tells|warned|urged|added|announced)$/.test(next.lower);
}

/** What an office may be for. */
function isTopic(token: Token, { low }: Capitals): boolean {
  const { lower } = token;
  if (token.isTitle || token.isGivenName) return false;
  return (
    OFFICE_TOPICS.has(lower) ||
    ORGANIZATION_HEADS.has(lower) ||
    TOPIC_HEADS.has(lower) ||
    low.has(lower) ||
    isPlural(token)
  );
}

/** Whether a comma stands in a list that ends in `and`: `Lands, Mines and Energy`. */
function isInList(tokens: readonly Token[], comma: number): boolean {
  for (let n = comma + 1; n < comma + 5; n++) {
    if (tokens[n]?.lower === 'and') return true;
    if (!tokens[n]?.capital && tokens[n]?.text !== ',') return false;
  }
  return false;
}

function followsClosely(tokens: readonly Token[], n: number): boolean {
  return tokens[n]!.start - tokens[n - 1]!.full <= 1;
}
