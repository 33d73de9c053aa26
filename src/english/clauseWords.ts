import { wordsByKind } from './wordList.ts';

const words = wordsByKind('clauseWords.tsv', [
  'subject',
  'determiner',
  'preposition',
  'inner-clause',
  'fronting',
  'main-clause-lead',
  'question',
]);
const verbs = wordsByKind('clauseVerbs.tsv', ['modal', 'present', 'past', 'no-past', 'order', 'plain']);

/** Subjects that are one word. */
export const SUBJECT_WORDS = words.subject;
/** Words that open a noun phrase. */
export const NOUN_PHRASE_OPENINGS = words.determiner;
/** Prepositions. */
export const PREPOSITIONS = words.preposition;
/** Words after which a subject belongs to a clause inside. */
export const INNER_CLAUSE_WORDS = words['inner-clause'];
/** Words after which a clause stands first in its sentence. */
export const FRONTING_WORDS = words.fronting;
/** Words between a clause and the main clause that follows. */
export const MAIN_CLAUSE_LEADS = words['main-clause-lead'];
/** Words that open a question. */
export const QUESTION_WORDS = words.question;
/** Modal auxiliaries. */
export const MODALS = verbs.modal;
/** Verbs of clauses in the present. */
export const PRESENT_VERBS = verbs.present;
/** Verbs of clauses in the past that do not end in -ed. */
export const PAST_VERBS = verbs.past;
/** Words that end in -ed and are no verbs in the past. */
export const NO_PAST_VERBS = verbs['no-past'];
/** Plain forms that often begin an order or a wish. */
export const IMPERATIVES = verbs.order;
/** Plain forms of verbs, to see that a clause has its verb: with `-s`, `-ed` and `-ing` they are known too. */
export const PLAIN_VERBS = verbs.plain;
