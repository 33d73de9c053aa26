import { raw } from 'hono/html';
import { acts, type SearchView } from '../../data/index.ts';
import { KEY } from '../../render/html/key.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { facetLists } from './facetLists.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { orderOf } from './searchAsked.ts';
import { statementList } from './statementCard.ts';

/** The kinds of suggestions that each field gives. */
const SUGGESTS: Partial<Record<keyof SearchAsked, Html>> = {
  words: html`data-suggests="words" data-fills="true"`,
  publisher: html`data-suggests="publishers" data-fills="true"`,
  speaker: html`data-names`,
};
/** Below this number of results the page offers a search by meaning. */
const FEW = 5;

/** A search form with its filters, and the results. */
export function searchPage(asked: SearchAsked, found: SearchView): Html {
  const field = (name: keyof SearchAsked, label: string, hint = '') =>
    html`<label>${label} <input name="${name}" value="${String(asked[name] ?? '')}" placeholder="${hint}" ${SUGGESTS[name] ?? ''}></label>`;
  const option = (value: string, label: string, chosen: unknown) =>
    html`<option value="${value}" ${chosen === value ? 'selected' : ''}>${label}</option>`;
  const order = orderOf(asked);
  return layout(
    asked.words ? `${asked.words}: search` : 'Search',
    html`<h1>Search</h1>
<form class="filters" action="/search" aria-label="Filters">
${field('words', 'Words')} ${field('about', 'Meaning')} ${field('speaker', 'Speaker')}
<label>What they did <select name="act">${option('', 'any', asked.act ?? '')}${acts.map((act) => option(act, ACT_WORDS[act], asked.act))}</select></label>
${field('publisher', 'Publisher')} ${field('since', 'From', '2024-03')} ${field('until', 'To', '2024-03-05')}
<label>Condition <select name="conditional">${option('', 'any', asked.conditional ?? '')}${option('true', 'with a condition', asked.conditional)}${option('false', 'without a condition', asked.conditional)}</select></label>
<label>Order <select name="order">${option('rank', 'best match', order)}${option('date', 'oldest first', order)}${option('newest', 'newest first', order)}</select></label>
<button>Search</button>
</form>
${found.facets ? facetLists(asked, found.facets) : ''}
${
  found.people.length > 0
    ? html`<p class="summary">People: ${found.people.map(({ address, name }, i) => html`${i > 0 ? ', ' : ''}<a href="${address}">${name}</a>`)}</p>`
    : ''
}
${statementList(found.statements, asked.words)}
${found.statements.length > 0 ? raw(KEY) : ''}
${byMeaning(asked, found)}
${found.next ? html`<p><a rel="next" href="${addressOfSearch({ ...asked, cursor: found.next })}">More</a></p>` : ''}`,
    asked.words,
  );
}

/** A link to a search by meaning, where few statements have the words. */
function byMeaning(asked: SearchAsked, { statements, next }: SearchView): Html {
  const about = (asked.words ?? '').replace(/["“”„*]/gu, ' ').trim();
  if (!about || asked.about || asked.cursor || next !== null || statements.length >= FEW) return html``;
  const { words: _, order: __, ...filters } = asked;
  return html`<p>${statements.length === 0 ? 'No statement has' : 'Few statements have'} these words:
<a href="${addressOfSearch({ ...filters, about })}">search by meaning instead</a>.</p>`;
}
