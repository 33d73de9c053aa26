import { wordList } from './wordList.ts';

/** Acronyms that name nobody. */
export const GENERIC_ACRONYMS = wordList('genericAcronyms.txt');
/** Words by which a sentence's first word is followed when it is somebody's name. */
export const VERBS_AFTER_NAMES = wordList('verbsAfterNames.txt');
/** What a department is in charge of first, before `and`: `Department of Health and Human Services`. */
export const DEPARTMENT_TOPICS = wordList('departmentTopics.txt');
/** What an office is for: `Minister of Lands and Natural Resources`. */
export const OFFICE_TOPICS = wordList('officeTopics.txt');
