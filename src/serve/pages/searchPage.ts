import { raw } from 'hono/html';
import type { Facets, SearchView } from '../../data/index.ts';
import { KEY } from '../../render/html/key.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { facetLists } from './facetLists.ts';
import { filterChips } from './filterChips.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { searchForm } from './searchForm.ts';
import { statementList } from './statementCard.ts';

/** Below this number of results, the page offers a semantic search. */
const FEW = 5;

/** A search: its form, its filters, the number of results, and one page of them. */
export function searchPage(asked: SearchAsked, found: SearchView): Html {
  const { statements, facets, next } = found;
  return layout(
    asked.words ? `${asked.words}: search` : 'Search',
    html`<h1 class="low">Search</h1>
${searchForm(asked)}
${filterChips(asked, facets)}
<p class="summary count" role="status">${countWords(facets, asked)}${peopleHtml(found)}</p>
<div class="found">${facetLists(asked, facets)}
<div>${statementList(statements, asked.words)}
${byMeaning(asked, found)}
${next ? html`<p><a rel="next" href="${addressOfSearch({ ...asked, cursor: next })}">More</a></p>` : ''}</div></div>
${statements.length > 0 ? html`${takeAlong(asked)}${raw(KEY)}` : ''}`,
    { search: false, feed: addressOfSearch({ ...asked, cursor: undefined }, '/search.atom') },
  );
}

/** The number of results, also on later pages. */
function countWords({ counted, all }: Facets, { about, cursor }: SearchAsked): string {
  const number = counted.toLocaleString('en');
  const statements = `${number}${all ? '' : ' or more'} ${counted === 1 && all ? 'statement' : 'statements'}`;
  const from = cursor ? `, from number ${Number(cursor.replace(/\D/g, '')) + 1} on` : '';
  return `${statements}${about ? ' near in meaning' : ''}${from}`;
}

/** People whose names contain the search's words: whoever enters a name may be looking for what that person said. */
function peopleHtml({ people }: SearchView): Html {
  if (people.length === 0) return html``;
  return html`. People: ${people.map(({ address, name }, i) => html`${i > 0 ? ', ' : ''}<a href="${address}">${name}</a>`)}`;
}

/** The files in which a search can be saved. */
function takeAlong(asked: SearchAsked): Html {
  const { cursor: _, ...all } = asked;
  const link = (path: string, words: string) => html`<a href="${addressOfSearch(all, path)}">${words}</a>`;
  return html`<p class="facts">Download these results as ${link('/search.csv', 'CSV')} (<a href="${addressOfSearch(all, '/search.csv')}${Object.keys(all).length > 0 ? '&' : '?'}bom=true">for Excel</a>), ${link('/search.jsonl', 'JSON Lines')}, ${link('/search.parquet', 'Parquet')}, ${link('/search.html', 'one page to mail or print')};
${link('/search.atom', 'feed')}; ${link('/outlets', 'compare news outlets')}; <a href="${addressOfSearch({ ...all, order: undefined, limit: undefined }, '/timeline')}">over time</a>; <a href="${addressOfSearch({ ...all, about: undefined, order: undefined, limit: undefined }, '/sources')}">who is quoted</a>; <a href="${addressOfSearch({ ...all, about: undefined, order: undefined, limit: undefined }, '/sample')}">a random sample for coders</a></p>`;
}

/** A link to a semantic search, if few statements have the words. */
function byMeaning(asked: SearchAsked, { statements, next }: SearchView): Html {
  const about = (asked.words ?? '').replace(/["“”„*]/gu, ' ').trim();
  if (!about || asked.about || asked.cursor || next !== null || statements.length >= FEW) return html``;
  const { words: _, order: __, ...filters } = asked;
  return html`<p>${statements.length === 0 ? 'No statement has' : 'Few statements have'} these words:
<a href="${addressOfSearch({ ...filters, about })}">search by meaning instead</a>.</p>`;
}
