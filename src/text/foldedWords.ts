import { fold } from './fold.ts';
import { words } from './words.ts';

/** The words and numbers of a text in the form in which two spellings are one, without marks. */
export function foldedWords(text: string): string[] {
  return words(text)
    .filter(({ wordlike }) => wordlike)
    .map(({ start, end }) => fold(text.slice(start, end)));
}
