import { wordList, wordTable } from './wordList.ts';

const plain = (word: string): string => word.split(' ')[0] ?? '';

/** Plain forms of the verbs that any list names, lower case: what is a form of none of them may be a name (`Saeed`). */
export const COMMON_VERBS: ReadonlySet<string> = new Set([
  ...wordTable('cueVerbs.tsv').map(([verb = '']) => plain(verb)),
  ...wordTable('clauseVerbs.tsv').map(([verb = '']) => verb),
  ...wordTable('irregularVerbs.tsv').map(([, verb = '']) => verb),
  ...wordList('openingVerbs.txt'),
]);
