import { wordsByKind } from './wordList.ts';

const words = wordsByKind('connectiveContext.tsv', ['time', 'asking', 'asking-near']);

/** Nouns of time after which `when` is a relative. */
export const TIME_NOUNS = words.time;
/** Words after which `if` and `when` ask: whether, at what time. */
export const ASKING_WORDS = words.asking;
/** The same, where nothing or only an object stands between. */
export const NEARLY_ASKING_WORDS = words['asking-near'];
