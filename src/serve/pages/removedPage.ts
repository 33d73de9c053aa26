import type { Removal } from '../../data/index.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** The page at the address of an article that was removed. */
export function removedPage(
  { correction, title, bytes, author, reason, madeAt }: Removal,
  shown: { readonly author: string; readonly may: boolean },
): Html {
  return layout(
    'Removed',
    html`<h1>This article was removed</h1>
<p>${title ?? 'An article without a title'} was removed by ${author || html`<span class="quiet">(name removed)</span>`} on <time datetime="${madeAt}">${madeAt.slice(0, 10)}</time>${reason ? html`: ${reason}` : ''}</p>
<p>${bytes === 'kept' ? 'Its text and stored bytes are still in the record, and undoing brings it back.' : 'Its text and stored bytes were deleted. After undoing, it can be added again.'} <a href="/corrections">All corrections</a></p>
${
  shown.may
    ? html`<form method="post" action="/corrections/${String(correction)}/undo" class="named"><label>Your name <input name="author" required autocomplete="name" maxlength="200" value="${shown.author}"></label> <button>Undo the removal</button></form>`
    : ''
}`,
  );
}
