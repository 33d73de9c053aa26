import type { Article, Statement } from '../data/index.ts';
import { headingOf } from '../render/headingOf.ts';
import { articleHtml, statementCount } from '../render/html/articleHtml.ts';
import { escapeHtml } from '../render/html/escape.ts';
import { KEY } from '../render/html/key.ts';
import { standalonePage } from '../render/html/standalonePage.ts';
import { type Numbered, numbered } from '../render/numbered.ts';
import { style } from '../render/style.ts';

/** An article and the statements found in it. */
export type ReportItem = { readonly article: Article; readonly statements: readonly Statement[] };

/**
 * One HTML page without external files: each article with its statements marked, and beside it the statements by speaker. It has no script,
 * uses no network, and is made for light and dark screens and for paper. An article given twice is shown once.
 *
 * @example
 * await writeFile('report.html', renderReport([{ article, statements }]));
 */
export function renderReport(items: readonly ReportItem[]): string {
  const unique = [...new Map(items.map((item) => [item.article.id, item])).values()];
  const shown = unique.map(({ article, statements }) => numbered(article, statements));
  const only = shown.length === 1 ? shown[0] : undefined;
  const title = only ? headingOf(only.article) : `Statements in ${shown.length} articles`;
  return standalonePage({
    title: `${title} · statements`,
    style,
    body: `${only ? `<a class="skip" href="#${escapeHtml(only.article.id)}-speakers">To the statements by speaker</a>` : ''}
<main>
${only ? articleHtml(only, 1, KEY) : contents(title, shown) + KEY}
${only ? '' : shown.map((item) => articleHtml(item, 2, '')).join('\n')}
</main>`,
  });
}

function contents(title: string, items: readonly Numbered[]): string {
  const entries = items.map(
    ({ article, statements }) =>
      `<li><a href="#${escapeHtml(article.id)}">${escapeHtml(headingOf(article))}</a> · ${statementCount(statements.length).toLowerCase()}</li>`,
  );
  return `<h1>${escapeHtml(title)}</h1>
<nav class="contents" aria-label="Articles"><ol>
${entries.join('\n')}
</ol></nav>`;
}
