import { rules } from '../../data/index.ts';
import { MODALS } from '../../english/clauseWords.ts';
import { type ContentToken, isWord } from './contentTokens.ts';
import { isParticiple } from './participles.ts';
import { tenseOf } from './verbs.ts';

const SUBJECT_PRONOUN =
  /^(?:i|we|you|he|she|it|they|there|this|that|these|those|(?:any|every|some|no)(?:one|body|thing))$/;
/** `should prices rise`: a noun in the plural without a determiner. */
const PLURAL = /^\p{Ll}{2,20}[^s\P{Ll}]s$/u;
const SUBJECT_DETERMINER = /^(?:the|an?|any|his|her|their|its|our|my|your)$/;

/** An auxiliary before its subject in place of a connective. */
export const { inverted: INVERTED } = rules(import.meta.url, 'word-order', { inverted: {} });

/** `should it fail`, `had they asked`, `were he to go`: an auxiliary before its subject where a clause begins. */
export function isInverted(tokens: readonly ContentToken[], at: number): boolean {
  const { word, first } = tokens[at]!;
  if (word !== 'should' && word !== 'had' && word !== 'were') return false;
  if (
    !first &&
    !(word === 'had' && wouldHave(tokens, at)) &&
    !/^(?:[,;:—–"“'‘(-]|that|and|but|or|cool|nice|better|great)$/.test(tokens[at - 1]?.word ?? '')
  )
    return false;
  if (isQuestion(tokens, at)) return false;
  const subject = tokens[at + 1];
  if (!subject || !isWord(subject.word)) return false;
  const pronoun = SUBJECT_PRONOUN.test(subject.word);
  const next = tokens[at + 2]?.word ?? '';
  if (word === 'were' && pronoun) return next === 'to' || /^(?:i|he|she|it)$/.test(subject.word);
  const bare = PLURAL.test(subject.word) && !tenseOf(subject.word);
  if (word === 'were')
    return (bare || SUBJECT_DETERMINER.test(subject.word)) && infinitiveFollows(tokens, at + (bare ? 1 : 2));
  if (!pronoun && !bare && !subject.capital && !SUBJECT_DETERMINER.test(subject.word)) return false;
  if (word === 'should') return !MODALS.has(next) && (!pronoun || isWord(next));
  return participleFollows(tokens, at + 2);
}

/** `they would have won <had> they run`: what would have been stands before it in the sentence. */
function wouldHave(tokens: readonly ContentToken[], at: number): boolean {
  for (let k = at - 1; k > 0 && at - k < WOULD_HAVE_REACH && !tokens[k]!.first; k--)
    if (
      tokens[k]!.word === 'have' &&
      /^(?:would|could|might|should|wouldn't|couldn't|not|never)$/.test(tokens[k - 1]!.word)
    )
      return true;
  return false;
}
const WOULD_HAVE_REACH = 16;

/** `were <the river to> rise`, but not `were the first to rise`. */
function infinitiveFollows(tokens: readonly ContentToken[], at: number): boolean {
  if (/^(?:first|last|only|ones?|next)$/.test(tokens[at]?.word ?? '')) return false;
  return tokens.slice(at + 1, at + 4).some(({ word }) => word === 'to');
}

function participleFollows(tokens: readonly ContentToken[], at: number): boolean {
  for (let k = at; k < Math.min(tokens.length, at + 5); k++) {
    const { word } = tokens[k]!;
    if (!isWord(word) || word === 'to') return false;
    if (isParticiple(word) || word === 'not') return true;
  }
  return false;
}

/** Whether the sentence begins at token `at` and ends in a question mark before any comma. */
function isQuestion(tokens: readonly ContentToken[], at: number): boolean {
  if (!tokens[at]!.first) return false;
  for (let k = at + 1; k < tokens.length && !(tokens[k]!.first && isWord(tokens[k]!.word)); k++) {
    if (tokens[k]!.word === '?') return true;
    if (tokens[k]!.word === ',') return false;
  }
  return false;
}
