import { type Rule, type Ruled, rules } from '../../data/index.ts';

const WEEKDAY_PREFIXES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH_PREFIXES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const COUNT_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const DAY_IN_MS = 86_400_000;

/** Ways in which words give a date, the first that fits. */
export const DATES = rules(import.meta.url, 'date', {
  // `2019-03-05`
  iso: {},
  // `in 2019`
  year: {},
  // `March 2019`, `March 3`: without a year the latest one
  month: {},
  // `Tuesday`, `last Tuesday`
  weekday: {},
  // `yesterday`, `last night`
  yesterday: {},
  // `tonight`, `this morning`
  today: {},
  // `two days ago`
  'days-ago': {},
});

/**
 * The date that an expression of time means, only as precise as its words: `2019`, `2019-03`, `2019-03-05`. A weekday
 * is the latest one on or before the day of `publishedAt` (ISO 8601; its calendar day as written counts), a date
 * without a year the latest one not after it; null where the words give no date or need a day that is not known.
 */
export function resolveDate(words: string, publishedAt: string | null): Ruled<string> | null {
  const time = words.toLowerCase();
  const today = dayOf(publishedAt);
  return absolute(time, today) ?? (today === null ? null : relative(time, today));
}

/** Midnight UTC of the calendar day that an ISO date names. */
function dayOf(iso: string | null): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  if (!match) return null;
  return dateOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Midnight UTC of a date; null when there is no such day. */
function dateOf(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? at : null;
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function absolute(time: string, today: number | null): Ruled<string> | null {
  const full = /\d{4}-\d\d-\d\d/.exec(time)?.[0];
  if (full) return dayOf(full) === null ? null : { value: full, rule: DATES.iso };
  const year = /\b(?:19|20)\d\d\b/.exec(time)?.[0] ?? null;
  const name = MONTH_NAME.exec(time);
  if (!name) return year === null ? null : { value: year, rule: DATES.year };
  const month = MONTH_PREFIXES.indexOf(name[1]!) + 1;
  const day = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(time)?.[1] ?? 0);
  const write = (y: number): Ruled<string> | null => {
    if (day === 0) return { value: `${y}-${String(month).padStart(2, '0')}`, rule: DATES.month };
    const at = dateOf(y, month, day);
    return at === null ? null : { value: iso(at), rule: DATES.month };
  };
  if (year) return write(Number(year));
  if (today === null) return null;
  const now = new Date(today);
  for (let y = now.getUTCFullYear(); y > now.getUTCFullYear() - 5; y--) {
    const at = dateOf(y, month, day || 1);
    if (at !== null && at <= today) return write(y);
  }
  return null;
}
const MONTH_NAME =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b/;

function relative(time: string, today: number): Ruled<string> | null {
  const back = (days: number, rule: Rule) => ({ value: iso(today - days * DAY_IN_MS), rule });
  const weekday = /\b(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?day\b/.exec(time)?.[1];
  if (weekday) {
    const days = (new Date(today).getUTCDay() - WEEKDAY_PREFIXES.indexOf(weekday) + 7) % 7;
    return back(days === 0 && /\blast\b/.test(time) ? 7 : days, DATES.weekday);
  }
  if (/\byesterday\b|\blast night\b/.test(time)) return back(1, DATES.yesterday);
  if (/\b(?:today|tonight)\b|\bthis (?:morning|afternoon|evening)\b/.test(time)) return back(0, DATES.today);
  const ago = /\b(\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten) days? ago\b/.exec(time)?.[1];
  return ago ? back(COUNT_WORDS[ago] ?? Number(ago), DATES['days-ago']) : null;
}
