import { OFFICE_TOPICS } from '../english/nameContext.ts';
import { ORGANIZATION_HEADS, TOPIC_HEADS } from '../english/nameHeads.ts';
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
  if (!link || !noun || !LINK.test(link.lower) || noun.sentence !== tokens[i]?.sentence) return null;
  if (!noun.capital || !noun.isOffice || noun.possessive || capitals.loud(i)) return null;
  const name = nameAfterTopics(tokens, i, capitals);
  return name === null ? null : { from: startOfOffice(tokens, i - 2 - the), name };
}

/** `Deputy` of `Deputy Minister of Trade` */
function startOfOffice(tokens: readonly Token[], noun: number): number {
  let from = noun;
  while (tokens[from - 1]?.capital && tokens[from - 1]!.sentence === tokens[noun]!.sentence) {
    const before = tokens[from - 1]!;
    if (before.isFunctionWord || before.possessive || before.full + 1 < tokens[from]!.start) break;
    from -= 1;
  }
  return from;
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
    if (n >= begins && beginsPerson(tokens, n, known && !isTopic(token, capitals))) return n;
    known &&= isTopic(token, capitals) || token.isPlace;
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
