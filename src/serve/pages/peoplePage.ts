import type { PersonView } from '../../data/index.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** One page of the people in the record, by name; `more` is the address of the next page. */
export function peoplePage(people: readonly PersonView[], name: string, more: string | null): Html {
  return layout(
    'People',
    html`<h1>People</h1>
<form action="/people" class="named" aria-label="Find people by name"><label>Name <input name="name" value="${name}" data-names></label> <button>Find</button></form>
${people.length === 0 ? html`<p>Nobody found.</p>` : ''}
<ul>${people.map(
      ({ address, name: called, roles }) =>
        html`<li><a href="${address}">${called}</a>${roles[0] ? html`, <span class="quiet">${roles[0].title}</span>` : ''}</li>`,
    )}</ul>
${more === null ? '' : html`<p><a rel="next" href="${more}">More</a></p>`}`,
  );
}
