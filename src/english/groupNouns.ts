import { wordsByKind } from './wordList.ts';

const { people, body, work } = wordsByKind('groupNouns.tsv', ['people', 'body', 'work']);

/** Nouns for many people, lower case, beside the plurals of person nouns. */
export const GROUP_NOUNS = people;
/** Nouns for a body, lower case, singular. */
export const BODY_NOUNS = body;
/** Nouns for something written, shown or counted that is said to say, lower case, singular. */
export const WORK_NOUNS = work;
