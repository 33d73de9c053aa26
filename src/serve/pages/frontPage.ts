import type { FrontPage, PositionChangeView } from '../../data/index.ts';
import { changeCard } from './changeCard.ts';
import { speakingFigure } from './charts/speakingFigure.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { statementList } from './statementCard.ts';
import { workingOut } from './workingOut.ts';

/** What a newsroom opens in the morning. */
export function frontPage({ counts, newest, changes, speaking }: FrontPage): Html {
  return layout(
    'The record',
    html`<h1>Who said what</h1>
<p class="summary">${counts.statements.toLocaleString('en')} statements in ${counts.articles.toLocaleString('en')} articles.</p>
<div class="two">
<section aria-labelledby="newest"><h2 id="newest">Newest statements</h2>${statementList(newest)}</section>
<div>
<section aria-labelledby="speaking"><h2 id="speaking">Who is speaking most</h2>
${speaking ? speakingFigure(speaking) : workingOut()}
</section>
<section aria-labelledby="changes"><h2 id="changes">Where positions changed last</h2>
${changes ? changesHtml(changes) : workingOut()}
</section>
</div>
</div>`,
  );
}

function changesHtml(changes: readonly PositionChangeView[]): Html {
  if (changes.length === 0) return html`<p>Nothing found.</p>`;
  return html`<p class="facts">To read and check: figures may be of different things, and people are quoted in part.</p>
${changes.map((change) => changeCard(change, { who: change.person }))}
<p><a href="/changes">All, the surest first</a></p>`;
}
