import type { SaidAt, Span } from '../../data/index.ts';
import { resolveDate } from './resolveDate.ts';
import type { Saying } from './saying.ts';

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const PART = '(?:\\s+(?:morning|afternoon|evening|night))?';
const NUMBER = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of)';
/** Expressions of a time that a saying can have, the longest first. */
const TIME = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:on|late|early|earlier|later)\\s+)*(?:${[
    `(?:the\\s+(?:morning|afternoon|evening|night)\\s+of\\s+)?(?:last\\s+)?${WEEKDAY}${PART}(?:,?\\s+${MONTH}\\s+\\d{1,2}(?:,\\s*\\d{4})?)?`,
    `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+(?:19|20)\\d\\d)?`,
    `\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?:19|20)\\d\\d)?`,
    `\\d{4}-\\d\\d-\\d\\d`,
    `(?:(?:back\\s+)?in\\s+)?${MONTH}(?:\\s+of)?,?\\s+(?:19|20)\\d\\d`,
    `(?:back\\s+)?in\\s+(?:early\\s+|late\\s+|mid-)?(?:${MONTH}|(?:19|20)\\d\\d)`,
    `yesterday${PART}|today|tonight|this\\s+(?:morning|afternoon|evening)`,
    `${NUMBER}\\s+(?:days?|weeks?|months?|years?)\\s+(?:ago|earlier)`,
    `(?:earlier\\s+)?(?:last|this)\\s+(?:night|week|month|year|spring|summer|fall|autumn|winter|weekend|January|February|March|April|May|June|July|August|September|October|November|December)`,
  ].join('|')})(?![\\p{L}\\p{N}]|-\\p{L}|['’]s?\\s*\\p{L})`,
  'giu',
);
/** Words before an expression that make it a limit or part of a noun phrase. */
const NOT_AFTER =
  /\b(?:by|before|until|till|since|after|from|for|through|of|next|between|to|than|the|an?|his|her|their|its)\s+$/i;
/** What makes it worth looking at all. */
const HINT =
  /day|night|morning|afternoon|evening|ago|earlier|week|month|year|(?:19|20)\d\d|\d{1,2}|\b(?:in|last|this)\b/i;

/**
 * When it was said, in the article's words and as a date resolved against `publishedAt` (its calendar day as written);
 * null where the sentence does not tell. The date is null where the words do not give one, or need a day of
 * publication that is not known.
 */
export function saidAtOf(text: string, saying: Saying, publishedAt: string | null): SaidAt | null {
  for (const part of [...saying.after, ...(saying.before ? [saying.before] : [])]) {
    const span = timeIn(text, part);
    if (!span) continue;
    const words = text.slice(span[0], span[1]);
    return { text: words, span, date: resolveDate(words, publishedAt) };
  }
  return null;
}

function timeIn(text: string, [from, to]: Span): Span | null {
  const words = text.slice(from, to);
  if (!HINT.test(words)) return null;
  for (const match of words.matchAll(TIME)) {
    const start = from + match.index;
    if (NOT_AFTER.test(text.slice(Math.max(0, start - 12), start))) continue;
    return [start, start + match[0].length];
  }
  return null;
}
