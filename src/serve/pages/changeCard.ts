import type { PositionChangeView } from '../../data/index.ts';
import { explanationWords } from '../../render/changeWording.ts';
import { percent } from '../../render/wording.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';
import { passageSide } from './passageSide.ts';

/**
 * A position change with both passages side by side; `who` if the page does not already name the person, `level` of the
 * heading.
 */
export function changeCard(
  { earlier, later, kind, reason, certainty, explanation }: PositionChangeView,
  {
    who,
    level = 3,
  }: { readonly who?: { readonly name: string; readonly address: string }; readonly level?: 2 | 3 } = {},
): Html {
  const heading = html`${who ? html`<a href="${who.address}">${who.name}</a>: ` : ''}${reason}`;
  return html`<article class="change">
${level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`}
<p class="facts">${KINDS[kind]} · confidence that the position changed: ${percent(certainty)}</p>
<p class="facts">${explanationWords(explanation)}</p>
<div class="two">${passageSide(earlier)}${passageSide(later)}</div>
</article>`;
}

const KINDS = {
  stance: 'contradicts the earlier statement',
  number: 'gives another figure',
  narrowed: 'adds a condition',
  widened: 'drops a condition',
} as const;
