import { acts, SAMPLE_SIZE, type SampleView, strata } from '../../data/index.ts';
import { STRATA_WORDS } from '../../render/codingWording.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { SampleQuery, SearchAsked } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { filterChips } from './filterChips.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { statementList } from './statementCard.ts';

/** Parameters of the page: a sample, and whether to hide from coders what the program found. */
export type SamplePageAsked = SampleQuery & { readonly hide?: 'true' | undefined };

/** How many rows of the sample are shown. */
const SHOWN = 5;
/** The fields of the form; other filters of the search are kept. */
const FIELDS: ReadonlySet<string> = new Set([
  ...['words', 'speaker', 'act', 'publisher', 'since', 'until'],
  ...['by', 'limit', 'seed', 'hide'],
]);

/** A random sample of a search result: its coding sheet, the instructions for coders, and its first rows. */
export function samplePage(asked: SamplePageAsked, { population, seed, rows }: SampleView): Html {
  const file = (path: string, words: string, more = {}) =>
    html`<a href="${addressOf({ ...asked, ...more }, path)}">${words}</a>`;
  return layout(
    'A random sample for coders',
    html`<h1>A random sample for coders</h1>
<p class="summary">Two people judge the same statements, each in their own sheet. Then <a href="/agreement">compare their sheets</a> with each other and with the program.</p>
${form(asked)}
${filterChips(asked as Partial<SearchAsked>, { speakers: [] }, '/sample')}
<p class="summary" role="status">${rows.length.toLocaleString('en')} statements drawn from ${population.toLocaleString('en')}, seed ${seed}.</p>
${
  rows.length === 0
    ? ''
    : html`<ul>
<li>${file('/sample.csv', 'The coding sheet')} (CSV; ${file('/sample.csv', 'for Excel', { bom: 'true' })}): give each coder a copy</li>
<li>${file('/sample.instructions.txt', 'Instructions for coders')}</li>
${asked.hide ? html`<li>${file('/sample.machine.csv', 'The program’s answers')}: do not show them to coders; send them when you compare the sheets</li>` : ''}
</ul>
<h2>The first statements</h2>
${statementList(rows.slice(0, SHOWN).map(({ statement }) => statement))}`
}`,
  );
}

function form(asked: SamplePageAsked): Html {
  const field = (name: keyof SamplePageAsked, label: string, hint = '') =>
    html`<label>${label} <input name="${name}" value="${String(asked[name] ?? '')}" placeholder="${hint}"></label>`;
  const option = (value: string, words: string, chosen: string | undefined) =>
    html`<option value="${value}" ${(chosen ?? '') === value ? 'selected' : ''}>${words}</option>`;
  const kept = Object.entries(asked).filter(([name, value]) => value !== undefined && !FIELDS.has(name));
  return html`<form class="filters" action="/sample" aria-label="What to draw">
<label>How many <input type="number" name="limit" min="1" max="1000" value="${String(asked.limit ?? SAMPLE_SIZE)}"></label>
<label>The same number for each <select name="by">${option('', 'no: at random', asked.by)}${strata.map((one) => option(one, STRATA_WORDS[one], asked.by))}</select></label>
<label>Coders <select name="hide">${option('', 'see the program’s answers', asked.hide)}${option('true', 'do not see them', asked.hide)}</select></label>
${field('seed', 'Seed', '1')}
${field('words', 'Words')} ${field('speaker', 'Speaker')}
<label>What they did <select name="act">${option('', 'any', asked.act)}${acts.map((act) => option(act, ACT_WORDS[act], asked.act))}</select></label>
${field('publisher', 'Publisher')} ${field('since', 'From', '2024-03')} ${field('until', 'To', '2024-03-05')}
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`)}
<button>Draw</button></form>`;
}

function addressOf(asked: object, path: string): string {
  return addressOfSearch(asked as Partial<SearchAsked>, path);
}
