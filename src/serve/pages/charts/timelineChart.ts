import type { PeriodCount, TimelinePeriod } from '../../../data/index.ts';
import type { Html } from '../layout.ts';
import { chart } from './chart.ts';

const WIDTH = 360;
const HEIGHT = 110;
/** A short time starts some empty periods earlier, because one period alone would be a very wide bar. */
const FEWEST = 6;
/** Above this number of periods the bars touch, because gaps would leave nothing of them. */
const APART = 90;

/** What several charts share so that they can be compared: their time, and the height of the highest bar. */
export type TimelineScale = {
  readonly per: TimelinePeriod;
  readonly from: Date;
  readonly until: Date;
  readonly most: number;
};

/** The scale for these counts, in order of time; null if there are none. */
export function scaleOf(counts: readonly PeriodCount[], per: TimelinePeriod): TimelineScale | null {
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last) return null;
  const until = moved(dateOf(last.period), per, 1);
  const from = Math.min(dateOf(first.period).getTime(), moved(until, per, -FEWEST).getTime());
  return { per, from: new Date(from), until, most: mostOf(counts) };
}

/** The largest of these counts. */
export function mostOf(counts: readonly PeriodCount[]): number {
  return Math.max(1, ...counts.map(({ statements }) => statements));
}

/** Statements over time as a bar chart, one of several. */
export async function timelineChart(
  { id, title }: { readonly id: string; readonly title: string },
  periods: readonly PeriodCount[],
  { per, from, until, most }: TimelineScale,
): Promise<Html> {
  const top = periods.reduce<PeriodCount | null>(
    (a, b) => (a === null || b.statements > a.statements ? b : a),
    null,
  );
  const total = periods.reduce((sum, { statements }) => sum + statements, 0);
  const description =
    top === null
      ? 'none with a date'
      : `${periods[0]!.period} to ${periods.at(-1)!.period}: ${total} in all, most in ${top.period}: ${top.statements}.`;
  const many = (until.getTime() - from.getTime()) / lengthOf(per) > APART;
  return chart({ id, title, description }, (plot) => ({
    ...{ width: WIDTH, height: HEIGHT, marginLeft: 32, marginRight: 8, marginTop: 8, marginBottom: 30 },
    x: { type: 'utc', domain: [from, until] },
    y: { label: null, domain: [0, most] },
    marks: [
      plot.gridY({ ticks: Math.min(3, most), className: 'grid' }),
      plot.axisY({ ticks: Math.min(3, most), tickFormat: 'd', tickSize: 0, label: null, fontSize: 11 }),
      plot.axisX({ ticks: 4, tickSize: 0, label: null, fontSize: 11 }),
      plot.rectY(periods, {
        x: ({ period }: PeriodCount) => dateOf(period),
        ...{ y: 'statements', interval: per, className: 'bar' },
        ...(many ? { inset: 0 } : { insetLeft: 1, insetRight: 1 }),
      }),
      plot.ruleY([0], { className: 'ground' }),
    ],
  }));
}

/** The first day of a period. */
function dateOf(period: string): Date {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** The date a number of periods later. */
function moved(date: Date, per: TimelinePeriod, periods: number): Date {
  const later = new Date(date);
  if (per === 'day') later.setUTCDate(later.getUTCDate() + periods);
  else later.setUTCMonth(later.getUTCMonth() + periods * (per === 'year' ? 12 : 1));
  return later;
}

/** The approximate length of a period, in milliseconds. */
function lengthOf(per: TimelinePeriod): number {
  return { day: 1, month: 30, year: 365 }[per] * 24 * 60 * 60 * 1000;
}
