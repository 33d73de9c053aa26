import { wordsByKind } from './wordList.ts';

const words = wordsByKind('phraseWords.tsv', [
  'definite',
  'indefinite',
  'noun-phrase-end',
  'quantity',
  'before-source',
  'source-break',
  'source-preposition',
  'party-determiner',
  'after-source',
  'after-source-name',
  'role-end',
  'role-determiner',
  'before-title',
  'no-apposition',
  'role-preposition',
  'body-opening',
  'body-end',
  'description-end',
  'article',
  'object-preposition',
  'clause-opening',
  'no-compound',
  'eliding-cue',
  'acronym-gap',
  'role-complement',
]);

/** Determiners of what is known. */
export const DEFINITE_DETERMINERS = words.definite;
/** Determiners of what is new. */
export const INDEFINITE_DETERMINERS = words.indefinite;
/** Words at which a noun phrase read backwards from its noun ends. */
export const NOUN_PHRASE_ENDS = words['noun-phrase-end'];
/** Words that stand for people only where no noun follows (`many say`, `some of them`). */
export const QUANTITIES = words.quantity;
/** Words that a span may take with it by mistake, before the source proper. */
export const BEFORE_SOURCE = words['before-source'];
/** Words at which a relative clause or a comparison ends the head of a source. */
export const SOURCE_BREAKS = words['source-break'];
/** Prepositions at which the head of a source ends. */
export const SOURCE_PREPOSITIONS = words['source-preposition'];
/** Determiners with which another party of a source begins. */
export const PARTY_DETERMINERS = words['party-determiner'];
/** Words that a span may take with it after the source proper. */
export const AFTER_SOURCE = words['after-source'];
/** Words after a source’s name that are no part of it. */
export const AFTER_SOURCE_NAME = words['after-source-name'];
/** Words at which a role read backwards from a name ends. */
export const ROLE_ENDS = words['role-end'];
/** Determiners before a role. */
export const ROLE_DETERMINERS = words['role-determiner'];
/** Small words that belong to a title in capitals after them: `former President`. Any other is what the sentence says before it. */
export const BEFORE_TITLE = words['before-title'];
/** Verbs after a noun that show it to begin a clause (`…, the mayor added`). */
export const NO_APPOSITION = words['no-apposition'];
/** Words with which a role goes on after its noun. */
export const ROLE_PREPOSITIONS = words['role-preposition'];
/** Words before the body for which somebody speaks. */
export const BODY_OPENINGS = words['body-opening'];
/** Words at which that body’s description ends. */
export const BODY_ENDS = words['body-end'];
/** Words at which a description ends. */
export const DESCRIPTION_ENDS = words['description-end'];
/** `the`, `a`, `an`. */
export const ARTICLE_WORDS = words.article;
/** Prepositions, whose noun is less in view than a subject. */
export const OBJECT_PREPOSITIONS = words['object-preposition'];
/** Words after which a clause begins with its subject. */
export const CLAUSE_OPENINGS = words['clause-opening'];
/** Nouns of the lists that go on with no noun before them, being verbs as often: `residents report`. */
export const NO_COMPOUND = words['no-compound'];
/** Participles after a comma whose speaker is that of the statement before: `…, adding that …`. */
export const ELIDING_CUES = words['eliding-cue'];
/** Words that an acronym leaves out. */
export const ACRONYM_GAPS = words['acronym-gap'];
/** Words that open what a role belongs to: `an adviser to Ruiz`. */
export const ROLE_COMPLEMENTS = words['role-complement'];
