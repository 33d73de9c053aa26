import type { ArticleOrder, ArticlesPage, ListedArticle, PublisherView } from '../../data/index.ts';
import { countOf } from '../../text/countOf.ts';
import { articleName } from './articleName.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** Parameters of the page. */
export type ArticlesAsked = {
  readonly publisher?: string | undefined;
  readonly order?: ArticleOrder | undefined;
};

const ORDERS: Readonly<Record<ArticleOrder, string>> = {
  newest: 'newest',
  publisher: 'by publisher',
  added: 'added last',
};

/** The articles of the record. `more` is the address of the next page. */
export function articlesPage(
  { articles, total, publishers }: ArticlesPage & { readonly publishers: readonly PublisherView[] },
  { publisher = '', order = 'newest' }: ArticlesAsked,
  more: string | null,
): Html {
  const here = (wanted: ArticleOrder) =>
    `/articles?${new URLSearchParams({ ...(publisher && { publisher }), order: wanted })}`;
  const file = (more: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams({ ...(publisher && { publisher }), ...more });
    return query.size > 0 ? `/articles.csv?${query}` : '/articles.csv';
  };
  const orders = Object.entries(ORDERS) as [ArticleOrder, string][];
  return layout(
    'Articles',
    html`<h1>Articles</h1>
<p class="summary">${total.toLocaleString('en')} ${total === 1 ? 'article' : 'articles'}${publisher ? ` of ${publisher}` : ''}. ${publisher ? html`<a href="/articles?order=${order}">All publishers</a>` : ''}</p>
<ul class="chips" aria-label="Order">${orders.map(
      ([value, words]) =>
        html`<li>${value === order ? html`<b aria-current="true">${words}</b>` : html`<a href="${here(value)}">${words}</a>`}</li>`,
    )}</ul>
${publishers.length > 1 ? publishersHtml(publishers) : ''}
${
  articles.length === 0
    ? html`<p>No articles.</p>`
    : html`<div class="wide" role="region" aria-label="Articles" tabindex="0"><table>
<thead><tr><th scope="col">Article</th><th scope="col">Publisher</th><th scope="col">Published</th><th scope="col">Added</th><th scope="col" class="number">Statements</th></tr></thead>
<tbody>${articles.map(row)}</tbody></table></div>`
}
${more === null ? '' : html`<p><a rel="next" href="${more}">More</a></p>`}
<p class="facts">Download ${publisher ? 'these' : 'all'} with their text as <a href="${file({})}">CSV</a> (<a href="${file({ bom: 'true' })}">for Excel</a>)</p>`,
  );
}

function row(article: ListedArticle): Html {
  const { address, publisher, byline, publishedAt, addedAt, statements } = article;
  return html`<tr><th scope="row"><a href="${address}">${articleName(article)}</a>${byline.length > 0 ? html`<br><small>${byline.join(', ')}</small>` : ''}</th>
<td>${publisher === null ? '' : html`<a href="${ofPublisher(publisher)}">${publisher}</a>`}</td><td class="day">${publishedAt?.slice(0, 10) ?? 'no date'}</td><td class="day">${addedAt.slice(0, 10)}</td><td class="number">${statements}</td></tr>`;
}

function publishersHtml(publishers: readonly PublisherView[]): Html {
  return html`<details><summary>Publishers</summary><ul>${publishers.map(
    ({ publisher, articles, statements }) =>
      html`<li>${publisher === null ? 'no publisher' : html`<a href="${ofPublisher(publisher)}">${publisher}</a>`} <span class="quiet">${countOf(articles, 'article')}, ${countOf(statements, 'statement')}</span></li>`,
  )}</ul></details>`;
}

function ofPublisher(publisher: string): string {
  return `/articles?${new URLSearchParams({ publisher: `"${publisher}"` })}`;
}
