import { wordsByKind } from './wordList.ts';

const words = wordsByKind('claimWords.tsv', ['negator', 'empty', 'doing', 'between']);

/** Words that turn what follows. */
export const CLAIM_NEGATORS = words.negator;
/** Stems of words of saying and wanting that contents begin with. */
export const EMPTY_STEMS = words.empty;
/** Those of them that do something. */
export const DOING_STEMS = words.doing;
/** Words that stand between a number and what it counts: more and about are no units. */
export const NO_UNITS = words.between;
