import type { ListedPerson, PeopleOrder, PeoplePage } from '../../data/index.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** Parameters of the page. */
export type PeopleAsked = { readonly name?: string | undefined; readonly order: PeopleOrder };

const ORDERS: Readonly<Record<PeopleOrder, string>> = {
  statements: 'who speaks, by statements',
  name: 'everybody, by name',
};

/** The people in the record with the number of their statements; `more` is the address of the next page. */
export function peoplePage(
  { people, total }: PeoplePage,
  { name = '', order }: PeopleAsked,
  more: string | null,
): Html {
  const here = (wanted: string) => `/people?${new URLSearchParams({ ...(name && { name }), order: wanted })}`;
  return layout(
    'People',
    html`<h1>People</h1>
<form action="/people" class="named" aria-label="Find people by name"><label>Name <input name="name" value="${name}" data-names></label> <button>Find</button></form>
<p class="summary">${total.toLocaleString('en')} ${total === 1 ? 'person' : 'people'}${name ? html` with “${name}” in their names. <a href="/people">All</a>` : ''}</p>
<ul class="chips" aria-label="Order">${Object.entries(ORDERS).map(
      ([value, words]) =>
        html`<li>${value === order ? html`<b aria-current="true">${words}</b>` : html`<a href="${here(value)}">${words}</a>`}</li>`,
    )}</ul>
${
  people.length === 0
    ? html`<p>Nobody found.</p>`
    : html`<table>
<thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col" class="number">Statements</th></tr></thead>
<tbody>${people.map(row)}</tbody></table>`
}
${more === null ? '' : html`<p><a rel="next" href="${more}">More</a></p>`}`,
  );
}

function row({ id, address, name, roles, statements }: ListedPerson): Html {
  const counted = statements.toLocaleString('en');
  return html`<tr><th scope="row"><a href="${address}">${name}</a></th><td>${roles[0]?.title ?? ''}</td><td class="number">${
    statements > 0 ? html`<a href="${addressOfSearch({ person: id })}">${counted}</a>` : counted
  }</td></tr>`;
}
