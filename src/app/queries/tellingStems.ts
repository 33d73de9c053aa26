import { FUNCTION_WORDS } from '../../english/functionWords.ts';
import { foldedWords } from '../../text/foldedWords.ts';
import { stem } from '../../text/stem.ts';

/** The stems of the words of a text, without those that every text has. */
export function tellingStems(text: string): Set<string> {
  return new Set(
    foldedWords(text)
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(stem),
  );
}
