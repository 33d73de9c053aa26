import { singularOfPersons } from '../english/personNouns.ts';

/** Words of names and roles: letters, digits, and what joins them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu;
/** What follows one of these describes the noun before it. */
const AFTER_NOUN =
  /^(?:of|for|at|in|from|with|within|on|to|who|whose|that|and|or|by|near|inside|under|close|familiar|briefed|representing|turned)$/;

/** The words of a name or role in lower case, a full stop at their ends left out. */
export function lowerWords(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase().replace(/(?<![.'’-])[.'’-]+$/, ''));
}

/** How many of the words stand up to the head noun: `chief of staff to Ana Ruiz` has one. */
export function headLength(words: readonly string[]): number {
  const end = words.findIndex((word, i) => i > 0 && AFTER_NOUN.test(word));
  return end < 0 ? words.length : end;
}

/** The head noun of a description, lower case, singular: `official` of `two officials at the ministry`. */
export function headNoun(text: string): string {
  const words = lowerWords(text);
  return singular(words[headLength(words) - 1] ?? '');
}

/** A noun in the singular, as far as the word lists know it. */
export function singular(noun: string): string {
  return singularOfPersons(noun) ?? noun;
}
