/** Which of two numbers is the day: the first (`10/3/2025` in October is 10 March) or the second; null where nothing says. */
export type DayOrder = 'day-first' | 'month-first' | null;

/** A date as pages write it, as ISO 8601 with the time and the offset it gives; null when it is no likely date. */
export function isoDate(text: string | null | undefined, order: DayOrder = null): string | null {
  const trimmed = text?.trim() ?? '';
  const iso = likely(isoForm(trimmed) ?? compactForm(trimmed));
  return iso ?? datesIn(trimmed.slice(0, LONGEST), order)[0]?.iso ?? null;
}

/** No page is older. */
const OLDEST = 1990;
/** No text that gives a date is longer. */
const LONGEST = 400;

/** A date that was found in a text: where it begins and ends there, and what it is. */
export type FoundDate = { start: number; end: number; iso: string };

/**
 * The dates in a line, in any of the forms that pages show, in order; those of two readings (`10/03/2025`) only where `order` decides. A year
 * before `since` is none: pages are younger.
 */
export function datesIn(line: string, order: DayOrder, since = OLDEST): FoundDate[] {
  return [...line.matchAll(DATE)].flatMap((match) => {
    const { index, groups = {} } = match;
    const end = index + match[0].length;
    const day = dayOf(groups, weekdayBefore(line, index), order);
    if (day === null) return [];
    const time = TIME_AFTER.exec(line.slice(end, end + 40));
    const before = time ? null : TIME_BEFORE.exec(line.slice(Math.max(0, index - 40), index));
    const iso = likely(written(...day, clock(time?.groups ?? before?.groups)), since);
    if (iso === null) return [];
    return [{ start: index - (before?.[0].length ?? 0), end: end + (time?.[0].length ?? 0), iso }];
  });
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** `5 March 2024`, `March 5, 2024`, `2024-03-05`, `05/03/2024`. */
const DATE = new RegExp(
  [
    String.raw`\b(?<d1>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s.-]{1,3}(?<m1>${MONTH})\b[.,]?[\s-]{1,3}(?<y1>(?:19|20)\d\d)(?!\d)`,
    String.raw`\b(?<m2>${MONTH})\b\.?\s{1,3}(?<d2>\d\d?)(?:st|nd|rd|th)?(?:,\s{0,3}|\s{1,3}|\s?,\s)(?<y2>(?:19|20)\d\d)(?!\d)`,
    String.raw`(?<![\d/.-])(?<y3>(?:19|20)\d\d)[-/.](?<m3>\d\d?)[-/.](?<d3>\d\d?)(?![\d/-])`,
    String.raw`(?<![\d/.-])(?<a>\d\d?)(?<mark>[/.-])(?<b>\d\d?)\k<mark>(?<y4>(?:19|20)\d\d)(?![\d/-])`,
  ].join('|'),
  'gi',
);

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(
  { d1, m1, y1, d2, m2, y2, d3, m3, y3, a, b, y4 }: Groups,
  weekday: number | null,
  order: DayOrder,
): [year: string, month: string, day: string] | null {
  const word = m1 ?? m2;
  if (word !== undefined)
    return [y1 ?? y2!, String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1), d1 ?? d2!];
  if (y3 !== undefined) return [y3, m3!, d3!];
  const dayFirst: [string, string, string] = [y4!, b!, a!];
  const monthFirst: [string, string, string] = [y4!, a!, b!];
  if (Number(a) === Number(b) || Number(a) > 12) return dayFirst;
  if (Number(b) > 12) return monthFirst;
  if (weekday !== null) {
    const fits = [dayFirst, monthFirst].filter((day) => weekdayOf(...day) === weekday);
    if (fits.length === 1) return fits[0]!;
  }
  if (order === null) return null;
  return order === 'day-first' ? dayFirst : monthFirst;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function weekdayBefore(line: string, index: number): number | null {
  const found = /\b(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}[.,]?\s*$/i.exec(
    line.slice(Math.max(0, index - 14), index),
  );
  return found ? WEEKDAYS.indexOf(found[1]!.toLowerCase()) : null;
}

function weekdayOf(year: string, month: string, day: string): number {
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
}

/** The order of day and month in dates of numbers, from those of them in which only one is possible. */
export function dayOrderIn(texts: readonly string[]): DayOrder {
  for (const text of texts) {
    for (const [, first, , second] of text.slice(0, LONGEST).matchAll(NUMBERS)) {
      if (Number(first) > 12 && Number(second) <= 12) return 'day-first';
      if (Number(second) > 12 && Number(first) <= 12) return 'month-first';
    }
  }
  return null;
}

const NUMBERS = /(?<![\d/.-])(\d\d?)([/.-])(\d\d?)\2(?:19|20)\d\d(?![\d/-])/g;

const CLOCK = String.raw`(?<hour>\d\d?)[:.](?<minute>[0-5]\d)(?!\d)(?::(?<second>\d\d))?\s?(?:(?<half>[ap])\.?m\b\.?)?`;
const ZONE = String.raw`(?<zone>Z\b|UTC|GMT|[A-Z]{2,4}T\b|[+-]\d\d:?\d\d)?`;
const TIME_AFTER = new RegExp(
  String.raw`^(?:,?\s*(?:at|@|\||-|–|·|•)\s?|,\s?|\s)\s?${CLOCK}\s?\(?${ZONE}`,
  'i',
);
const TIME_BEFORE = new RegExp(
  String.raw`(?<![\d:.])${CLOCK}\s?\(?${ZONE}\)?,?\s*(?:on\s)?(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}[.,]?\s)?\s?$`,
  'i',
);

type Clock = {
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  zone?: string | undefined;
};

function clock({ hour, minute, second, zone, half }: Groups = {}): Clock {
  if (hour === undefined || half === undefined) return { hour, minute, second, zone };
  return { hour: String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)), minute, second, zone };
}

