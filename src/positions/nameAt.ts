import type { Span } from '../data/index.ts';
import { DEMONYMS } from '../english/demonyms.ts';
import { isFirstName } from '../english/firstNames.ts';
import { FUNCTION_WORDS } from '../english/functionWords.ts';
import { isPersonNoun } from '../english/personNouns.ts';
import { TITLES } from '../english/titles.ts';
import { fold } from '../text/fold.ts';

/** A name at its position in a text. */
export type NameAt = {
  /** Its last word, folded: a surname, if anybody's; and as it is written. */
  readonly last: string;
  readonly written: string;
  /** Whole names that it may be, folded, the longest first; none where the last word stands alone or after a title. */
  readonly whole: readonly string[];
  /** The gender that `Mr.` or `Mrs.` before it shows. */
  readonly gender: 'female' | 'male' | null;
};

const WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[-'’](?!s(?![\p{L}]))\p{L}[\p{L}\p{M}]*)*`;
/** Words with capitals in a row, as in a name: after a period only where that is of an initial or a title. */
const CAPITAL_RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}][-–]?)(?:(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Prof|St)\.? |${WORD} (?:(?:de|da|la|le|van|von|der|bin|al) )*)*${WORD}`,
  'gu',
);
/** A name before these is no person's: of the campaign is spoken, not of who leads it. */
const OF_OTHERS =
  /^(?:['’]s)? (?:campaign|team|administration|supporter|voter|camp\b|aide|advis[eo]r|foundation|famil|era\b|years\b|presidency|candidacy|staff|surrogate|spokes|ral(?:ly|lies)|doctrine|e-?mail|all(?:y|ies)\b|fan|backer|brand|nomination|ticket|loyalist|volunteer|donor|delegate|operative|official|organization|tower|hotel|universit|rule|law\b|act\b|report\b|building|street|county|airport|commission|library)/u;
/** How many words a name has at most. */
const LONGEST_NAME = 4;
const CONTEXT = 60;

/** The names in a stretch of a text whose last words are among these, folded. */
export function* namesIn(text: string, [start, end]: Span, last: ReadonlySet<string>): Generator<NameAt> {
  for (const match of text.slice(start, end).matchAll(CAPITAL_RUN)) {
    const after = start + match.index + match[0].length;
    const run = match[0].split(' ');
    if (last.has(fold(run.at(-1)!)) && !OF_OTHERS.test(text.slice(after, after + CONTEXT))) yield nameOf(run);
  }
}

/** The names in a text that have this last word, as it is written there; those of headlines, whose capitals tell nothing, are left out. */
export function* namesEnding(text: string, last: string): Generator<NameAt> {
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + last.length)) {
    const [from, to] = [Math.max(0, at - CONTEXT), at + last.length + CONTEXT];
    // A word that is cut off at the border would be another word.
    const begin = from === 0 ? 0 : text.indexOf(' ', from) + 1;
    if (begin > at || isHeadline(text, at)) continue;
    for (const match of text.slice(begin, to).matchAll(CAPITAL_RUN))
      if (begin + match.index + match[0].length === at + last.length) yield nameOf(match[0].split(' '));
  }
}

function nameOf(run: readonly string[]): NameAt {
  const words = run.map((word) => fold(word));
  const before = run.slice(0, -1);
  const neutral = before.findLastIndex(isNeutral);
  const from = neutral + 1;
  const whole = words
    .slice(from)
    .slice(-LONGEST_NAME)
    .map((_, i, own) => own.slice(i))
    .filter((own) => own.length > 1)
    .map((own) => own.join(' '));
  const gender = TITLES.get(words[neutral] ?? '')?.gender ?? null;
  return { last: words.at(-1)!, written: run.at(-1)!, whole, gender };
}

/** Words with capitals that are no part of a name: titles, offices, parties, words that begin sentences. */
function isNeutral(word: string): boolean {
  const plain = fold(word);
  if (TITLES.has(plain) || plain === 'state') return true;
  if (isFirstName(word)) return false;
  return FUNCTION_WORDS.has(plain) || DEMONYMS.has(plain) || isPersonNoun(plain);
}

/** Whether the paragraph at a place has capitals in most of its longer words. */
function isHeadline(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n\n', at) + 1;
  const end = text.indexOf('\n\n', at);
  const long = text.slice(start, end < 0 ? text.length : end).match(/[\p{L}\p{M}]{4,1000}/gu) ?? [];
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * long.length;
}
