import { raw } from 'hono/html';
import { addressOf } from '../../app/queries/addresses.ts';
import type { Article, ArticleView } from '../../data/index.ts';
import { headingOf } from '../../render/headingOf.ts';
import { articleHtml } from '../../render/html/articleHtml.ts';
import { KEY } from '../../render/html/key.ts';
import { type Links, numbered } from '../../render/numbered.ts';
import { alikePart } from './alikePart.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** An article as it was published, with its statements marked; `corrects`: whether the reader may correct them. */
export function articlePage(
  { article, statements, versions, alike }: ArticleView,
  { corrects }: { readonly corrects: boolean },
): Html {
  const links: Links = {
    document: addressOf.document,
    statement: (id) => [
      { words: 'permanent address', address: addressOf.statement(id) },
      { words: 'cite', address: addressOf.citation(id) },
      ...(corrects ? [{ words: 'correct', address: `${addressOf.statement(id)}/correct?from=article` }] : []),
    ],
  };
  // The report escapes all text itself.
  const body = raw(
    articleHtml(
      numbered({ ...article, segments: [] } as Article, statements, links),
      1,
      statements.length > 0 ? KEY + WALK : KEY,
    ),
  );
  return layout(
    headingOf(article),
    html`${body}
${corrects ? html`<p><a href="${addressOf.article(article.id)}/correct">Correct title, publisher, authors, date or address</a> · <a href="${addressOf.article(article.id)}/statements">Add a statement that is missing</a></p>` : ''}
${
  versions.length > 1
    ? html`<h2>Versions</h2><ol>${versions.map(
        ({ id, uri, address, fetchedAt }) =>
          html`<li>${id === article.id ? html`<b>${fetchedAt.slice(0, 16)}</b>` : html`<a href="${address}">${fetchedAt.slice(0, 16)}</a>`}${uri === article.uri ? '' : html` <span class="quiet">also at ${uri}</span>`}</li>`,
      )}</ol>`
    : ''
}
${alikePart(article, alike, corrects)}`,
    { feed: `${addressOf.article(article.id)}.atom` },
  );
}

/**
 * Keys and buttons for going from statement to statement, hidden without the script. Letter keys can be turned off, for
 * people who use speech input.
 */
const WALK = `
<p class="keys" hidden><kbd>j</kbd> next statement, <kbd>k</kbd> previous statement, <kbd>Esc</kbd> close the note. <label><input type="checkbox" checked> Use these keys</label></p>
<div class="steps" role="group" aria-label="Go through the statements" hidden><button type="button" data-step="-1">Previous</button>
<button type="button" data-step="1">Next</button> <span class="at"></span></div>
<div id="note" role="tooltip" hidden></div>`;
