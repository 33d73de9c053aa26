import type { DuplicateGroupView } from '../../data/index.ts';
import { articleName } from './articleName.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { statementCard } from './statementCard.ts';

/**
 * Reprints: statements in several articles, the one published first before the others. `more` is the address of the
 * next page.
 */
export function copiesPage(groups: readonly DuplicateGroupView[], more: string | null = null): Html {
  return layout(
    'Reprints',
    html`<h1>Reprints: the same words in several articles</h1>
${groups.length === 0 ? html`<p>Nothing found.</p>` : ''}
${groups.map(
  ({ statements: [first, ...others], versions }) =>
    html`<section class="copies">${first ? statementCard(first) : ''}<p class="facts">reprinted in</p><ul>${others.map(
      ({ id, address, article }) =>
        html`<li><a href="${address}">${article.publishedAt?.slice(0, 10) ?? 'no date'}</a> · ${article.publisher ?? articleName(article)}${versions.includes(id) ? html` <span class="quiet">another version</span>` : ''}</li>`,
    )}</ul></section>`,
)}
${more === null ? '' : html`<p><a rel="next" href="${more}">More</a></p>`}`,
  );
}
