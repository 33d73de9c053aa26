import type { Facets } from '../../data/index.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** The filters of a search, each a link to the same search without it. */
export function filterChips(asked: SearchAsked, facets: Facets): Html {
  const chips = chipsOf(asked, facets);
  if (chips.length === 0) return html``;
  return html`<ul class="chips" aria-label="Filters of this search">${chips.map(
    ({ words, without }) =>
      html`<li><a href="${addressOfSearch({ ...asked, ...without, cursor: undefined })}" aria-label="Remove the filter ${words}">${words} <span aria-hidden="true">×</span></a></li>`,
  )}</ul>`;
}

type Chip = { readonly words: string; readonly without: Partial<SearchAsked> };

function chipsOf(asked: SearchAsked, { speakers }: Facets): Chip[] {
  const { about, speaker, person, act, publisher, since, until, conditional, once } = asked;
  const chip = (words: string, ...names: (keyof SearchAsked)[]): Chip => ({
    words,
    without: Object.fromEntries(names.map((name) => [name, undefined])),
  });
  const called = speakers.find((one) => one.person === person)?.value ?? 'one person';
  return [
    ...(about ? [chip(`meaning: ${about}`, 'about')] : []),
    ...(speaker ? [chip(`speaker: ${speaker}`, 'speaker')] : []),
    ...(person ? [chip(called, 'person')] : []),
    ...(act ? [chip(ACT_WORDS[act], 'act')] : []),
    ...(publisher ? [chip(`publisher: ${publisher}`, 'publisher')] : []),
    ...(since && since === until ? [chip(since, 'since', 'until')] : []),
    ...(since && since !== until ? [chip(`from ${since}`, 'since')] : []),
    ...(until && since !== until ? [chip(`to ${until}`, 'until')] : []),
    ...(conditional
      ? [chip(conditional === 'true' ? 'with a condition' : 'without a condition', 'conditional')]
      : []),
    ...(once === 'true' ? [chip('without reprints', 'once')] : []),
  ];
}
