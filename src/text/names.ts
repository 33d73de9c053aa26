import { DEMONYMS } from './demonyms.ts';
import { isFirstName } from './firstNames.ts';
import { DOUBTFUL_WORDS, FUNCTION_WORDS } from './functionWords.ts';
import { GROUP_NOUNS } from './groupNouns.ts';
import { LINKING_HEADS, TOPIC_HEADS } from './nameHeads.ts';
import { kindOfName, type NameKind } from './nameKind.ts';
import type { NameToken } from './nameTokens.ts';
import { isOffice, isPersonNoun, singularOfPersons } from './personNouns.ts';
import { LONG_PLACES, PLACES } from './places.ts';
import { LEADING_PARTICLES, PARTICLES, SUFFIXES, TITLES } from './titles.ts';

/** A name in a text, without the title or role before it. */
export type Name = {
  start: number;
  /** A possessive `’s` left out. */
  end: number;
  /** The tokens `[from, to)` that it covers. */
  from: number;
  to: number;
  /** The first token of the title or role before it; `from` when there is none. */
  titled: number;
  /** Its words, small ones and initials included, periods left out. */
  words: readonly string[];
  kind: NameKind;
  possessive: boolean;
  /** In a paragraph whose capitals tell nothing. */
  heading: boolean;
};

/** `I’m`, `She’ll`, `Don’t`: a capital that begins a sentence. */
const CONTRACTION = /^(?:(?:i|you|he|she|it|we|they|who|that|there|here|what|let)['’]|\p{L}+n['’]t$)/iu;

type Cases = {
  low: ReadonlyMap<string, number>;
  capital: ReadonlyMap<string, number>;
  pairs: ReadonlySet<string>;
};

/** The names in a text, in order. A capital first in a sentence or in a headline makes no name by itself. */
export function findNames(text: string, tokens: readonly NameToken[]): Name[] {
  const headings = headingParagraphs(tokens);
  const cases = countCases(tokens, headings);
  const names: Name[] = [];
  let i = 0;
  while (i < tokens.length) {
    const heading = headings.has(tokens[i]?.paragraph ?? -1);
    const from = startsName(tokens, i, cases, heading);
    if (from === null) {
      i += 1;
      continue;
    }
    const to = endOfRun(text, tokens, i, cases, heading);
    const name = nameOfRun(text, tokens, from, to, heading);
    if (name) names.push(name);
    i = Math.max(to, i + 1);
  }
  return names;
}

/** Paragraphs of which nearly every longer word has a capital: headlines in title case or all capitals. */
function headingParagraphs(tokens: readonly NameToken[]): Set<number> {
  const counts = new Map<number, { long: number; capital: number; words: number }>();
  for (const token of tokens) {
    if (!token.word) continue;
    const count = counts.get(token.paragraph) ?? { long: 0, capital: 0, words: 0 };
    count.words += 1;
    if (token.text.length > 3) {
      count.long += 1;
      if (token.capital) count.capital += 1;
    }
    counts.set(token.paragraph, count);
  }
  const headings = new Set<number>();
  for (const [paragraph, { long, capital, words }] of counts) {
    if (words <= 40 && long >= 4 && capital / long >= 0.75) headings.add(paragraph);
    else if (words > 40 && capital / long >= 0.85) headings.add(paragraph);
  }
  return headings;
}

function countCases(tokens: readonly NameToken[], headings: ReadonlySet<number>): Cases {
  const low = new Map<string, number>();
  const capital = new Map<string, number>();
  const pairs = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    if (!token.word || headings.has(token.paragraph)) continue;
    if (!token.capital) low.set(token.lower, (low.get(token.lower) ?? 0) + 1);
    else if (!token.first) {
      capital.set(token.lower, (capital.get(token.lower) ?? 0) + 1);
      const next = tokens[i + 1];
      if (next?.capital) pairs.add(`${token.lower} ${next.lower}`);
    }
  }
  return { low, capital, pairs };
}

