import { ABBREVIATIONS } from '../english/titles.ts';

/** A word, number or mark of a text, with what telling names apart needs to know about it. */
export type NameToken = {
  start: number;
  /** Where the word ends, a possessive `’s` left out. */
  end: number;
  /** Where the token ends with its possessive. */
  full: number;
  text: string;
  lower: string;
  /** Begins with a letter. */
  word: boolean;
  /** Begins with a capital letter. */
  capital: boolean;
  possessive: boolean;
  /** Its capital tells nothing: first in a sentence, a quotation or after a colon. */
  first: boolean;
  /** Between quotation marks. */
  quoted: boolean;
  sentence: number;
  /** Counted at every line break; empty lines count nothing. */
  paragraph: number;
};

const TOKEN =
  /@\w+|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑’'&]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,]\p{N}+)*\p{L}*|''|--|\n|[^\s]/gu;
const POSSESSIVE = /['’]s$/i;
const OPENING = new Set(['“', '«', '„', '‘', '``']);
const CLOSING = new Set(['”', '»']);
const ENDING = new Set(['.', '!', '?', '…']);
const AFTER_ENDING = new Set(['”', '"', "''", '’', ')', ']', '»', '“', "'"]);

/** The tokens of `text` in order; runs in linear time on any text. */
export function nameTokens(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  let sentence = 0;
  let paragraph = 0;
  let first = true;
  let ended = false;
  let quoted = false;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    // The mark of a possessive belongs to the word before it.
    if (start < (tokens.at(-1)?.full ?? 0)) continue;
    if (raw === '\n') {
      const last = tokens.at(-1);
      if (last?.sentence === sentence) sentence += 1;
      if (last?.paragraph === paragraph) paragraph += 1;
      first = true;
      ended = false;
      quoted = false;
      continue;
    }
    const mark = !/[\p{L}\p{N}]/u.test(raw);
    if (ended && !(mark && AFTER_ENDING.has(raw) && !/\s/.test(text[start - 1] ?? ' '))) {
      sentence += 1;
      first = true;
      ended = false;
    }
    const token = makeToken(text, raw, start, { first, quoted, sentence, paragraph });
    tokens.push(token);
    if (mark) {
      const turned = turnsQuotation(raw, text, start, quoted);
      if (turned !== null) quoted = turned;
      first = first || turned === true || raw === ':' || (OPENING.has(raw) && turned === null);
      if (ENDING.has(raw)) ended = endsSentence(tokens, text);
    } else {
      first = false;
    }
  }
  return tokens;
}

function makeToken(
  text: string,
  raw: string,
  start: number,
  at: Pick<NameToken, 'first' | 'quoted' | 'sentence' | 'paragraph'>,
): NameToken {
  const full = start + raw.length;
  const word = /^\p{L}/u.test(raw);
  const capital = word && /^[\p{Lu}\p{Lt}]/u.test(raw);
  const stripped = word && POSSESSIVE.test(raw) ? raw.slice(0, -2) : raw;
  // `Davis' letter`: an apostrophe after an s and before a word is a possessive, too.
  const bare = /s$/.test(raw) && isBare(text, full, capital);
  return {
    start,
    end: start + stripped.length,
    full: bare ? full + 1 : full,
    text: stripped,
    lower: stripped.toLowerCase(),
    word,
    capital,
    possessive: bare || stripped.length < raw.length,
    ...at,
  };
}

/** Whether an apostrophe at `at` makes a possessive of the word before it; of one in lower case only where single marks quote nothing. */
function isBare(text: string, at: number, capital: boolean): boolean {
  if (!/^['’] \p{L}/u.test(text.slice(at, at + 3))) return false;
  return capital || (text[at] === '’' && !text.includes('‘'));
}

/** Whether the mark opens (true) or closes (false) a quotation; null when it does neither. */
function turnsQuotation(mark: string, text: string, start: number, quoted: boolean): boolean | null {
  if (mark === '"' || mark === "''") return !quoted;
  if (mark === '“' || mark === '«' || mark === '„') return true;
  if (!CLOSING.has(mark)) return null;
  // A closing mark before a word at a line's start is a mistaken opening one.
  return !quoted && /\S/.test(text[start + 1] ?? ' ') && /\s/.test(text[start - 1] ?? ' ');
}

/** Whether the period just read ends its sentence. */
function endsSentence(tokens: readonly NameToken[], text: string): boolean {
  const period = tokens.at(-1);
  const before = tokens.at(-2);
  if (period?.text !== '.') return true;
  if (/[^\s”"'’)\]»]/.test(text[period.start + 1] ?? ' ')) return false;
  if (!before || before.full !== period.start) return true;
  if (ABBREVIATIONS.has(before.lower) && before.capital) return false;
  return !(before.text.length === 1 && before.capital && before.text !== 'I');
}
