import { wordList } from './wordList.ts';

/** Words for what somebody feels. */
export const FEELINGS = wordList('feelings.txt');
