import { addressOf } from '../../app/queries/addresses.ts';
import type { ArticleToCorrect } from '../../app/queries/getArticleToCorrect.ts';
import { LONGEST } from '../../data/index.ts';
import { headingOf } from '../../render/headingOf.ts';
import { authorFields } from './authorFields.ts';
import { correctionList } from './correctionList.ts';
import { formNotices, type Sent } from './formNotices.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/**
 * The page for correcting the title, publisher, authors, date and address of an article. Its fields have the current
 * values.
 */
export function correctArticlePage(
  { article, corrections }: ArticleToCorrect,
  { form, trouble, may }: Sent,
): Html {
  const { id, title, publisher, byline, publishedAt, canonicalUrl } = article;
  const address = addressOf.article(id);
  const field = (name: string, label: string, now: string, most: number, kind = 'text', hint = '') =>
    html`<div class="part"><label>${label} <input type="${kind}" name="${name}" maxlength="${String(most)}" placeholder="${hint}" value="${form[name] ?? now}"></label></div>`;
  return layout(
    `Correct: ${headingOf(article)}`,
    html`<h1>Correct the details of an article</h1>
<p class="summary"><a href="${address}">${headingOf(article)}</a></p>
${formNotices({ may, trouble })}
<form method="post" action="${address}/correct" aria-label="Details of the article">
<p class="facts">Fields that you do not change stay as they are; an emptied field means “not known”. The article’s text and the stored page never change.</p>
${field('title', 'Title', title ?? '', LONGEST.title)}
${field('publisher', 'Publisher', publisher ?? '', LONGEST.name)}
${publisher === null ? '' : html`<div class="part"><label class="none"><input type="checkbox" name="everywhere" ${form.everywhere === 'on' ? 'checked' : ''}> rename ${publisher} in all articles of the record, also in those added later</label></div>`}
${field('byline', 'Authors, with a semicolon between them', byline.join('; '), 3000)}
${field('publishedAt', 'Published', publishedAt ?? '', 40, 'text', '2025-03-05, or 2025-03-05T06:30:00+01:00')}
${field('address', 'Web address', canonicalUrl ?? '', LONGEST.address, 'url', 'https://')}
${authorFields(form)}
<p><button ${may ? '' : 'disabled'}>Correct</button> <a href="${address}">Cancel</a></p>
</form>
<h2>Remove the article</h2>
<form method="post" action="${address}/remove" aria-label="Remove the article">
<p class="facts">Its statements no longer appear in any list, and nothing that is read at its address is added until this is undone. The record keeps who removed it, when and why.</p>
<div class="part"><label>Why it is removed <input name="reason" required maxlength="${String(LONGEST.reason)}" value=""></label></div>
<div class="part"><label>Your name <input name="author" required autocomplete="name" maxlength="${String(LONGEST.author)}" value="${form.author ?? ''}"></label></div>
<div class="part"><label class="none"><input type="checkbox" name="delete-bytes"> delete its text and stored bytes, too: they cannot be brought back</label></div>
<p><button ${may ? '' : 'disabled'}>Remove</button></p>
</form>
${correctionList(corrections, { author: form.author ?? '', may })}`,
  );
}
