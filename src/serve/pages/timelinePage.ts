import {
  type Act,
  acts,
  type PeriodCount,
  type TimelineDimension,
  type TimelineSeries,
  type TimelineView,
  timelineDimensions,
  timelinePeriods,
} from '../../data/index.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { SearchAsked, TimelineQuery } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { mostOf, scaleOf, timelineChart } from './charts/timelineChart.ts';
import { filterChips } from './filterChips.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** The dimensions in words, for the form and the page. */
const BY_WORDS: Readonly<Record<TimelineDimension, string>> = {
  act: 'what they did',
  person: 'speaker',
  publisher: 'publisher',
};
/** The maximum number of charts on a page. */
const MOST_SHOWN = 24;
/** The fields of the form; other filters of the search are kept. */
const FIELDS: ReadonlySet<string> = new Set([
  ...['words', 'about', 'speaker', 'act', 'publisher', 'since', 'until'],
  ...['by', 'per', 'limit'],
]);

/**
 * A search result over time: a chart of all statements, and one for each act, person or publisher on the same scale.
 */
export async function timelinePage(asked: TimelineQuery, view: TimelineView): Promise<Html> {
  const { by, per, total, undated, periods, series, more } = view;
  return layout(
    'Statements over time',
    html`<h1>Statements over time</h1>
${form(asked, view)}
${filterChips(asked as Partial<SearchAsked>, { speakers: series.map(({ name, value }) => ({ value: name, count: 0, person: value })) }, '/timeline')}
<p class="summary" role="status">${total.toLocaleString('en')} ${total === 1 ? 'statement' : 'statements'}${asked.about ? ' near in meaning' : ''}${undated > 0 ? `, ${undated.toLocaleString('en')} of them without a ${per}` : ''}.${
      more > 0
        ? html` Shown: the ${series.length} of ${(series.length + more).toLocaleString('en')} with most${series.length < MOST_SHOWN ? html`; <a href="${addressOf({ ...asked, limit: MOST_SHOWN })}">show more</a>` : ''}.`
        : ''
    }</p>
${total === 0 ? html`<p>Nothing found.</p>` : await chartsHtml(view)}
${
  total === 0
    ? ''
    : html`${periods.length > 0 ? table(view) : ''}
<p class="facts">Divided by ${BY_WORDS[by]}. A statement counts in each of its acts and for each of its speakers. The date is that on which it was said or, if the article does not give one, that of the article; a search for a ${per} also finds statements whose date is less exact.
Download as <a href="${addressOf(asked, '/timeline.csv')}">CSV</a> (of all), <a href="${addressOf(asked, '/timeline.json')}">JSON</a></p>`
}`,
  );
}

async function chartsHtml({ by, per, periods, series }: TimelineView): Promise<Html> {
  const all = scaleOf(periods, per);
  if (all === null) return html`<p>None of them has a date.</p>`;
  const own = { ...all, most: mostOf(series.flatMap((one) => one.periods)) };
  const figures = [
    html`<figure class="charted"><figcaption>All</figcaption>${await timelineChart({ id: 'timeline-all', title: `Statements by ${per}` }, periods, all)}</figure>`,
  ];
  for (const [i, one] of series.entries()) {
    const words = nameOf(one, by);
    figures.push(
      html`<figure class="charted"><figcaption>${linked(words, one.address)} <span class="quiet">${one.statements.toLocaleString('en')}</span></figcaption>${await timelineChart({ id: `timeline-${i}`, title: `${words}: statements by ${per}` }, one.periods, own)}</figure>`,
    );
  }
  return html`<p class="facts">All charts but the first have the same scale.</p><div class="several">${figures}</div>`;
}

function table({ by, per, periods, series }: TimelineView): Html {
  const counts = series.map((one) => new Map(one.periods.map((count) => [count.period, count])));
  return html`<details><summary>Show as a table</summary>
<div class="wide" role="region" aria-label="Statements by ${per}" tabindex="0"><table><caption>Statements by ${per}</caption>
<thead><tr><th scope="col">${per}</th><th scope="col" class="number">All</th>${series.map((one) => html`<th scope="col" class="number">${nameOf(one, by)}</th>`)}</tr></thead>
<tbody>${periods.map(
    (count) =>
      html`<tr><th scope="row" class="day">${count.period}</th>${cell(count)}${counts.map((one) => cell(one.get(count.period)))}</tr>`,
  )}</tbody></table></div></details>`;
}

function cell(count: PeriodCount | undefined): Html {
  return html`<td class="number">${count ? linked(count.statements.toLocaleString('en'), count.address) : ''}</td>`;
}

function linked(words: string, address: string | null): Html {
  return address === null ? html`${words}` : html`<a href="${address}">${words}</a>`;
}

function nameOf({ name, value }: Pick<TimelineSeries, 'name' | 'value'>, by: TimelineDimension): string {
  return by === 'act' ? (ACT_WORDS[value as Act] ?? name) : name;
}

function form(asked: TimelineQuery, { by, per }: TimelineView): Html {
  const field = (name: keyof TimelineQuery, label: string, hint = '') =>
    html`<label>${label} <input name="${name}" value="${String(asked[name] ?? '')}" placeholder="${hint}"></label>`;
  const option = (value: string, words: string, chosen: string) =>
    html`<option value="${value}" ${chosen === value ? 'selected' : ''}>${words}</option>`;
  const kept = Object.entries(asked).filter(([name, value]) => value !== undefined && !FIELDS.has(name));
  return html`<form class="searching" action="/timeline" aria-label="What to count"><p class="named">
<label>Divided by <select name="by">${timelineDimensions.map((one) => option(one, BY_WORDS[one], by))}</select></label>
<label>per <select name="per">${timelinePeriods.map((one) => option(one, one, per))}</select></label> <button>Show</button></p>
<details><summary>Words, meaning, speaker, dates and other filters</summary><div class="filters">
${field('words', 'Words')} ${field('about', 'Meaning', 'in other words')} ${field('speaker', 'Speaker')}
<label>What they did <select name="act">${option('', 'any', asked.act ?? '')}${acts.map((act) => option(act, ACT_WORDS[act], asked.act ?? ''))}</select></label>
${field('publisher', 'Publisher')} ${field('since', 'From', '2024-03')} ${field('until', 'To', '2024-03-05')}
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`)}
<button>Show</button></div></details></form>`;
}

function addressOf(asked: object, path = '/timeline'): string {
  return addressOfSearch(asked as Partial<SearchAsked>, path);
}
