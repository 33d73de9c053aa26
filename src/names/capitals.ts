import { COMMON_VERBS } from '../english/commonVerbs.ts';
import { DOUBTFUL_WORDS } from '../english/functionWords.ts';
import { GROUP_NOUNS } from '../english/groupNouns.ts';
import { irregularPlainForm, lemmas } from '../english/lemmas.ts';
import { GENERIC_ACRONYMS, VERBS_AFTER_NAMES } from '../english/nameContext.ts';
import { LINKING_HEADS, ORGANIZATION_HEADS, TOPIC_HEADS } from '../english/nameHeads.ts';
import { isPersonNoun, singularOfPersons } from '../english/personNouns.ts';
import { LONG_PLACES } from '../english/places.ts';
import { LEADING_PARTICLES, NAME_WORDS, PARTICLES, SHORT_NAMES } from '../english/titles.ts';
import type { Token } from '../text/annotated/token.ts';
import { isMembers, isPlural, isTeamOf } from './members.ts';
import { nicknameAt } from './nicknames.ts';
import { beginsWithParticle, isWrittenAsName } from './writtenAsName.ts';

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
    if (!isWrittenAsName(token)) low.set(token.lower, (low.get(token.lower) ?? 0) + 1);
    const next = tokens[n + 1];
    const follows =
      token.capital && !token.possessive && next?.capital === true && next.start - token.end <= 2;
    if (follows && token.isGivenName) surnames.add(next.lower);
    // A first name after which a whole name goes on has its capital of its own: `Tsering Dolkar has carved masks. Tsering said …`.
    const names = token.first && !low.has(token.lower) && beginsFullName(tokens, n);
    if (!isWrittenAsName(token) || (token.first && !names)) continue;
    capital.set(token.lower, (capital.get(token.lower) ?? 0) + 1);
    if (names) continue;
    if (follows && token.text === 'The') outlets.add(next.lower);
    if (follows) pairs.add(`${token.lower} ${next.lower}`);
  }
  return { loud, low, capital, pairs, surnames, outlets };
}

/**
 * Paragraphs of which nearly every longer word has a capital: headlines in title case or all capitals. A headline of this kind writes
 * its verbs with a capital, too; a sentence of names does not (`Reporter Goran Vukas met Lieselot Maes.`).
 */
function headingParagraphs(tokens: readonly Token[]): Set<number> {
  const counts = new Map<
    number,
    { long: number; capital: number; words: number; period: boolean; colon: boolean; verb: boolean }
  >();
  for (const [n, token] of tokens.entries()) {
    const count = counts.get(token.block) ?? {
      long: 0,
      capital: 0,
      words: 0,
      period: false,
      colon: false,
      verb: false,
    };
    count.period = token.text === '.';
    count.colon = token.text === ':';
    if (!token.word) continue;
    count.words += 1;
    count.verb ||= isVerbWithoutCapital(tokens, n);
    if (token.text.length > 3) {
      count.long += 1;
      if (token.capital) count.capital += 1;
    }
    counts.set(token.block, count);
  }
  const headings = new Set<number>();
  for (const [paragraph, { long, capital, words, period, colon, verb }] of counts) {
    // A headline has no period at its end; a sentence of names has, and a colon is that of a line before a list or a quotation.
    const least = colon ? 1 : words <= 40 && !period ? 0.8 : 0.85;
    if (!verb && long >= 4 && capital / long >= least) headings.add(paragraph);
  }
  return headings;
}

