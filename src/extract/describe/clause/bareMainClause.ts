import {
  INNER_CLAUSE_WORDS,
  MODALS,
  NOUN_PHRASE_OPENINGS,
  PREPOSITIONS,
  SUBJECT_WORDS,
} from '../../../english/clauseWords.ts';
import { FUNCTION_WORDS } from '../../../english/functionWords.ts';
import { type ContentToken, isWord } from '../contentTokens.ts';
import { tenseOf, verbish } from '../verbs.ts';

/** How many words a subject may have before its verb. */
const LONGEST_SUBJECT = 7;
const BE_HAVE_DO = /^(?:is|are|was|were|has|have|had|does|do|did|isn't|aren't|won't|cannot|can't)$/;

/**
 * Where the main clause begins that follows a fronted one without a comma: `if nobody pays | the lights go out`, `if they cut it |
 * hospitals will close`. The clause runs from `to`; null where no second subject and verb follow before `hard`. Where the clause is `inverted`
 * (`were the bank to fail | savers would lose`), its verb stands before `to`, and what would follow has a modal.
 */
export function bareMainClause(
  tokens: readonly ContentToken[],
  to: number,
  hard: number,
  inverted = false,
): number | null {
  if (inverted) return secondSubject(tokens, to, hard, isModal, to);
  return secondSubject(tokens, to, hard, isModal) ?? secondSubject(tokens, to, hard, isFiniteVerb);
}

/** The first word of the subject before the verb `at`, not before `least`; null where no noun phrase is there. */
export function subjectBefore(tokens: readonly ContentToken[], at: number, least: number): number | null {
  let k = at - 1;
  while (k > least && /^(?:not|never|always|also|still|just|now|ever|only)$/.test(tokens[k]!.word)) k--;
  if (k < least || !isNoun(tokens[k]!)) return null;
  if (SUBJECT_WORDS.has(tokens[k]!.word)) return k;
  if (tokens[k]!.capital && !tokens[k]!.first) {
    let from = k;
    while (from > least && tokens[from - 1]!.capital && !FUNCTION_WORDS.has(tokens[from - 1]!.word)) from--;
    return NOUN_PHRASE_OPENINGS.has(tokens[from - 1]?.word ?? '') && from > least ? from - 1 : from;
  }
  for (let from = k - 1; from >= Math.max(least, k - LONGEST_SUBJECT); from--) {
    const { word } = tokens[from]!;
    if (NOUN_PHRASE_OPENINGS.has(word)) {
      const before = tokens[from - 1]?.word;
      // `our country and our people are`
      if (before === 'and' && from - 2 >= least) return subjectBefore(tokens, from - 1, least) ?? from;
      if (before !== 'of' || from - 2 < least) return from;
      from -= 1;
    } else if (!isWord(word) || (PREPOSITIONS.has(word) && word !== 'of') || tenseOf(word)) break;
  }
  return k;
}

function secondSubject(
  tokens: readonly ContentToken[],
  to: number,
  hard: number,
  isVerb: (tokens: readonly ContentToken[], at: number) => boolean,
  firstVerb = -1,
): number | null {
  let verb = firstVerb;
  for (let k = to + 1; k < hard; k++) {
    if (verb >= 0 && isVerb(tokens, k)) {
      const from = subjectBefore(tokens, k, verb + 1);
      // `if he says the dam holds`: what he says is no main clause.
      const inner = from !== null && INNER_CLAUSE_WORDS.has(tokens[from - 1]!.word);
      if (from !== null && !inner && agrees(tokens, from, k)) return from;
    }
    if (isFirstVerb(tokens, k, to)) verb = k;
  }
  return null;
}

/** Whether the word can be the verb of the clause itself: also one in the past, and any word after a pronoun that begins it. */
function isFirstVerb(tokens: readonly ContentToken[], at: number, to: number): boolean {
  if (isModal(tokens, at) || isFiniteVerb(tokens, at) || tenseOf(tokens[at]!.word) === 'past') return true;
  return at === to + 1 && SUBJECT_WORDS.has(tokens[to]!.word) && isNoun(tokens[at]!);
}

function isModal(tokens: readonly ContentToken[], at: number): boolean {
  return MODALS.has(tokens[at]!.word) || /^(?:cannot|can't|won't)$/.test(tokens[at]!.word);
}

/** Whether the word can be the finite verb of a clause, by itself and by the word before it. */
function isFiniteVerb(tokens: readonly ContentToken[], at: number): boolean {
  const { word } = tokens[at]!;
  const before = tokens[at - 1]!.word;
  if (BE_HAVE_DO.test(word) || standsForVerb(tokens, at)) return true;
  if (!verbish(word) || /(?:ing|ed)$/.test(word)) return false;
  return (
    before !== 'to' && !MODALS.has(before) && !BE_HAVE_DO.test(before) && !NOUN_PHRASE_OPENINGS.has(before)
  );
}

/** Whether the subject from `from` on fits the form of the verb `at`: `people leave`, `trade doubles`, not `an old market`. */
function agrees(tokens: readonly ContentToken[], from: number, at: number): boolean {
  const { word } = tokens[at]!;
  if (isModal(tokens, at) || /^(?:was|had|did)$/.test(word)) return true;
  const head = tokens[at - 1]!.word;
  const one = /^(?:an?|this|that|each|every|another)$/.test(tokens[from]!.word);
  const joined = tokens.slice(from, at).some(({ word: other }) => other === 'and');
  const isPlural = !one && (joined || /[^s]s$/.test(head) || PLURAL.test(head));
  return /(?:[^s]s|isn't)$/.test(word) !== isPlural;
}

const PLURAL = /^(?:i|we|you|they|people|children|men|women|police|families|others|many|most)$/;

/** A word that is in no list, between a noun and the determiner of another: `if the ministers <mislead> the farmers`. */
function standsForVerb(tokens: readonly ContentToken[], at: number): boolean {
  const next = tokens[at + 1]?.word ?? '';
  return (
    (NOUN_PHRASE_OPENINGS.has(next) || /^(?:it|them|him|us|me|you)$/.test(next)) &&
    isNoun(tokens[at]!) &&
    isNoun(tokens[at - 1]!) &&
    !/(?:ing|ed)$/.test(tokens[at]!.word) &&
    !tokens[at]!.capital &&
    !FUNCTION_WORDS.has(tokens[at]!.word)
  );
}

function isNoun({ word }: ContentToken): boolean {
  return (
    isWord(word) && !PREPOSITIONS.has(word) && !NOUN_PHRASE_OPENINGS.has(word) && !INNER_NO_NOUN.test(word)
  );
}
const INNER_NO_NOUN =
  /^(?:to|and|or|but|if|when|that|which|who|whom|whose|as|because|than|not|so|then|him|me|us|them|is|are|was|were|be|been|has|have|had)$/;
