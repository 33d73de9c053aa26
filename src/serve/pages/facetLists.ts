import type { Count, Facets } from '../../data/index.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** A count with the filters that find exactly these statements; null if the search already has them. */
type Narrowing = Count & { readonly words: string; readonly by: Partial<SearchAsked> | null };

/**
 * Facets: counts of the results by speaker, act, publisher and month, each a link to the search that finds exactly that
 * many.
 */
export function facetLists(asked: SearchAsked, facets: Facets): Html {
  if (facets.counted === 0) return html``;
  const link = ({ words, count, by }: Narrowing) =>
    html`<li>${by ? html`<a href="${addressOfSearch({ ...asked, ...by, cursor: undefined })}">${words}</a>` : words} <span class="quiet">${count.toLocaleString('en')}</span></li>`;
  const list = (title: string, counts: readonly Narrowing[]) =>
    counts.some(({ by }) => by !== null)
      ? html`<details><summary>${title}</summary><ul>${counts.map(link)}</ul></details>`
      : html``;
  return html`<aside class="facets" aria-label="Narrow the search">
${list('Speaker', speakersIn(asked, facets))}
${list('What they did', actsIn(asked, facets))}
${list('Publisher', publishersIn(asked, facets))}
${list('Month', monthsIn(asked, facets))}
${list('Condition', conditionsIn(asked, facets))}
</aside>`;
}

/** By person if only one person has the name, otherwise by the full name. */
function speakersIn(asked: SearchAsked, { speakers }: Facets): Narrowing[] {
  return speakers.map(({ value, count, person }) => {
    const byPerson = person !== null && asked.person === undefined;
    const already = (person !== null && asked.person === person) || isWhole(asked.speaker);
    return {
      ...{ value, count, words: value },
      by: already ? null : byPerson ? { person } : { speaker: `"${value}"` },
    };
  });
}

function actsIn({ act }: SearchAsked, { acts }: Facets): Narrowing[] {
  return acts.map(({ value, count }) => ({
    ...{ value, count, words: ACT_WORDS[value] },
    by: act ? null : { act: value },
  }));
}

function publishersIn({ publisher }: SearchAsked, { publishers }: Facets): Narrowing[] {
  return publishers.map(({ value, count }) => ({
    ...{ value, count, words: value },
    by: isWhole(publisher) ? null : { publisher: `"${value}"` },
  }));
}

/** Only months within the dates of the search; dates within a month are kept. */
function monthsIn({ since, until }: SearchAsked, { months }: Facets): Narrowing[] {
  const inside = months.filter(
    ({ value }) =>
      value.slice(0, since?.length) >= (since ?? '').slice(0, 7) &&
      value.slice(0, until?.length) <= (until ?? '9').slice(0, 7),
  );
  return inside.map(({ value, count }) => {
    const by = {
      since: since?.startsWith(value) ? since : value,
      until: until?.startsWith(value) ? until : value,
    };
    return { ...{ value, count, words: value }, by: by.since === since && by.until === until ? null : by };
  });
}

function conditionsIn({ conditional: asked }: SearchAsked, { counted, conditional }: Facets): Narrowing[] {
  const both = [
    { value: 'true' as const, count: conditional, words: 'with a condition' },
    { value: 'false' as const, count: counted - conditional, words: 'without a condition' },
  ];
  return both
    .filter(({ count }) => count > 0)
    .map((one) => ({ ...one, by: asked ? null : { conditional: one.value } }));
}

/** Whether the full name is searched for. */
function isWhole(name: string | undefined): boolean {
  return name?.trim().startsWith('"') === true;
}
