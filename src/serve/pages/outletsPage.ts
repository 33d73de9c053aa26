import type { Act, Outlets } from '../../data/index.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** News outlets side by side: what each reports of the statements that a search finds. */
export function outletsPage(asked: SearchAsked, { outlets, counted, all }: Outlets): Html {
  const percent = (part: number, whole: number) => `${Math.round((100 * part) / Math.max(1, whole))}%`;
  return layout(
    'News outlets',
    html`<h1>News outlets side by side</h1>
<form action="/outlets" aria-label="What to compare"><label>Words <input name="words" value="${asked.words ?? ''}"></label>
<label>Speaker <input name="speaker" value="${asked.speaker ?? ''}"></label> <button>Compare</button></form>
<p class="summary">${counted.toLocaleString('en')}${all ? '' : ' or more'} statements.</p>
${
  outlets.length === 0
    ? html`<p>Nothing found.</p>`
    : html`<div class="wide" role="region" aria-label="News outlets" tabindex="0"><table>
<thead><tr><th scope="col">Outlet</th><th scope="col">Statements</th><th scope="col">Articles</th><th scope="col">Speakers</th><th scope="col">Word for word</th><th scope="col">With a condition</th><th scope="col">Most often</th></tr></thead>
<tbody>${outlets.map(
        ({ publisher, statements, articles, speakers, direct, conditional, acts }) =>
          html`<tr><th scope="row"><a href="${addressOfSearch({ ...asked, publisher, cursor: undefined })}">${publisher}</a></th><td>${statements}</td><td>${articles}</td><td>${speakers}</td><td>${percent(direct, statements)}</td><td>${percent(conditional, statements)}</td><td>${acts
            .slice(0, 3)
            .map(({ value, count }) => `${ACT_WORDS[value as Act] ?? value} ${percent(count, statements)}`)
            .join(', ')}</td></tr>`,
      )}</tbody></table></div>`
}`,
  );
}
