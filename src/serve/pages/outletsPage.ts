import { type Act, acts, type Outlet, type Outlets } from '../../data/index.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { filterChips } from './filterChips.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** The fields of the form; other filters of the search are kept. */
const FIELDS = ['words', 'speaker', 'since', 'until'] as const;

/** News outlets side by side: how each reports on a search. Every number is a link to its statements. */
export function outletsPage(asked: SearchAsked, { outlets, counted, all }: Outlets): Html {
  const { cursor: _, limit: __, order: ___, ...filters } = asked;
  const shown = acts.filter((act) => outlets.some((outlet) => countOf(outlet, act) > 0));
  return layout(
    'News outlets',
    html`<h1>News outlets side by side</h1>
${form(filters)}
${filterChips(filters, { speakers: [] }, '/outlets')}
<p class="summary" role="status">${counted.toLocaleString('en')}${all ? '' : ' or more'} ${counted === 1 ? 'statement' : 'statements'}${all ? '' : '; the last added are compared'}.</p>
${
  outlets.length === 0
    ? html`<p>Nothing found.</p>`
    : html`${table(
        'How they report',
        html`<th scope="col" class="number">Statements</th><th scope="col" class="number">Articles</th><th scope="col" class="number">Speakers</th><th scope="col" class="number">Word for word</th><th scope="col" class="number">With a condition</th>`,
        outlets.map((outlet) => [outlet, reportingCells(outlet, filters)]),
      )}
${table(
  'What the speakers did',
  html`${shown.map((act) => html`<th scope="col" class="number">${ACT_WORDS[act]}</th>`)}`,
  outlets.map((outlet) => [outlet, html`${shown.map((act) => actCell(outlet, act, filters))}`]),
)}
<p class="facts"><a href="${addressOfSearch(filters, '/timeline')}${Object.keys(filters).length > 0 ? '&' : '?'}by=publisher">Over time, by publisher</a></p>`
}`,
  );
}

function form(asked: Partial<SearchAsked>): Html {
  const field = (name: keyof SearchAsked, label: string, hint = '') =>
    html`<label>${label} <input name="${name}" value="${String(asked[name] ?? '')}" placeholder="${hint}"></label>`;
  const kept = Object.entries(asked).filter(
    ([name, value]) => value !== undefined && !FIELDS.some((one) => one === name),
  );
  return html`<form class="searching" action="/outlets" aria-label="What to compare">
<p class="named">${field('words', 'Words')} <button>Compare</button></p>
<details><summary>Speaker and dates</summary><div class="filters">
${field('speaker', 'Speaker')} ${field('since', 'From', '2024-03')} ${field('until', 'To', '2024-03-05')}
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`)}
<button>Compare</button></div></details></form>`;
}

function reportingCells(
  { publisher, statements, articles, speakers, direct, conditional }: Outlet,
  asked: Partial<SearchAsked>,
): Html {
  return html`${number(statements, { ...asked, ...of(publisher) })}<td class="number">${articles}</td><td class="number">${speakers}</td><td class="number">${percent(direct, statements)}</td><td class="number">${percent(conditional, statements)}</td>`;
}

/** The number of an outlet's statements with an act, and their share. */
function actCell(outlet: Outlet, act: Act, asked: Partial<SearchAsked>): Html {
  const count = countOf(outlet, act);
  return number(count, { ...asked, ...of(outlet.publisher), act }, percent(count, outlet.statements));
}

function number(count: number, asked: Partial<SearchAsked>, share = ''): Html {
  if (count === 0) return html`<td class="number">0</td>`;
  return html`<td class="number"><a href="${addressOfSearch(asked)}">${count.toLocaleString('en')}</a>${share ? html` <span class="quiet">${share}</span>` : ''}</td>`;
}

/** The full name: part of it may also be in other names. */
function of(publisher: string): Partial<SearchAsked> {
  return { publisher: `"${publisher}"` };
}

function countOf({ acts: counts }: Outlet, act: Act): number {
  return counts.find(({ value }) => value === act)?.count ?? 0;
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / Math.max(1, whole))}%`;
}

function table(caption: string, head: Html, rows: readonly (readonly [outlet: Outlet, cells: Html])[]): Html {
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr><th scope="col">Outlet</th>${head}</tr></thead>
<tbody>${rows.map(([{ publisher }, cells]) => html`<tr><th scope="row">${publisher}</th>${cells}</tr>`)}</tbody></table></div>`;
}