/** Whether this capital is that of a name, or may be inside one. */
function isNameable(tokens: readonly NameToken[], i: number, cases: Cases, heading: boolean): boolean {
  const token = tokens[i];
  if (!token?.capital || CONTRACTION.test(token.text)) return false;
  const acronym = /^(?:[A-Z]{2,}|(?:\p{L}\.){2,})$/u.test(token.text);
  if (FUNCTION_WORDS.has(token.lower)) {
    return (
      acronym &&
      !heading &&
      !token.first &&
      (cases.low.get(token.lower) ?? 0) >= 0 &&
      token.text !== 'I' &&
      token.lower !== 'i' &&
      isBodyAcronym(token.text)
    );
  }
  const capitals = cases.capital.get(token.lower) ?? 0;
  const lows = cases.low.get(token.lower) ?? 0;
  if (heading) {
    if (DOUBTFUL_WORDS.has(token.lower)) return cases.pairs.has(`${token.lower} ${tokens[i + 1]?.lower}`);
    return (
      (capitals > 0 && lows <= capitals) ||
      (lows === 0 && (isFirstName(token.text) || PLACES.has(token.lower))) ||
      (i > 0 &&
        lows === 0 &&
        isFirstName(tokens[i - 1]?.text ?? '') &&
        !isCommonNoun(token.lower) &&
        (tokens[i - 1]?.full ?? 0) + 1 === token.start)
    );
  }
  if (!token.first) return true;
  const pair = `${token.lower} ${tokens[i + 1]?.lower}`;
  if (DOUBTFUL_WORDS.has(token.lower)) return cases.pairs.has(pair) || LONG_PLACES.has(pair);
  if (capitals > 0 || LONG_PLACES.has(pair)) return true;
  const next = tokens[i + 1];
  const followed = next?.capital === true && !FUNCTION_WORDS.has(next.lower);
  if (followed && (isFirstName(token.text) || isOffice(token.lower) || TITLES.has(token.lower))) return true;
  if (followed && LINKING_HEADS.has(next.lower)) return true;
  return lows === 0 && !isCommonNoun(token.lower) && !/(?:ing|ed|ly|ers|ors|ists)$/.test(token.lower);
}

function isBodyAcronym(text: string): boolean {
  return text === 'US' || text === 'IT' || text === 'WHO' || text === 'U.S';
}

function isCommonNoun(lower: string): boolean {
  return isPersonNoun(lower) || singularOfPersons(lower) !== null || GROUP_NOUNS.has(lower);
}

/** The token at which the name's run begins (a particle before it included), or null. */
function startsName(tokens: readonly NameToken[], i: number, cases: Cases, heading: boolean): number | null {
  if (!isNameable(tokens, i, cases, heading)) return null;
  let from = i;
  while (from > 0) {
    const before = tokens[from - 1];
    if (!before || before.paragraph !== tokens[i]?.paragraph || before.capital) break;
    if (!LEADING_PARTICLES.has(before.lower) && !(before.lower === 'la' && tokens[from - 2]?.lower === 'de'))
      break;
    from -= 1;
  }
  return from;
}

/** The token after the last one of the run of capitals and joining words that begins at `i`. */
function endOfRun(
  text: string,
  tokens: readonly NameToken[],
  i: number,
  cases: Cases,
  heading: boolean,
): number {
  let to = i + 1;
  for (;;) {
    const last = tokens[to - 1];
    const next = tokens[to];
    if (!last || !next || next.paragraph !== last.paragraph || last.possessive) return to;
    const gap = text.slice(last.full, next.start);
    if (next.text === '.' && gap === '' && isShort(last)) {
      const after = tokens[to + 1];
      if (after && after.paragraph === last.paragraph && after.capital && after.sentence === last.sentence) {
        to += 1;
        continue;
      }
      return to;
    }
    if (next.text === ',' && SUFFIXES.has(tokens[to + 1]?.lower ?? '') && tokens[to + 1]?.capital) {
      to += 2;
      continue;
    }
    if (!/^\s*$/.test(gap)) return to;
    if (next.capital && !next.first && isNameable(tokens, to, cases, heading)) {
      to += 1;
      continue;
    }
    const joined = joins(tokens, i, to, cases, heading);
    if (joined === 0) return to;
    to += joined;
  }
}

function isShort(token: NameToken): boolean {
  return (token.text.length === 1 && token.capital) || TITLES.has(token.lower) || SUFFIXES.has(token.lower);
}

/** How many tokens a small word at `to` adds to the name that began at `i`: itself and the capital after it; 0 when it does not join. */
function joins(tokens: readonly NameToken[], i: number, to: number, cases: Cases, heading: boolean): number {
  const word = tokens[to]?.lower ?? '';
  const at = (n: number): boolean =>
    isNameable(tokens, n, cases, heading) && tokens[n]?.paragraph === tokens[i]?.paragraph;
  const run = tokens.slice(i, to);
  if (word === '&') return at(to + 1) ? 2 : 0;
  if (PARTICLES.has(word) && !tokens[to]?.capital) {
    if (at(to + 1)) return 2;
    return PARTICLES.has(tokens[to + 1]?.lower ?? '') && at(to + 2) ? 3 : 0;
  }
  if (PARTICLES.has(word) && tokens[to]?.capital) return at(to + 1) ? 2 : 0;
  if (['of', 'for', 'on', 'against'].includes(word)) {
    if (!run.some((token) => LINKING_HEADS.has(token.lower))) return 0;
    if (word !== 'of' && !run.some((token) => LINKING_HEADS.has(token.lower) && token === run.at(-1)))
      return 0;
    if (at(to + 1) && !isFirstName(tokens[to + 1]?.text ?? '')) return 2;
    return tokens[to + 1]?.lower === 'the' && at(to + 2) && word === 'of' ? 3 : 0;
  }
  if (word === 'and' && at(to + 1)) return joinsByAnd(tokens, run, to, at);
  return 0;
}

