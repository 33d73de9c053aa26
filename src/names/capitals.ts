import { DOUBTFUL_WORDS } from '../english/functionWords.ts';
import { GROUP_NOUNS } from '../english/groupNouns.ts';
import { GENERIC_ACRONYMS, VERBS_AFTER_NAMES } from '../english/nameContext.ts';
import { LINKING_HEADS } from '../english/nameHeads.ts';
import { isPersonNoun, singularOfPersons } from '../english/personNouns.ts';
import { LONG_PLACES } from '../english/places.ts';
import type { Token } from '../text/annotated/token.ts';

/** The capitals of a text: where they say nothing, and which words have one, or none, elsewhere. */
export type Capitals = {
  /** Whether the token is in a headline or among words in all capitals. */
  loud: (n: number) => boolean;
  low: ReadonlyMap<string, number>;
  capital: ReadonlyMap<string, number>;
  /** Words side by side with capitals inside a sentence, lower case. */
  pairs: ReadonlySet<string>;
  /** Words after a given name inside a sentence, lower case: surnames. */
  surnames: ReadonlySet<string>;
  /** Words after a `The` with a capital inside a sentence, lower case: `The Advocate`. */
  outlets: ReadonlySet<string>;
};

/** `I’m`, `She’ll`, `Don’t`: a capital that begins a sentence. */
const CONTRACTION = /^(?:(?:i|you|he|she|it|we|they|who|that|there|here|what|let)['’]|\p{L}+n['’]t$)/iu;
const ACRONYM = /^(?:[A-Z]{2,}|(?:\p{L}\.){2,})$/u;
/** A verb in the past, such as follows a name. */
const PAST_VERB = /^\p{Ll}{2,}ed$/u;

/** Reads the capitals of `tokens`. */
export function readCapitals(tokens: readonly Token[]): Capitals {
  const headings = headingParagraphs(tokens);
  const shouted = shoutedTokens(tokens);
  const loud = (n: number): boolean => headings.has(tokens[n]?.block ?? -1) || shouted.has(n);
  const low = new Map<string, number>();
  const capital = new Map<string, number>();
  const pairs = new Set<string>();
  const surnames = new Set<string>();
  const outlets = new Set<string>();
  for (const [n, token] of tokens.entries()) {
    if (!token.word || loud(n)) continue;
    if (!token.capital) low.set(token.lower, (low.get(token.lower) ?? 0) + 1);
    const next = tokens[n + 1];
    const follows =
      token.capital && !token.possessive && next?.capital === true && next.start - token.end <= 2;
    if (follows && token.isGivenName) surnames.add(next.lower);
    if (!token.capital || token.first) continue;
    capital.set(token.lower, (capital.get(token.lower) ?? 0) + 1);
    if (follows && token.text === 'The') outlets.add(next.lower);
    if (follows) pairs.add(`${token.lower} ${next.lower}`);
  }
  return { loud, low, capital, pairs, surnames, outlets };
}

/** Paragraphs of which nearly every longer word has a capital: headlines in title case or all capitals. */
function headingParagraphs(tokens: readonly Token[]): Set<number> {
  const counts = new Map<number, { long: number; capital: number; words: number }>();
  for (const token of tokens) {
    if (!token.word) continue;
    const count = counts.get(token.block) ?? { long: 0, capital: 0, words: 0 };
    count.words += 1;
    if (token.text.length > 3) {
      count.long += 1;
      if (token.capital) count.capital += 1;
    }
    counts.set(token.block, count);
  }
  const headings = new Set<number>();
  for (const [paragraph, { long, capital, words }] of counts) {
    if (long >= 4 && capital / long >= (words <= 40 ? 0.8 : 0.85)) headings.add(paragraph);
  }
  return headings;
}

/** Tokens of three words and more in all capitals, one of them longer than an acronym. */
function shoutedTokens(tokens: readonly Token[]): Set<number> {
  const shouted = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    const long = run.some((n) => (tokens[n]?.text.length ?? 0) > 4);
    if (run.length >= 3 && long) for (const n of run) shouted.add(n);
    run = [];
  };
  for (const [n, token] of tokens.entries()) {
    const last = tokens[run.at(-1) ?? -1];
    if (last && last.block !== token.block) close();
    if (!token.word) continue;
    if (token.text.length > 1 && token.text === token.text.toUpperCase() && !token.text.includes('.'))
      run.push(n);
    else close();
  }
  close();
  return shouted;
}

