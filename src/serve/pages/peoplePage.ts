import { html } from 'hono/html';
import { addressOf } from '../../app/queries/addresses.ts';
import type { Person } from '../../data/index.ts';
import { type Html, layout } from './layout.ts';

/** Some of the people of the record, by name; `next` is from where the next ones are. */
export function peoplePage(people: readonly Person[], name: string, next: number | null): Html {
  return layout(
    'People',
    html`<h1>People</h1>
<form action="/people" class="named" aria-label="By name"><label>Name <input name="name" value="${name}" data-names></label> <button>Find</button></form>
${people.length === 0 ? html`<p>Nobody found.</p>` : ''}
<ul>${people.map(
      ({ id, name: called, roles }) =>
        html`<li><a href="${addressOf.person(id)}">${called}</a>${roles[0] ? html`, <span class="quiet">${roles[0].title}</span>` : ''}</li>`,
    )}</ul>
${next === null ? '' : html`<p><a rel="next" href="/people?${new URLSearchParams({ name, from: String(next) })}">More</a></p>`}`,
  );
}
