import type { Article } from '../../data/index.ts';
import { countOf } from '../../text/countOf.ts';
import { headingOf } from '../headingOf.ts';
import type { Numbered } from '../numbered.ts';
import { dayOf } from './day.ts';
import { escapeHtml } from './escape.ts';
import { speakerColumn } from './speakerColumn.ts';
import { inner, leftOut, textColumn, titleParagraph } from './textColumn.ts';

/**
 * One article of a report: heading, text, statements by speaker, where it comes from. `level`: of its heading; `key`:
 * what explains the marks, when it stands here.
 */
export function articleHtml(item: Numbered, level: number, key: string): string {
  const { article, statements } = item;
  const id = escapeHtml(article.id);
  const language = languageOf(article);
  return `<article id="${id}">
<header${language}>
<h${level} dir="auto">${titleHtml(item)}</h${level}>
${bylineHtml(article)}
</header>
${key}
<div class="columns">
<div class="text"${language}>
${textColumn(item, level + 1)}
</div>
<section class="speakers" aria-labelledby="${id}-speakers">
<h${level + 1} id="${id}-speakers">${statementCount(statements.length)}</h${level + 1}>
${speakerColumn(item, level + 2)}
</section>
</div>
${aboutHtml(item)}
</article>`;
}

/** `1 statement`, `2 statements`, `No statements`. */
export function statementCount(statements: number): string {
  return statements === 0 ? 'No statements' : countOf(statements, 'statement');
}

function titleHtml(item: Numbered): string {
  const paragraph = titleParagraph(item);
  if (!paragraph) return escapeHtml(headingOf(item.article));
  return inner(item, item.article.paragraphs.indexOf(paragraph));
}

function bylineHtml({ publisher, byline, publishedAt }: Article): string {
  const facts = [
    ...(publisher ? [escapeHtml(publisher)] : []),
    ...(byline.length > 0 ? [`by ${escapeHtml(byline.join(', '))}`] : []),
    ...(publishedAt ? [timeHtml(publishedAt)] : []),
  ];
  return facts.length > 0 ? `<p class="byline">${facts.join(' · ')}</p>` : '';
}

function timeHtml(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(dayOf(iso))}</time>`;
}

function aboutHtml(item: Numbered): string {
  const { article, statements } = item;
  const models = [...new Set(statements.map(({ model }) => model))].join(', ');
  const around = leftOut(item);
  const facts: [string, string][] = [
    ['Read from', placeHtml(article.uri)],
    ...(article.canonicalUrl ? [['Address', placeHtml(article.canonicalUrl)] as [string, string]] : []),
    ...(article.modifiedAt ? [['Last changed', timeHtml(article.modifiedAt)] as [string, string]] : []),
    ['SHA-256 of the document', documentHtml(item)],
    ...(models ? [['Model', `<code>${escapeHtml(models)}</code>`] as [string, string]] : []),
    ...(around > 0
      ? [['Left out', `${countOf(around, 'line')} not part of the article`] as [string, string]]
      : []),
  ];
  const rows = facts.map(([name, html]) => `<div><dt>${name}</dt><dd>${html}</dd></div>`).join('\n');
  return `<footer><dl>\n${rows}\n</dl></footer>`;
}

function documentHtml({ article: { sha256 }, links }: Numbered): string {
  const hash = `<code>${escapeHtml(sha256)}</code>`;
  return links ? `<a href="${escapeHtml(links.document(sha256))}">${hash}</a>` : hash;
}

/** A web address as a link, any other place as text. */
function placeHtml(uri: string): string {
  const words = escapeHtml(uri);
  return /^https?:\/\//i.test(uri) ? `<a href="${words}" rel="noreferrer">${words}</a>` : words;
}

/** The `lang` of the article's words, when it is a language that there is. */
function languageOf({ language }: Article): string {
  if (!language || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language)) return '';
  const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language);
  return known ? ` lang="${language}"` : '';
}