/** Whether the capital of token `n` is that of a name, or may be inside one. */
export function isNameable(tokens: readonly Token[], n: number, capitals: Capitals): boolean {
  const token = tokens[n];
  if (!token?.capital || CONTRACTION.test(token.text) || GENERIC_ACRONYMS.has(token.lower)) return false;
  const loud = capitals.loud(n);
  if (token.isFunctionWord) {
    if (isInitial(tokens, n)) return true;
    return !loud && !token.first && ACRONYM.test(token.text) && ['us', 'it', 'who'].includes(token.lower);
  }
  if (loud) return isKnown(tokens, n, capitals);
  if (!token.first) return true;
  if (token.isTitle && titlesName(tokens, n)) return true;
  return opensSentence(tokens, n, capitals);
}

/** `Mrs. Ruiz`, `Dr Sand` at the start of a sentence. */
function titlesName(tokens: readonly Token[], n: number): boolean {
  const named = tokens[n + 1]?.text === '.' ? tokens[n + 2] : tokens[n + 1];
  return named?.capital === true && named.sentence === tokens[n]?.sentence && !named.isFunctionWord;
}

/** `A.` between names (`Julie A. Diaz`). */
function isInitial(tokens: readonly Token[], n: number): boolean {
  const token = tokens[n];
  const before = tokens[n - 1];
  if (token?.text.length !== 1 || !before?.capital || before.block !== token.block) return false;
  return tokens[n + 1]?.text === '.' && tokens[n + 2]?.capital === true && !before.isFunctionWord;
}

/** In a headline: a word that is a name elsewhere, a given name or the word after one, a place. */
function isKnown(tokens: readonly Token[], n: number, capitals: Capitals): boolean {
  const token = tokens[n];
  if (!token) return false;
  const before = tokens[n - 1];
  const next = `${token.lower} ${tokens[n + 1]?.lower}`;
  if (LONG_PLACES.has(next)) return true;
  if (DOUBTFUL_WORDS.has(token.lower)) return capitals.pairs.has(next);
  const times = capitals.capital.get(token.lower) ?? 0;
  const lows = capitals.low.get(token.lower) ?? 0;
  if (times > 0 && lows <= times) return true;
  if (LONG_PLACES.has(`${before?.lower} ${token.lower}`)) return true;
  if (lows > 0) return false;
  if (token.isGivenName || token.isPlace) return true;
  return before?.isGivenName === true && before.full + 1 === token.start && !isCommonNoun(token.lower);
}

/** First in a sentence: a word that has a capital elsewhere, begins a longer name, or is followed as only a name is. */
function opensSentence(tokens: readonly Token[], n: number, capitals: Capitals): boolean {
  const token = tokens[n];
  if (!token) return false;
  const next = tokens[n + 1];
  const pair = `${token.lower} ${next?.lower}`;
  const verb =
    token.possessive ||
    (next !== undefined &&
      (next.text === ',' || VERBS_AFTER_NAMES.has(next.text) || PAST_VERB.test(next.text)));
  const lows = capitals.low.get(token.lower) ?? 0;
  if (capitals.pairs.has(pair) || LONG_PLACES.has(pair)) return true;
  if (capitals.surnames.has(token.lower) && (verb || lows === 0)) return true;
  if (DOUBTFUL_WORDS.has(token.lower)) return false;
  const times = capitals.capital.get(token.lower) ?? 0;
  const followed = next?.capital === true && !next.isFunctionWord;
  if (isCommonNoun(token.lower) && !followed && !capitals.surnames.has(token.lower)) return false;
  if (times > 0 && (times >= lows || verb)) return true;
  if (followed && (token.isGivenName || token.isOffice || token.isTitle)) return true;
  if (followed && LINKING_HEADS.has(next.lower)) return true;
  // `Harbour News: Will the pier be rebuilt?`
  if (followed && tokens[n + 2]?.text === ':') return true;
  if (lows > 0 || isCommonNoun(token.lower) || /(?:ing|ed|ly|ers|ors|ists|(?<![su])s)$/.test(token.lower))
    return false;
  return (
    followed ||
    token.isGivenName ||
    token.isPlace ||
    ACRONYM.test(token.text) ||
    verb ||
    n + 1 >= tokens.length ||
    next?.text === ':' ||
    next?.text === '.'
  );
}

function isCommonNoun(lower: string): boolean {
  return isPersonNoun(lower) || singularOfPersons(lower) !== null || GROUP_NOUNS.has(lower);
}
