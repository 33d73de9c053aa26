import {
  type PeriodCount,
  type TimelineDimension,
  type TimelinePeriod,
  type TimelineSeries,
  type TimelineView,
  timelinePeriods,
} from '../../data/index.ts';
import type { CountInPeriod } from '../../record/index.ts';
import type { Serving } from '../serving.ts';
import { countedIn, type Search } from './searchStatements.ts';
import { searchAddress } from './sources/searchAddress.ts';

export type TimelineAsked = {
  /** What the statements are divided by; by default the act. */
  readonly by?: TimelineDimension | undefined;
  /** The length of a period; by default it depends on the time that the statements cover. */
  readonly per?: TimelinePeriod | undefined;
  /** The maximum number of acts, people or publishers. */
  readonly limit?: number | undefined;
};

const SERIES = 8;
/** Up to this number of months, periods are days; up to this number of years, months. */
const [MONTHS_BY_DAY, YEARS_BY_MONTH] = [2, 20];

/**
 * Counts a search result over time, divided by act, person or publisher; each count has the address of the search that
 * finds its statements.
 */
export async function countOverTime(
  serving: Serving,
  search: Search,
  { by = 'act', per, limit = SERIES }: TimelineAsked,
): Promise<TimelineView> {
  const query = await countedIn(serving, search);
  const count = (each: TimelinePeriod) => serving.record.overTime(query, { by, per: each });
  const months = per ? null : count('month');
  const chosen = per ?? suggested(months!.all);
  const { all, divided } = months && chosen === 'month' ? months : count(chosen);
  const { about, cursor: _, ...asked } = search;
  const addressWith = (more: Filters) => searchAddress({ ...asked, ...more }, { about });
  const series = [...Map.groupBy(divided, ({ value, person }) => `${person} ${value}`).values()]
    .map((own) => seriesOf(own, by, addressWith, asked))
    .toSorted((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
  return {
    by,
    per: chosen,
    total: sumOf(all),
    undated: sumOf(all.filter(({ period }) => period === null)),
    periods: periodsOf(all, (period) => addressWith(within(asked, period))),
    series: series.slice(0, limit),
    more: Math.max(0, series.length - limit),
  };
}

/** The filters of a search, without its subject. */
type Filters = Omit<Search, 'about' | 'cursor'>;
type AddressWith = (more: Filters) => string;

function seriesOf(
  counts: readonly CountInPeriod[],
  by: TimelineDimension,
  addressWith: AddressWith,
  asked: Filters,
): TimelineSeries {
  const { value, name, person } = counts[0]!;
  const asks = asksFor(by, value, person);
  return {
    value,
    name: name ?? (by === 'person' ? 'speaker unknown' : 'publisher unknown'),
    statements: sumOf(counts),
    address: asks && addressWith(asks),
    periods: periodsOf(counts, (period) => asks && addressWith({ ...asks, ...within(asked, period) })),
  };
}

/** The filter that finds the statements with a value; null if there is none. */
function asksFor(by: TimelineDimension, value: string | null, person: boolean): Filters | null {
  if (value === null) return by === 'publisher' ? { publisherIs: '(none)' } : null;
  if (by === 'act') return { act: value as NonNullable<Filters['act']> };
  if (by === 'publisher') return { publisherIs: value };
  return person ? { person: value } : { speaker: `"${value}"` };
}

/** The dates of a period; dates of the search within it are kept. */
function within({ since, until }: Filters, period: string): Filters {
  return {
    since: since?.startsWith(period) ? since : period,
    until: until?.startsWith(period) ? until : period,
  };
}

function periodsOf(
  counts: readonly CountInPeriod[],
  addressIn: (period: string) => string | null,
): PeriodCount[] {
  return counts.flatMap(({ period, statements }) =>
    period === null ? [] : [{ period, statements, address: addressIn(period) }],
  );
}

function sumOf(counts: readonly CountInPeriod[]): number {
  return counts.reduce((sum, { statements }) => sum + statements, 0);
}

/** Days if the statements cover up to two months, years if they cover more than twenty years, otherwise months. */
function suggested(months: readonly CountInPeriod[]): TimelinePeriod {
  const known = months.flatMap(({ period }) => period ?? []);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'month';
  const [from, to] = [first, last].map((month) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)));
  const span = to! - from! + 1;
  const [day, month, year] = timelinePeriods;
  return span <= MONTHS_BY_DAY ? day : span > 12 * YEARS_BY_MONTH ? year : month;
}
