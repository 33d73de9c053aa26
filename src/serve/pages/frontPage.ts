import { html } from 'hono/html';
import type { FrontAnswer } from '../answers/frontAnswer.ts';
import { type Html, layout } from './layout.ts';
import { speakingFigure } from './speakingFigure.ts';
import { statementList } from './statementCard.ts';
import { workingOut } from './workingOut.ts';

/** What a newsroom opens in the morning. */
export function frontPage({ counts, newest, speaking }: FrontAnswer): Html {
  return layout(
    'The record',
    html`<h1>Who said what</h1>
<p class="summary">${counts.statements.toLocaleString('en')} statements in ${counts.articles.toLocaleString('en')} articles.</p>
<div class="two">
<section aria-labelledby="newest"><h2 id="newest">Newest statements</h2>${statementList(newest)}</section>
<section aria-labelledby="speaking"><h2 id="speaking">Who is speaking most</h2>
${speaking ? speakingFigure(speaking) : workingOut()}
</section>
</div>`,
  );
}
