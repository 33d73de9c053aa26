import { rules } from '../../../data/index.ts';
import { IMPERATIVES } from '../../../english/clauseWords.ts';
import { type ContentToken, isWord } from '../contentTokens.ts';
import type { SentenceRule } from './sentenceRule.ts';

/** The longest exclamation, in words and marks. */
const LONGEST_EXCLAMATION = 9;

/** What the form of a sentence does: a question asks, an order demands. */
export const shapeRules = Object.values(
  rules(import.meta.url, 'shape', {
    // `Who pays for this?`
    question: {
      act: 'ask',
      weight: 3,
      applies: ({ words }) => words.includes('?') && !ANSWERED_NO.test(words),
    },
    // `A toll? No.`
    'answered-no': { act: 'deny', weight: 3, applies: ({ words }) => ANSWERED_NO.test(words) },
    // `Close the gate`, in the speaker's own words
    order: {
      act: 'demand',
      weight: 2.8,
      applies: ({ tokens, direct }) => direct && startsWithOrder(tokens),
    },
    // `as a boy he would row to the island`
    habit: {
      act: 'assert',
      weight: 2.4,
      applies: ({ words }) => HABIT.test(words) && /\b(?:would|'d)\b/.test(words),
    },
    // `I would answer the question, and he would look at me`
    'used-to': {
      act: 'assert',
      weight: 2.4,
      applies: ({ words, direct }) =>
        direct && USED_TO.test(words) && !/\b(?:if|unless|were)\b/.test(words.split(USED_TO)[0] ?? ''),
    },
    // `What a day!`
    exclamation: {
      act: 'express',
      weight: 1.7,
      applies: ({ tokens }) =>
        tokens.length <= LONGEST_EXCLAMATION && tokens.some((token) => token.word === '!'),
    },
  } satisfies Record<string, SentenceRule>),
);

/** When somebody did something again and again. */
const HABIT =
  /\b(?:as an? (?:young )?(?:boy|girl|child|kid|student|youth|teenager|apprentice)|(?:in|during) (?:those|these) days|back then|in (?:his|her|their|my|our) youth|when (?:he|she|they|i|we) (?:was|were) (?:\w+ )?(?:young|small|little|a boy|a girl|a child|children|kids|at school)|every (?:day|morning|evening|night|week|summer|winter|spring|autumn|sunday|saturday|friday) (?:he|she|they|we|i) would)\b/;

/** What somebody did as often as another did something. */
const USED_TO = /\b(?:i|we)(?: would|'d) \w+(?: [\w',]+){0,8}?,? and (?:he|she|they|it) would\b/;

const ANSWERED_NO = /\? no\b/;

/** Words that may stand before the verb of an order: `and please wait`. */
const BEFORE_ORDER = /^(?:and|so|but|just|please|now|then|always|never)$/;
/** Plain forms that begin other sentences as often: `Look, …`, `Hope that …`. */
const SELDOM_ORDERS = /^(?:have|say|look|hope)$/;
/** What comes after a word that only looks like an order: `Vote of …`, `Stay, …`. */
const AFTER_NO_ORDER = /^(?:is|was|are|were|has|will|would|of|,|")$/;

function startsWithOrder(tokens: readonly ContentToken[]): boolean {
  let k = 0;
  while (k < tokens.length && (!isWord(tokens[k]!.word) || BEFORE_ORDER.test(tokens[k]!.word))) k++;
  const word = tokens[k]?.word ?? '';
  const next = tokens[k + 1]?.word ?? '';
  if (!IMPERATIVES.has(word) || SELDOM_ORDERS.test(word) || AFTER_NO_ORDER.test(next)) return false;
  // `let me say`, `believe me`
  return !((word === 'let' || word === 'believe') && next === 'me');
}
