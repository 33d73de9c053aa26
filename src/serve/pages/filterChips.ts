import type { Facets } from '../../data/index.ts';
import { searchWording } from '../../render/searchWording.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** The filters of a search, each a link to the same search without it. */
export function filterChips(
  asked: Partial<SearchAsked>,
  { speakers }: Pick<Facets, 'speakers'>,
  path = '/search',
): Html {
  const called = speakers.find(({ person }) => person === asked.person)?.value ?? 'one person';
  const chips = searchWording(asked, called);
  if (chips.length === 0) return html``;
  return html`<ul class="chips" aria-label="Filters of this search">${chips.map(({ words, names }) => {
    const without = Object.fromEntries(names.map((name) => [name, undefined]));
    return html`<li><a href="${addressOfSearch({ ...asked, ...without, cursor: undefined }, path)}" aria-label="Remove the filter ${words}">${words} <span aria-hidden="true">×</span></a></li>`;
  })}</ul>`;
}