/** A word that is written low and is a verb in the past wherever it stands, or after a name what a verb in the present looks like. */
function isVerbWithoutCapital(tokens: readonly Token[], n: number): boolean {
  const token = tokens[n];
  if (!token || token.capital || token.quoted || token.isFunctionWord) return false;
  if (PAST_VERB.test(token.text) || irregularPlainForm(token.text) !== null) return true;
  const before = tokens[n - 1];
  if (!before?.capital || before.possessive || before.block !== token.block) return false;
  return (
    VERBS_AFTER_NAMES.has(token.text) ||
    COMMON_VERBS.has(token.text) ||
    /^\p{Ll}{2,}[^s\P{L}]s$/u.test(token.text)
  );
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

/** Acronyms that are written like a pronoun: names where the words around them are not in capitals. */
const LIKE_PRONOUNS: ReadonlySet<string> = new Set(['US', 'IT', 'WHO']);

/** `US officials`, `The WHO said`; not `WHO pays?`, nor `IT was late`, as some papers begin an article. */
function isAcronymLikePronoun(tokens: readonly Token[], n: number): boolean {
  const token = tokens[n];
  const next = tokens[n + 1];
  if (!token || !LIKE_PRONOUNS.has(token.text)) return false;
  if (!token.first || token.text === 'US') return true;
  if (!next?.word || next.sentence !== token.sentence) return false;
  if (token.text === 'IT') return !followsSubject(next);
  return !/^(?:is|was|are|were|will|would|can|could|does|did|do|has|had|should)$/.test(next.lower);
}

/** A finite verb, as it follows its subject. */
function followsSubject(token: Token): boolean {
  return VERBS_AFTER_NAMES.has(token.text) || PAST_VERB.test(token.text);
}

/** Whether the capital of token `n` is that of a name, or may be inside one. */
export function isNameable(tokens: readonly Token[], n: number, capitals: Capitals): boolean {
  const token = tokens[n];
  if (token && beginsWithParticle(token)) return true;
  if (!token?.capital || CONTRACTION.test(token.text) || GENERIC_ACRONYMS.has(token.lower)) return false;
  const loud = capitals.loud(n);
  if (token.isFunctionWord) {
    if (isInitial(tokens, n)) return true;
    if (loud) return false;
    if (isAcronymLikePronoun(tokens, n) || isSurnameFirst(tokens, n) || isInsideName(tokens, n)) return true;
    return token.isGivenName && (beginsFullName(tokens, n) || isBeforeSurname(tokens, n));
  }
  if (loud) return isKnown(tokens, n, capitals);
  if (!token.first) return true;
  if (token.isTitle && titlesName(tokens, n)) return true;
  return opensSentence(tokens, n, capitals);
}

/** `chairman Per Lunde`: inside a sentence only a name has its capital. */
function isBeforeSurname(tokens: readonly Token[], n: number): boolean {
  const [token, next] = [tokens[n], tokens[n + 1]];
  if (!token || token.first || !next?.capital || next.isFunctionWord) return false;
  return next.sentence === token.sentence && next.start - token.end === 1;
}

/** `Mrs. Ruiz`, `Dr Sand` at the start of a sentence. */
function titlesName(tokens: readonly Token[], n: number): boolean {
  const named = tokens[n + 1]?.text === '.' ? tokens[n + 2] : tokens[n + 1];
  return named?.capital === true && named.sentence === tokens[n]?.sentence && !named.isFunctionWord;
}

/** `A.` between names (`Julie A. Diaz`), or before one: `said A. Jayaraman`, `I. Kovacs said`. */
function isInitial(tokens: readonly Token[], n: number): boolean {
  const token = tokens[n];
  const [before, dot, after] = [tokens[n - 1], tokens[n + 1], tokens[n + 2]];
  if (token?.text.length !== 1 || dot?.text !== '.' || dot.start !== token.full || !after?.capital)
    return false;
  if (before?.capital && before.block === token.block) return !before.isFunctionWord;
  if (after.sentence !== token.sentence || after.isFunctionWord || after.start !== dot.full + 1) return false;
  return !token.first || beginsWithInitial(tokens, n + 2);
}

/** What only a name does behind an initial that opens a sentence, or may be the letter of a list: a verb or a comma follows it. */
function beginsWithInitial(tokens: readonly Token[], n: number): boolean {
  let to = n + 1;
  while (to < n + 4 && tokens[to]?.sentence === tokens[n]!.sentence && goesOn(tokens, to)) to += 1;
  const after = tokens[to];
  if (after?.sentence !== tokens[n]!.sentence) return false;
  return after.text === ',' || followsSubject(after) || SAYING.test(after.lower);
}

/** `Do Young-ah`, `So Jae-min`: a surname that is written like a function word, before a given name of two syllables. */
function isSurnameFirst(tokens: readonly Token[], n: number): boolean {
  const [token, next] = [tokens[n]!, tokens[n + 1]];
  return next?.start === token.full + 1 && /^\p{Lu}\p{Ll}+-\p{Ll}{2,}$/u.test(next.text);
}

/** `Clint Ah Wong`, `Families First Network`: a function word with a capital between two words of a name. */
function isInsideName(tokens: readonly Token[], n: number): boolean {
  const [before, token, next] = [tokens[n - 1], tokens[n]!, tokens[n + 1]];
  if (token.first || !before?.capital || before.isFunctionWord || before.possessive) return false;
  if (before.sentence !== token.sentence || before.full + 1 !== token.start) return false;
  // `Along a/l Busu`
  if (NAME_WORDS.has(token.lower) && tokens[n + 2]?.text === '/') return true;
  if (!next?.capital || next.isFunctionWord || next.start !== token.full + 1) return false;
  return NAME_WORDS.has(token.lower) || ORGANIZATION_HEADS.has(next.lower);
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
  // `Graham Dean Tells Union`: a surname may be a given name as well, and a verb follows it.
  if (VERBS_AFTER_NAMES.has(token.lower)) return false;
  return before?.isGivenName === true && before.full + 1 === token.start && !isCommonNoun(token.lower);
}

/** First in a sentence: a word that has a capital elsewhere, begins a longer name, or is followed as only a name is. */
function opensSentence(tokens: readonly Token[], n: number, capitals: Capitals): boolean {
  const token = tokens[n];
  if (!token) return false;
  const next = tokens[n + 1];
  const pair = `${token.lower} ${next?.lower}`;
  if (next?.text === '&' && isWrittenAsName(tokens[n + 2])) return true;
  if (nicknameAt(tokens, n + 1) > 0) return true;
  if (isShortName(tokens, n)) return true;
  const verb = token.possessive || (next !== undefined && (next.text === ',' || followsSubject(next)));
  const lows = capitals.low.get(token.lower) ?? 0;
  if (capitals.pairs.has(pair) || LONG_PLACES.has(pair)) return true;
  if (hasParticle(tokens, n) || isHeadOfBody(tokens, n) || beginsBodyOfMany(tokens, n)) return true;
  if (isTeamOf(tokens, n + 1)) return true;
  if (capitals.surnames.has(token.lower) && (verb || lows === 0)) return true;
  if (DOUBTFUL_WORDS.has(token.lower)) return false;
  const times = capitals.capital.get(token.lower) ?? 0;
  const followed = next?.capital === true && !next.isFunctionWord;
  if (beginsBodyOfMembers(tokens, n)) return true;
  if (isCommonNoun(token.lower) && !followed && !capitals.surnames.has(token.lower)) return false;
  if (times > 0 && (times >= lows || verb)) return true;
  if (followed && (token.isGivenName || token.isOffice || token.isTitle)) return true;
  if (followed && LINKING_HEADS.has(next.lower)) return true;
  // `Harbour News: Will the pier be rebuilt?`
  if (followed && tokens[n + 2]?.text === ':') return true;
  if (lows === 0 && !isCommonNoun(token.lower) && beginsFullName(tokens, n)) return true;
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

/** `Md. Abul Kashem` */
function isShortName(tokens: readonly Token[], n: number): boolean {
  const after = tokens[n + 2];
  if (!SHORT_NAMES.has(tokens[n]?.lower ?? '') || tokens[n + 1]?.text !== '.') return false;
  return after?.capital === true && after.sentence === tokens[n]!.sentence && !after.isFunctionWord;
}

/** `Pieter van den Heuvel`, `Van den Heuvel`: a particle and then a name go with it. */
function hasParticle(tokens: readonly Token[], n: number): boolean {
  const opens = tokens[n]?.lower ?? '';
  let to = n + 1;
  while (to < n + 4 && PARTICLES.has(tokens[to]?.lower ?? '') && !isWrittenAsName(tokens[to])) to += 1;
  const last = tokens[to];
  if (!isWrittenAsName(last) || last?.isFunctionWord || last?.sentence !== tokens[n]?.sentence) return false;
  const particle = tokens[n + 1]?.lower ?? '';
  return to > n + 1 && (LEADING_PARTICLES.has(opens) || LEADING_PARTICLES.has(particle));
}

/** `Ministry of Labour`, `Board for Roads`: the noun of a body and what it is for. */
function isHeadOfBody(tokens: readonly Token[], n: number): boolean {
  const { lower = '' } = tokens[n] ?? {};
  if (!TOPIC_HEADS.has(lower) && !(ORGANIZATION_HEADS.has(lower) && tokens[n + 1]?.lower === 'of'))
    return false;
  const topic = tokens[n + 2];
  return /^(?:of|for)$/.test(tokens[n + 1]?.lower ?? '') && topic?.capital === true && !topic.isFunctionWord;
}

/** `Seamen and Dockers’ Union`: members of two kinds before the noun of their body. */
function beginsBodyOfMembers(tokens: readonly Token[], n: number): boolean {
  const others = tokens[n + 2];
  if (tokens[n + 1]?.lower !== 'and' || !isWrittenAsName(others)) return false;
  if (!isMembers(tokens[n]) || !isMembers(others)) return false;
  const head = tokens[n + 3];
  return isWrittenAsName(head) && ORGANIZATION_HEADS.has(head?.lower ?? '');
}

/** `Families First Network`, `Women and Children First Coalition`: a body called after many, with an adverb before its noun. */
function beginsBodyOfMany(tokens: readonly Token[], n: number): boolean {
  if (!isMembers(tokens[n]) && !isPlural(tokens[n]!)) return false;
  let to = n + 1;
  if (tokens[to]?.lower === 'and' && isMembers(tokens[to + 1])) to += 2;
  const [adverb, head] = [tokens[to], tokens[to + 1]];
  if (!adverb?.capital || !adverb.isFunctionWord || adverb.sentence !== tokens[n]?.sentence) return false;
  return head?.capital === true && ORGANIZATION_HEADS.has(head.lower);
}

/**
 * Whether two or three words with a capital open the sentence and do what only a whole name does: they are the subject of a verb
 * (`Saeed Karimi said`), or stand before an age or a clause about somebody (`Aisling Byrne, 44,` · `Ming Zhao, who`).
 */
function beginsFullName(tokens: readonly Token[], n: number): boolean {
  const first = tokens[n];
  if (!first || first.possessive || isFormOfVerb(first.lower) || first.lower.endsWith('ly')) return false;
  let to = n + 1;
  while (to < n + 6 && tokens[to]?.sentence === first.sentence && goesOn(tokens, to)) to += 1;
  const last = tokens[to - 1];
  const after = tokens[to];
  if (to - n < 2 || !last || !isWrittenAsName(last) || last.isPlace || last.isDemonym) return false;
  if (last.possessive || after?.sentence !== first.sentence) return false;
  if (after.text === ',') return /^(?:\d{1,3}|who|whose)$/.test(tokens[to + 1]?.lower ?? '');
  return followsSubject(after) || SAYING.test(after.lower);
}

const SAYING = /^(?:says|tells|adds|is|was|has|had|will|would|runs|lives|works|denies|died|vows|urges)$/;

/** A word that goes on with a name: another with a capital, or a particle before one. */
function goesOn(tokens: readonly Token[], n: number): boolean {
  const token = tokens[n];
  if (!token) return false;
  if (isWrittenAsName(token)) return !token.isFunctionWord && !ACRONYM.test(token.text);
  return (
    PARTICLES.has(token.lower) &&
    (isWrittenAsName(tokens[n + 1]) || PARTICLES.has(tokens[n + 1]?.lower ?? ''))
  );
}

/** `Citing`, `Asked`: a form of a verb of the lists; a form that no known verb has may be a name (`Saeed`, `Aisling`). */
function isFormOfVerb(lower: string): boolean {
  return (
    /(?:ing|ed)$/.test(lower) &&
    lemmas(lower)
      .slice(1)
      .some((plain) => COMMON_VERBS.has(plain))
  );
}

function isCommonNoun(lower: string): boolean {
  return isPersonNoun(lower) || singularOfPersons(lower) !== null || GROUP_NOUNS.has(lower);
}
