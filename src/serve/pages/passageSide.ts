import { dayOf } from '../../app/queries/dayOf.ts';
import type { StatementView } from '../../data/index.ts';
import { articleName } from './articleName.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** One of two statements side by side: date, publisher and passage; `who` where the page does not already name the speaker. */
export function passageSide(statement: StatementView, who = ''): Html {
  const { article, passage, address } = statement;
  return html`<div><p class="facts">${who && `${who} · `}<a href="${address}">${dayOf(statement)}</a> · ${article.publisher ?? articleName(article)}</p>
<blockquote dir="auto"><p>${passage.text}</p></blockquote></div>`;
}