/** `Department of Health and Human Services`, `Securities and Exchange Commission`; never two people or two bodies. */
function joinsByAnd(
  tokens: readonly NameToken[],
  run: readonly NameToken[],
  to: number,
  at: (n: number) => boolean,
): number {
  const next = tokens[to + 1];
  if (!next || isFirstName(next.text) || PLACES.has(next.lower) || TITLES.has(next.lower)) return 0;
  let end = to + 1;
  while (at(end) && end < to + 5) end += 1;
  const right = tokens.slice(to + 1, end);
  const rightHeads = right.some((token) => TOPIC_HEADS.has(token.lower) || LINKING_HEADS.has(token.lower));
  const of = run.findIndex((token) => token.lower === 'of' || token.lower === 'for' || token.lower === 'on');
  if (of > 0 && TOPIC_HEADS.has(run[of - 1]?.lower ?? '')) return rightHeads ? 0 : 2;
  const last = right.at(-1);
  const plain = run.every(
    (token) => !isFirstName(token.text) && !PLACES.has(token.lower) && !DEMONYMS.has(token.lower),
  );
  const topic =
    /^(?:securities|food|science|health|energy|ways|armed|education|homeland|judiciary|oversight|alcohol|centers|housing|management|consumer|research|pew|commerce|trade|arms|space|aeronautics)$/;
  if (plain && last && TOPIC_HEADS.has(last.lower) && topic.test(run.at(-1)?.lower ?? '')) return 2;
  return 0;
}

/** The name within a run: without the title, role or people's word before it; null when nothing of a name is left. */
function nameOfRun(
  text: string,
  tokens: readonly NameToken[],
  from: number,
  to: number,
  heading: boolean,
): Name | null {
  const titled = from;
  let start = from;
  let end = to;
  const bare = (n: number): string => (tokens[n]?.lower ?? '').replace(/\.$/, '');
  const office = lastOffice(tokens, from, to);
  if (office >= 0) {
    if (office === to - 1) {
      const person =
        isFirstName(tokens[from]?.text ?? '') && to - from > 1 && to - from <= 3 && !isOffice(bare(from));
      if (!person) return null;
    } else {
      start = office + 1;
      if (tokens[start]?.text === '.') start += 1;
      if (tokens[start]?.lower === 'of' || tokens[start]?.lower === 'for' || tokens[start]?.lower === 'on') {
        const person = indexOf(tokens, start + 1, to, (token) => isFirstName(token.text));
        if (person < 0) return null;
        start = person;
      }
    }
  }
  if (start > office && office >= 0 && !isFirstName(tokens[start]?.text ?? '')) {
    // `Miss Universe Alicia Machado`: the given name begins the name.
    const given = indexOf(tokens, start + 1, end - 1, (token) => isFirstName(token.text));
    if (given > 0 && tokens[start]?.text.length !== 1) start = given;
  }
  while (start < end - 1 && DEMONYMS.has(bare(start)) && !bodyRun(tokens, start, end)) start += 1;
  while (end > start && DEMONYMS.has(bare(end - 1)) && bare(end - 1) !== 'white' && bare(end - 1) !== 'black')
    end -= 1;
  while (end > start && !tokens[end - 1]?.word) end -= 1;
  if (end <= start) return null;
  const words = wordsOf(tokens, start, end);
  if (words.length === 0) return null;
  const first = tokens[start];
  const last = tokens[end - 1];
  if (!first || !last) return null;
  if (words.length === 1 && (words[0]?.length ?? 0) < 2) return null;
  const kind = kindOfName(words, { titled: office >= 0 && start > office, heading });
  const period =
    text[last.end] === '.' && SUFFIXES.has(last.lower) && tokens[end]?.sentence === last.sentence;
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

/** Where the last title or office of the run stands, when something of a name may follow it; -1 without one. */
function lastOffice(tokens: readonly NameToken[], from: number, to: number): number {
  for (let n = to - 1; n >= from; n--) {
    const lower = (tokens[n]?.lower ?? '').replace(/\.$/, '');
    if (!TITLES.has(lower) && !isOffice(lower)) continue;
    const rest = wordsOf(tokens, n + 1, to);
    if (rest.length > 0 && rest.every((word) => SUFFIXES.has(word.toLowerCase()))) continue;
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

function bodyRun(tokens: readonly NameToken[], from: number, to: number): boolean {
  const kind = kindOfName(wordsOf(tokens, from, to), { titled: false, heading: false });
  return kind === 'organization' || kind === 'work' || kind === 'place';
}

function wordsOf(tokens: readonly NameToken[], from: number, to: number): string[] {
  return tokens
    .slice(from, to)
    .filter((token) => token.word || token.text === '&')
    .map((token) => token.text);
}

function indexOf(
  tokens: readonly NameToken[],
  from: number,
  to: number,
  test: (token: NameToken) => boolean,
): number {
  for (let n = from; n < to; n++) {
    const token = tokens[n];
    if (token && test(token)) return n;
  }
  return -1;
}
