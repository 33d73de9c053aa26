import { characterClass, DIGIT, JOINED, LETTER, SPACE } from './characterClass.ts';

/** A word, number or mark of a text: `[start, end)` in UTF-16 code units; no white space in it. */
export type Word = {
  readonly start: number;
  readonly end: number;
  /** Whether it holds a letter or digit; else it is one mark. */
  readonly wordlike: boolean;
};

/** A word of more letters is cut, and one of more parts: none of sense has so many. */
const MOST_LETTERS = 1001;
const MOST_PARTS = 51;
const MOST_INITIALS = 50;
const APOSTROPHES = "'’";
const HYPHENS = '-‑_&@';
const IN_NUMBERS = '.,:/';
/** What stands apart after an apostrophe (`’s`, `’ll`), since a source may end or a cue begin there. */
const ENDINGS = ['s', 'll', 're', 've', 'd', 'm'];
/** Marks that are one when they are repeated: `...` and `--` whatever their length, `''` and ` `` ` in place of a quotation mark. */
const REPEATED: Readonly<Record<string, number>> = { '.': Infinity, '-': Infinity, "'": 2, '`': 2 };

/**
 * The words and marks of `text` from `start` to `end`, in order; everything that is not white space is in one of them.
 * A word is letters and digits with the apostrophes, hyphens, points and commas that stand between them (`don’t`, `3,000`,
 * `U.S.`, `then-mayor`), without endings such as `’s` and `’ll`, which are words; a mark is a run of dots or hyphens, two
 * apostrophes in place of a quotation mark, or any other character.
 *
 * Read character by character: a regular expression that matches as much can fill V8's stack on millions of letters.
 */
export function words(text: string, start = 0, end = text.length): Word[] {
  const part = text.slice(start, end);
  const found: Word[] = [];
  for (let at = 0; at < part.length; ) {
    if (classAt(part, at) & SPACE) {
      at += 1;
      continue;
    }
    const word = afterInitials(part, at) ?? afterWord(part, at) ?? afterEnding(part, at);
    const next = word ?? afterMark(part, at);
    found.push({ start: start + at, end: start + next, wordlike: word !== null });
    at = next;
  }
  return found;
}

/** Where initials with their points end (`U.S.`, `J.R.R.`); `null` where there are not at least two. */
function afterInitials(text: string, start: number): number | null {
  let at = start;
  let initials = 0;
  while (initials < MOST_INITIALS && classAt(text, at) & LETTER) {
    const point = at + lengthAt(text, at);
    if (text[point] !== '.') break;
    at = point + 1;
    initials += 1;
  }
  return initials < 2 ? null : at;
}

/** Where the word or number that begins at `start` ends, with all its parts; `null` where none begins. */
function afterWord(text: string, start: number): number | null {
  let at = afterLetters(text, start);
  for (let parts = 1; at !== null && parts < MOST_PARTS; parts += 1) {
    const next = afterPart(text, at);
    if (next === null) break;
    at = next;
  }
  return at;
}

/** Where the part after a hyphen, an apostrophe or a mark within a number at `at` ends; `null` where there is none. */
function afterPart(text: string, at: number): number | null {
  const mark = text[at];
  if (mark === undefined) return null;
  if (HYPHENS.includes(mark)) return afterLetters(text, at + 1);
  if (APOSTROPHES.includes(mark)) return endingAt(text, at + 1) ? null : afterLetters(text, at + 1);
  const inNumber =
    IN_NUMBERS.includes(mark) && classBefore(text, at) & DIGIT && classAt(text, at + 1) & DIGIT;
  return inNumber ? afterRun(text, at + 1, LETTER | DIGIT, MOST_LETTERS - 1) : null;
}

/** Where letters and digits that begin at `start` end, with what is joined to them; `null` where none is there. */
function afterLetters(text: string, start: number): number | null {
  if (!(classAt(text, start) & (LETTER | DIGIT))) return null;
  return afterRun(text, start, LETTER | DIGIT | JOINED, MOST_LETTERS);
}

/** Where the characters from `start` on end that are of one of `classes`, `most` at most. */
function afterRun(text: string, start: number, classes: number, most: number): number {
  let at = start;
  for (let count = 0; count < most && classAt(text, at) & classes; count += 1) at += lengthAt(text, at);
  return at;
}

/** Where an ending with its apostrophe at `start` ends (`’s`); `null` where there is none, or no word before it. */
function afterEnding(text: string, start: number): number | null {
  if (!APOSTROPHES.includes(text[start]!) || !(classBefore(text, start) & (LETTER | DIGIT))) return null;
  const ending = endingAt(text, start + 1);
  return ending === null ? null : start + 1 + ending.length;
}

/** The ending that stands at `at` and goes on as no longer word; else `null`. */
function endingAt(text: string, at: number): string | null {
  const isEnding = (ending: string) =>
    text.slice(at, at + ending.length).toLowerCase() === ending &&
    !(classAt(text, at + ending.length) & (LETTER | DIGIT));
  return ENDINGS.find(isEnding) ?? null;
}

function afterMark(text: string, start: number): number {
  const mark = text[start]!;
  const most = REPEATED[mark] ?? 1;
  let at = start + lengthAt(text, start);
  while (at - start < most && text[at] === mark) at += 1;
  return at;
}

/** The class of the code point at `at`; none at the end of the text. */
function classAt(text: string, at: number): number {
  return at < text.length ? characterClass(text.codePointAt(at)!) : 0;
}

/** The class of the code point that ends before `at`; none at the beginning. */
function classBefore(text: string, at: number): number {
  if (at === 0) return 0;
  const isPair = at > 1 && isTrail(text.charCodeAt(at - 1)) && isLead(text.charCodeAt(at - 2));
  return characterClass(text.codePointAt(at - (isPair ? 2 : 1))!);
}

/** How many code units the code point at `at` takes. */
function lengthAt(text: string, at: number): number {
  return isLead(text.charCodeAt(at)) && isTrail(text.charCodeAt(at + 1)) ? 2 : 1;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
