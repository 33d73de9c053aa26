import type { PositionChangeView } from '../../data/index.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';
import { passageSide } from './passageSide.ts';

/** A change of position: both passages side by side, with whose it is where that is not told around it; `level` is that of its heading. */
export function changeCard(
  { earlier, later, kind, reason, certainty }: PositionChangeView,
  {
    who,
    level = 3,
  }: { readonly who?: { readonly name: string; readonly address: string }; readonly level?: 2 | 3 } = {},
): Html {
  const heading = html`${who ? html`<a href="${who.address}">${who.name}</a>: ` : ''}${reason}`;
  return html`<article class="change">
${level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`}
<p class="facts">${KINDS[kind]} · ${Math.round(100 * certainty)}% sure</p>
<div class="two">${passageSide(earlier)}${passageSide(later)}</div>
</article>`;
}

const KINDS = {
  stance: 'says the contrary',
  number: 'names another number',
  narrowed: 'adds a condition',
  widened: 'drops a condition',
} as const;
