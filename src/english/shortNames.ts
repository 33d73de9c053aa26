import { wordTable } from './wordList.ts';

const SHORT_FORMS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  wordTable('nicknames.tsv').map(([name = '', short = '']) => [name, new Set(short.split(' '))]),
);

/** Whether two given names (lower case) are forms of one: Tom and Thomas, Bob and Rob. */
export function areFormsOfOneName(a: string, b: string): boolean {
  return isShortFor(a, b) || isShortFor(b, a);
}

function isShortFor(short: string, name: string): boolean {
  return SHORT_FORMS.get(name)?.has(short) === true;
}
