import { dayOf } from '../../app/queries/dayOf.ts';
import type { StatementView } from '../../data/index.ts';
import { confidenceWords } from '../../render/wording.ts';
import { articleName } from './articleName.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';
import { markedPassage } from './markedPassage.ts';

/**
 * One of two statements side by side: date, publisher and passage; `who` if the page does not already name the speaker.
 */
export function passageSide(statement: StatementView, who = ''): Html {
  const { article, address } = statement;
  return html`<div><p class="facts">${who && `${who} · `}<a href="${address}">${dayOf(statement)}</a> · ${article.publisher ?? articleName(article)} · ${confidenceWords(statement)}</p>
<blockquote dir="auto"><p>${markedPassage(statement)}</p></blockquote></div>`;
}
