import type { SaidByMonth } from '../../../data/index.ts';
import { addressOfSearch } from '../addressOfSearch.ts';
import { html } from '../html.ts';
import type { Html } from '../layout.ts';
import { chart } from './chart.ts';
import { chartFigure } from './chartFigure.ts';

const WIDTH = 360;
const HEIGHT = 150;
const CAPTION = 'Statements by month';
/** The possible numbers of months between two labels, and the number of labels for which there is room. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];
const LABELS = 6;
/** Above this number of months the bars touch, because gaps would leave nothing of them. */
const APART = 90;

/** A bar chart of a person's statements by month; empty if no month is known. */
export async function monthsFigure(person: string, { months, unknown }: SaidByMonth): Promise<Html> {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return html``;
  const most = months.reduce((a, b) => (b.statements > a.statements ? b : a));
  // A short period starts some empty months earlier, because one month alone would be a very wide bar.
  const until = numberOf(last.month) + 1;
  const from = Math.min(numberOf(first.month), until - LABELS);
  const span = until - from;
  const total = months.reduce((sum, { statements }) => sum + statements, 0);
  const words = {
    id: 'months-chart',
    title: CAPTION,
    description: `${first.month} to ${last.month}: ${total} in all, most in ${most.month}: ${most.statements}.`,
  };
  const drawn = await chart(words, (plot) => ({
    ...{ width: WIDTH, height: HEIGHT, marginLeft: 32, marginRight: 8, marginTop: 8, marginBottom: 36 },
    x: { type: 'utc', domain: [dateOf(from), dateOf(until)] },
    y: { label: null, domain: [0, most.statements] },
    marks: [
      plot.gridY({ ticks: Math.min(4, most.statements), className: 'grid' }),
      plot.axisY({
        ...{ ticks: Math.min(4, most.statements), tickFormat: 'd', tickSize: 0, label: null },
        fontSize: 11,
      }),
      plot.axisX(labelsOf(from, span), {
        ...{ tickFormat: labelOf(span), tickSize: 0, label: null, fontSize: 11 },
      }),
      plot.rectY(months, {
        x: ({ month }: { month: string }) => dateOf(numberOf(month)),
        ...{ y: 'statements', interval: 'month', className: 'bar' },
        ...(span > APART ? { inset: 0 } : span > 12 ? { inset: 0.5 } : { insetLeft: 3, insetRight: 3 }),
      }),
      plot.ruleY([0], { className: 'ground' }),
    ],
  }));
  const rows = months.map(({ month, statements }) => ({
    name: month,
    address: addressOfSearch({ person, since: month, until: month, once: 'true', order: 'date' }),
    statements,
  }));
  const over = (by: string) => `/timeline?${new URLSearchParams({ person, by })}`;
  const others = unknown > 0 ? [{ name: 'month unknown', address: null, statements: unknown }] : [];
  return html`<h2>By month</h2>
${chartFigure(drawn, CAPTION, 'Month', [...rows, ...others])}
<p class="facts">Over time <a href="${over('act')}">by what they did</a>, <a href="${over('publisher')}">by publisher</a></p>`;
}

/** The number of months since the year 0. */
function numberOf(month: string): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1;
}

function dateOf(number: number, day = 1): Date {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(number / 12), number % 12, day);
  return date;
}

function stepOf(span: number): number {
  return STEPS.find((step) => span / step <= LABELS) ?? 600;
}

/** The positions of labels: under the middle of a month. */
function labelsOf(from: number, span: number): Date[] {
  const step = stepOf(span);
  return Array.from({ length: span }, (_, i) => from + i)
    .filter((number) => number % step === 0)
    .map((number) => dateOf(number, 15));
}

/** The month, with the year at the first one and each January; over a long time only the year. */
function labelOf(span: number): (date: Date, index: number) => string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  const [month, year] = [format({ month: 'short' }), format({ year: 'numeric' })];
  if (stepOf(span) >= 12) return (date) => year.format(date);
  return (date, index) =>
    index === 0 || date.getUTCMonth() === 0
      ? `${month.format(date)}\n${year.format(date)}`
      : month.format(date);
}
