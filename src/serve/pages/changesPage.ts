import { html } from 'hono/html';
import type { ChangeOf } from '../../app/queries/changesAnswer.ts';
import { changeCard } from './changeCard.ts';
import { type Html, layout } from './layout.ts';
import { workingOut } from './workingOut.ts';

/** Where anybody's position changed; null while that is worked out. */
export function changesPage(changes: readonly ChangeOf[] | null): Html {
  return layout(
    'Changes',
    html`<h1>Where positions changed</h1>
<p class="summary">A list to read and check, the surest first: figures may be of different things, and people are quoted in part.</p>
${changes === null ? workingOut() : ''}
${changes?.length === 0 ? html`<p>Nothing found.</p>` : ''}
${changes?.map(({ person, ...change }) => changeCard(change, { who: person, level: 2 })) ?? ''}`,
  );
}
