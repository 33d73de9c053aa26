import type { Count, Facets } from '../../data/index.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** Facets: counts of the results by speaker, act, publisher and month, each a link that narrows the search. */
export function facetLists(
  asked: SearchAsked,
  { counted, all, speakers, acts, publishers, months, conditional }: Facets,
): Html {
  if (counted === 0) return html``;
  const list = (
    title: string,
    counts: readonly Count[],
    narrow: (value: string) => Partial<SearchAsked>,
    words: Readonly<Record<string, string>> = {},
  ) =>
    counts.length === 0
      ? html``
      : html`<details><summary>${title}</summary><ul>${counts.map(
          ({ value, count }) =>
            html`<li><a href="${addressOfSearch({ ...asked, ...narrow(value), cursor: undefined })}">${words[value] ?? value}</a> <span class="quiet">${count}</span></li>`,
        )}</ul></details>`;
  return html`<aside class="facets" aria-label="Narrow the search">
<p class="facts">${counted.toLocaleString('en')}${all ? '' : ' or more'} found</p>
${list('Speaker', speakers, (speaker) => ({ speaker }))}
${list('What they did', acts, (act) => ({ act: act as SearchAsked['act'] }), ACT_WORDS)}
${list('Publisher', publishers, (publisher) => ({ publisher }))}
${list('Month', months, (month) => ({ since: month, until: month }))}
<p class="facts"><a href="${addressOfSearch({ ...asked, conditional: 'true', cursor: undefined })}">with a condition</a> ${conditional}</p>
<p class="facts">Download these results as <a href="${addressOfSearch(asked, '/search.csv')}">CSV</a>, <a href="${addressOfSearch(asked, '/search.jsonl')}">JSON Lines</a>, <a href="${addressOfSearch(asked, '/search.parquet')}">Parquet</a>;
<a href="${addressOfSearch(asked, '/outlets')}">compare news outlets</a></p>
</aside>`;
}