function isoForm(text: string): string | null {
  const found =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(
      text,
    );
  if (!found) return null;
  const [, year, month, day, hour, minute, second, zone] = found;
  return written(year!, month!, day!, { hour, minute, second, zone });
}

/** `20240305` and `2024/03/05`. */
function compactForm(text: string): string | null {
  const found =
    /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text) ??
    /^(\d{4})[/.](\d\d?)[/.](\d\d?)\b/.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, zone] = found;
  return written(year!, month!, day!, { hour, minute, second, zone });
}

/** A date of the time in which there are pages: systems that have no date write the year 1, or 1970. */
function likely(iso: string | null, since = OLDEST): string | null {
  const year = Number(iso?.slice(0, 4));
  if (iso === null || year < since || year > new Date().getFullYear() + 1) return null;
  return Number.isNaN(Date.parse(iso.slice(0, 10))) ? null : iso;
}

function written(
  year: string,
  month: string,
  day: string,
  { hour, minute, second, zone }: Clock,
): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  if (hour === undefined || minute === undefined || Number(hour) > 23) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offsetOf(zone)}`;
}

/** Zones of one meaning among those that publishers name. */
const ZONES: Readonly<Record<string, string>> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  SAST: '+02:00',
};

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  if (!/^[+-]/.test(zone)) return ZONES[zone.toUpperCase()] ?? '';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** The day in a URL: `/2024/03/05/`, `/2024/3/5/`, `/2024-03-05-`, `20240305`; null when it has no date. */
export function dateInUrl(url: string): string | null {
  const found = DAY_IN_URL.exec(url) ?? SHORT_DAY_IN_URL.exec(url);
  return found ? isoDate(`${found[1]}-${found[2]}-${found[3]}`) : null;
}

const DAY_IN_URL = /[/=_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.?&-]|$)/;
/** Folders of year, month and day without zeros before them. */
const SHORT_DAY_IN_URL = /\/((?:19|20)\d\d)\/(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?=[/?#]|$)/;
