import type { FrontPage, PositionChangeView } from '../../data/index.ts';
import { changeCard } from './changeCard.ts';
import { speakingFigure } from './charts/speakingFigure.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { type Reload, reloadOf } from './reload.ts';
import { statementList } from './statementCard.ts';
import { workingOut } from './workingOut.ts';

/** The front page: newest statements, most quoted speakers, latest position changes. */
export function frontPage(
  { counts, newest, changes, speaking }: FrontPage,
  reload: Reload = reloadOf({}),
): Html {
  return layout(
    'The record',
    html`<h1>Who said what</h1>
<p class="summary">${counts.statements.toLocaleString('en')} statements in ${counts.articles.toLocaleString('en')} articles.</p>
<div class="two">
<section aria-labelledby="newest"><h2 id="newest">Newest statements</h2>${statementList(newest)}</section>
<div>
<section aria-labelledby="speaking"><h2 id="speaking">Most quoted</h2>
${speaking ? speakingFigure(speaking) : workingOut(reload)}
</section>
<section aria-labelledby="changes"><h2 id="changes">Latest position changes</h2>
${changes ? changesHtml(changes) : workingOut(reload)}
</section>
</div>
</div>`,
    { reloads: (speaking === null || changes === null) && reload.runs },
  );
}

function changesHtml(changes: readonly PositionChangeView[]): Html {
  if (changes.length === 0) return html`<p>Nothing found.</p>`;
  return html`<p class="facts">Check these before you use them: two figures may measure different things, and people are often quoted only in part.</p>
${changes.map((change) => changeCard(change, { who: change.person }))}
<p><a href="/changes">All position changes, highest confidence first</a></p>`;
}
