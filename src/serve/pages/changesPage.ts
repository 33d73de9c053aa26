import type { PositionChangeView } from '../../data/index.ts';
import { changeCard } from './changeCard.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { type Reload, reloadOf } from './reload.ts';
import { workingOut } from './workingOut.ts';

/** The position changes of all people; null while they are being computed. `more` is the address of the next page. */
export function changesPage(
  changes: readonly PositionChangeView[] | null,
  more: string | null = null,
  reload: Reload = reloadOf({}),
): Html {
  return layout(
    'Position changes',
    html`<h1>Position changes</h1>
<p class="summary">Check these before you use them: two figures may measure different things, and people are often quoted only in part. Highest confidence first.</p>
${changes === null ? workingOut(reload) : ''}
${changes?.length === 0 ? html`<p>Nothing found.</p>` : ''}
${changes?.map((change) => changeCard(change, { who: change.person, level: 2 })) ?? ''}
${more === null ? '' : html`<p><a rel="next" href="${more}">More</a></p>`}`,
    { feed: '/changes.atom', reloads: changes === null && reload.runs },
  );
}
