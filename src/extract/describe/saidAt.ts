import { type Rule, rules, type SaidAt, type Span } from '../../data/index.ts';
import { type Expression, Expressions } from './expressions.ts';
import { resolveDate } from './resolveDate.ts';
import type { Saying } from './saying.ts';

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const PART_OF_DAY = '(?:\\s+(?:morning|afternoon|evening|night))?';
const NUMBER = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of)';
/** Expressions of a time that a saying can have, the longest first. */
export const TIMES = Object.values(
  rules(import.meta.url, 'said-at', {
    // `late on Tuesday night`, `last Friday, March 3`
    weekday: {
      pattern: `(?:the\\s+(?:morning|afternoon|evening|night)\\s+of\\s+)?(?:last\\s+)?${WEEKDAY}${PART_OF_DAY}(?:,?\\s+${MONTH}\\s+\\d{1,2}(?:,\\s*\\d{4})?)?`,
    },
    // `March 3, 2019`
    'month-day': {
      pattern: `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+(?:19|20)\\d\\d)?`,
    },
    // `3rd of March 2019`
    'day-month': {
      pattern: `\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?:19|20)\\d\\d)?`,
    },
    // `2019-03-05`
    'iso-date': {
      pattern: `\\d{4}-\\d\\d-\\d\\d`,
    },
    // `back in March 2019`
    'month-year': {
      pattern: `(?:(?:back\\s+)?in\\s+)?${MONTH}(?:\\s+of)?,?\\s+(?:19|20)\\d\\d`,
    },
    // `in early March`, `in 2019`
    'in-month': {
      pattern: `(?:back\\s+)?in\\s+(?:early\\s+|late\\s+|mid-)?(?:${MONTH}|(?:19|20)\\d\\d)`,
    },
    // `yesterday morning`, `tonight`
    today: {
      pattern: `yesterday${PART_OF_DAY}|today|tonight|this\\s+(?:morning|afternoon|evening)`,
    },
    // `two weeks ago`
    ago: {
      pattern: `${NUMBER}\\s+(?:days?|weeks?|months?|years?)\\s+(?:ago|earlier)`,
    },
    // `earlier this month`, `last summer`
    'last-week': {
      pattern: `(?:earlier\\s+)?(?:last|this)\\s+(?:night|week|month|year|spring|summer|fall|autumn|winter|weekend|January|February|March|April|May|June|July|August|September|October|November|December)`,
    },
  }),
);
const TIME = new Expressions(TIMES, {
  before: '(?<![\\p{L}\\p{N}-])(?:(?:on|late|early|earlier|later)\\s+)*',
  after: `(?![\\p{L}\\p{N}]|-\\p{L}|['’]s?\\s*\\p{L})`,
  flags: 'iu',
});
/** Words before an expression that make it a limit or part of a noun phrase. */
const NOT_AFTER =
  /\b(?:by|before|until|till|since|after|from|for|through|of|next|between|to|than|the|an?|his|her|their|its)\s+$/i;
/** What makes it worth looking at all. */
const HINT =
  /day|night|morning|afternoon|evening|ago|earlier|week|month|year|(?:19|20)\d\d|\d{1,2}|\b(?:in|last|this)\b/i;

/** A time with the rules that find it: that of its expression, and where it gives a date, that of the date. */
export type RuledTime = { readonly value: SaidAt; readonly rules: readonly Rule[] };

/**
 * When it was said, in the article's words and as a date resolved against `publishedAt` (its calendar day as written);
 * null where the sentence does not say. The date is null where the words do not give one, or need a day of
 * publication that is not known.
 */
export function saidAtOf(text: string, saying: Saying, publishedAt: string | null): RuledTime | null {
  for (const part of [...saying.after, ...(saying.before ? [saying.before] : [])]) {
    const found = timeIn(text, part);
    if (!found) continue;
    const words = text.slice(found.span[0], found.span[1]);
    const date = resolveDate(words, publishedAt);
    return {
      value: { text: words, span: found.span, date: date?.value ?? null },
      rules: [found.rule, ...(date ? [date.rule] : [])],
    };
  }
  return null;
}

function timeIn(text: string, [from, to]: Span): Expression | null {
  const words = text.slice(from, to);
  if (!HINT.test(words)) return null;
  for (const { span, rule } of TIME.in(words)) {
    const start = from + span[0];
    if (NOT_AFTER.test(text.slice(Math.max(0, start - 12), start))) continue;
    return { span: [start, from + span[1]], rule };
  }
  return null;
}
