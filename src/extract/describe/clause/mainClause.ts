import { type Rule, rules } from '../../../data/index.ts';
import {
  IMPERATIVES,
  MAIN_CLAUSE_LEADS,
  MODALS,
  NOUN_PHRASE_OPENINGS,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_WORDS,
} from '../../../english/clauseWords.ts';
import { type ContentToken, isWord } from '../contentTokens.ts';
import { SUBJECT_VERB, tenseOf, verbish } from '../verbs.ts';

/** What follows a comma: the tokens from `at` to the hard end of the sentence, without a lead such as `perhaps`. */
type Start = { readonly tokens: readonly ContentToken[]; readonly at: number; readonly hard: number };
type StartRule = {
  readonly when: (word: string, start: Start) => boolean;
  /** Whether a main clause begins so. */
  readonly opens: boolean;
};

/** How a main clause begins and how it does not; the first rule that fits decides. */
export const STARTS = Object.values(
  rules(import.meta.url, 'main-clause', {
    // `…, then we wait`
    'then-or-so': { opens: true, when: (word) => word === 'then' || word === 'so' },
    // `…, and the gate holds`
    joined: { opens: false, when: (word) => /^(?:and|or|but)$/.test(word) },
    // `…, we wait`, `…, it's over`
    subject: { opens: true, when: (word) => SUBJECT_VERB.test(word) || SUBJECT_WORDS.has(word) },
    // `…, who pays?`
    question: { opens: true, when: (word) => QUESTION_WORDS.has(word) },
    // `…, will it hold?`
    auxiliary: { opens: true, when: (word) => MODALS.has(word) || AUXILIARY.test(word) },
    // `…, close the gate`
    order: { opens: true, when: (word, { tokens, at }) => IMPERATIVES.has(word) && !tokens[at]!.capital },
    // `…, rebuilding it will cost more`
    'gerund-subject': {
      opens: true,
      when: (word, { tokens, at, hard }) => word.endsWith('ing') && verbSoon(tokens, at + 1, hard),
    },
    // `…, saying so`
    participle: { opens: false, when: (word) => word.endsWith('ing') },
    // `…, in May`
    preposition: { opens: false, when: (word) => PREPOSITIONS.has(word) },
    // `…, says the mayor`
    verb: {
      opens: false,
      when: (word, { tokens, at }) =>
        verbish(word) && !NOUN_PHRASE_OPENINGS.has(word) && !tokens[at]!.capital,
    },
    // `…, ferries will sail`
    'verb-soon': { opens: true, when: (_, { tokens, at, hard }) => verbSoon(tokens, at + 1, hard) },
    // `…, the old mill by the port`: long enough for a verb that is not in our lists
    'noun-phrase': {
      opens: true,
      when: (word, { tokens, at, hard }) =>
        NOUN_PHRASE_OPENINGS.has(word) && sentenceGoesOn(tokens, at, hard),
    },
  } satisfies Record<string, StartRule>),
);
const AUXILIARY = /^(?:do|does|did|is|are|was|were|isn't|aren't|don't|doesn't|didn't|has|have)$/;

/** The rule by which a main clause begins at `at`, after the comma that closes a clause before it; null where none does. */
export function mainClauseAt(tokens: readonly ContentToken[], at: number, hard: number): Rule | null {
  let k = at;
  while (k < hard && MAIN_CLAUSE_LEADS.has(tokens[k]!.word)) k++;
  if (k >= hard) return null;
  const start: Start = { tokens, at: k, hard };
  const rule = STARTS.find(({ when }) => when(tokens[k]!.word, start));
  return rule?.opens ? rule : null;
}

/** Whether the comma before `at` stands in a list: `, X and Y` with no verb before the `and`. */
export function isList(tokens: readonly ContentToken[], at: number, hard: number): boolean {
  for (let k = at; k < Math.min(hard, at + LONGEST_ITEM); k++) {
    const { word } = tokens[k]!;
    if (/^(?:and|or)$/.test(word)) return mainClauseAt(tokens, k + 1, hard) === null;
    if (k > at && tenseOf(word) === 'modal') return false;
  }
  return false;
}
/** How far from the comma the `and` of a list may be, in words and marks. */
const LONGEST_ITEM = 8;

/** Whether a finite verb comes before the next comma, a relative clause left out. */
function verbSoon(tokens: readonly ContentToken[], at: number, hard: number): boolean {
  for (let k = at; k < Math.min(hard, at + LONGEST_SUBJECT); k++) {
    const { word } = tokens[k]!;
    if (RELATIVE.test(word)) return k > at && verbSoon(tokens, k + 3, hard);
    if (word === ',') return false;
    if (tenseOf(word)) return true;
  }
  return false;
}
const RELATIVE = /^(?:who|which|that|whom)$/;
const LONGEST_SUBJECT = 12;

/** Whether at least four words follow before the next comma: enough for a verb that is not in our lists. */
function sentenceGoesOn(tokens: readonly ContentToken[], at: number, hard: number): boolean {
  for (let k = at; k < at + 4; k++) if (k >= hard || !isWord(tokens[k]!.word)) return false;
  return true;
}
