import { FRONTING_WORDS } from '../../../english/clauseWords.ts';
import { type ContentToken, isWord } from '../contentTokens.ts';
import { tenseOf } from '../verbs.ts';

/** Marks that open a quotation or bracket. */
const OPENING_MARKS = /^["“'‘«(„[]$/;
/** How many words a lead before a clause may have. */
const LONGEST_LEAD = 6;

/**
 * Whether the connective at `from` stands where a sentence or clause begins, so that the main clause comes after it: `If it rains`,
 * `and if it rains`, `Right now, if it rains`, but not `we wait if it rains`.
 */
export function isFronted(tokens: readonly ContentToken[], from: number): boolean {
  let k = from;
  while (
    k > 0 &&
    !tokens[k]!.first &&
    !isWord(tokens[k - 1]!.word) &&
    OPENING_MARKS.test(tokens[k - 1]!.word)
  )
    k--;
  if (tokens[k]!.first || k === 0) return true;
  const before = tokens[k - 1]!.word;
  if (/^[,;:—–-]+$/.test(before)) return before !== ',' || opensAfterComma(tokens, k - 1);
  // `but only if` comes after its main clause.
  return FRONTING_WORDS.has(before) && !(before === 'but' && tokens[from]!.word === 'only');
}

/** Whether what comes before a comma is only a lead: `Well,`, `and,`, `On the other hand,`. */
function opensAfterComma(tokens: readonly ContentToken[], comma: number): boolean {
  const earlier = tokens[comma - 1];
  return !earlier || earlier.first || FRONTING_WORDS.has(earlier.word) || isShortLead(tokens, comma);
}

/** `Right now, if`, `On the other hand, if`: few words and no verb between the sentence's start and the comma. */
function isShortLead(tokens: readonly ContentToken[], comma: number): boolean {
  for (let k = comma - 1; k >= 0 && comma - k <= LONGEST_LEAD; k--) {
    if (tenseOf(tokens[k]!.word)) return false;
    if (tokens[k]!.first) return true;
  }
  return false;
}
