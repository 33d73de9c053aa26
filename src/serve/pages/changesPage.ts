import { html } from 'hono/html';
import type { ChangeOf } from '../answers/changesAnswer.ts';
import { changeCard } from './changeCard.ts';
import { type Html, layout } from './layout.ts';

/** Where anybody's position changed. */
export function changesPage(changes: readonly ChangeOf[]): Html {
  return layout(
    'Changes',
    html`<h1>Where positions changed</h1>
<p class="summary">A list to read and check, the surest first: figures may be of different things, and people are quoted in part.</p>
${changes.length > 0 ? changes.map(({ person, ...change }) => changeCard(change, person)) : html`<p>Nothing found.</p>`}`,
  );
}
