import { FUNCTION_WORDS } from '../../english/functionWords.ts';
import { foldedWords } from '../../text/foldedWords.ts';
import { stem } from '../../text/stem.ts';

/** The stems of the words in a text, without function words. */
export function tellingStems(text: string): Set<string> {
  return new Set(
    foldedWords(text)
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(stem),
  );
}
