import { outerSpans } from '../quotationMarks.ts';
import type { AnnotatedText } from './annotatedText.ts';
import { Token } from './token.ts';

const JOINED_ENDING = /^['’](s|ll|re|ve|d|m)$/i;
const LETTER_FIRST = /^\p{L}/u;
/** Marks that open a quotation even where none closes it. */
const OPENING_MARKS = new Set(['“', '«', '„', '‘', '``']);

/** The tokens of a text from its words: each word with the ending that follows it, and `@` with its name. */
export function readTokens({
  text,
  blocks,
  sentences,
  words,
  quotations,
}: Omit<AnnotatedText, 'tokens'>): Token[] {
  const tokens: Token[] = [];
  const quoted = outerSpans(quotations);
  const opening = new Set(quotations.flatMap(({ span, opened }) => (opened ? [span[0]] : [])));
  // Where a single mark opens quotations, one after a plain word may close one.
  const quotesSingly = text.includes('‘');
  let quotation = 0;
  let sentence = 0;
  for (const [block, { words: range }] of blocks.entries()) {
    let free = true;
    const touches = (next: number, at: number) => next < range[1] && words[next]!.start === at;
    for (let i = range[0]; i < range[1]; ) {
      const from = i;
      const { start } = words[from]!;
      let { end, wordlike } = words[from]!;
      i += 1;
      if (!wordlike && text[start] === '@' && touches(i, end)) {
        end = words[i]!.end;
        i += 1;
        wordlike = true;
      }
      const own = text.slice(start, end);
      const ending = wordlike && touches(i, end) ? JOINED_ENDING.exec(text.slice(end, words[i]!.end)) : null;
      let full = end;
      let possessive = false;
      if (ending) {
        full = words[i]!.end;
        i += 1;
        possessive = ending[1]!.toLowerCase() === 's';
        if (!possessive) end = full;
      } else if (wordlike && isBare(text, own, end, quotesSingly)) {
        full = end + 1;
        i += 1;
        possessive = true;
      }
      while (sentences[sentence]![1] <= start) {
        sentence += 1;
        free = true;
      }
      while (quotation < quoted.length && quoted[quotation]![1] <= start) quotation += 1;
      tokens.push(
        new Token({
          start,
          end,
          full,
          words: [from, i],
          text: text.slice(start, end),
          word: LETTER_FIRST.test(own),
          possessive,
          first: free,
          quoted: quotation < quoted.length && quoted[quotation]![0] < start,
          sentence,
          block,
        }),
      );
      free = !wordlike && (free || own === ':' || OPENING_MARKS.has(own) || opening.has(start));
    }
  }
  return tokens;
}

/** `Davis’ letter`: an apostrophe after an s and before a word makes a possessive; in lower case only where single marks quote nothing. */
function isBare(text: string, word: string, at: number, quotesSingly: boolean): boolean {
  if (!/s$/.test(word) || !/^['’] \p{L}/u.test(text.slice(at, at + 3))) return false;
  return /^[\p{Lu}\p{Lt}]/u.test(word) || (text[at] === '’' && !quotesSingly);
}
