import { wordList } from './wordList.ts';

/** Words of roles that anybody may have: they tell nobody from another. */
export const COMMON_ROLE_WORDS = wordList('commonRoleWords.txt');
