import { addressOf } from '../../app/queries/addresses.ts';
import type { ArticleView } from '../../data/index.ts';
import { articleName } from './articleName.ts';
import { authorFields } from './authorFields.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

const WHY = {
  bytes: 'the same bytes',
  address: 'the page gives this as its own address',
  text: 'most of the text is the same',
} as const;

/**
 * Articles at other addresses that may be versions of an article, with the form for joining one; empty if there are
 * none.
 */
export function alikePart(
  { id }: ArticleView['article'],
  alike: ArticleView['alike'],
  corrects: boolean,
): Html {
  if (alike.length === 0) return html``;
  return html`<h2>Also at other addresses</h2>
<ul>${alike.map(
    (one) =>
      html`<li><a href="${one.address}">${articleName(one)}</a> · ${one.publishedAt?.slice(0, 10) ?? 'no date'} · ${one.uri} <span class="quiet">${WHY[one.why]}</span></li>`,
  )}</ul>
${
  corrects
    ? html`<details><summary>Join as one article</summary>
<form method="post" action="${addressOf.article(id)}/join" aria-label="Join as one article">
<p class="facts">This article is shown, and the other one becomes an earlier version of it. You can undo this.</p>
<div class="part"><label>Article <select name="other">${alike.map((one) => html`<option value="${one.id}">${articleName(one)} (${one.uri})</option>`)}</select></label></div>
${authorFields({})}
<p><button>Join</button></p>
</form></details>`
    : ''
}`;
}
