import type { PositionChangeView } from '../../data/index.ts';
import { changeCard } from './changeCard.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { workingOut } from './workingOut.ts';

/** Where anybody's position changed; null while that is worked out. `more` is the address of the next page. */
export function changesPage(changes: readonly PositionChangeView[] | null, more: string | null = null): Html {
  return layout(
    'Changes',
    html`<h1>Where positions changed</h1>
<p class="summary">A list to read and check, the surest first: figures may be of different things, and people are quoted in part.</p>
${changes === null ? workingOut() : ''}
${changes?.length === 0 ? html`<p>Nothing found.</p>` : ''}
${changes?.map((change) => changeCard(change, { who: change.person, level: 2 })) ?? ''}
${more === null ? '' : html`<p><a rel="next" href="${more}">More</a></p>`}`,
  );
}
