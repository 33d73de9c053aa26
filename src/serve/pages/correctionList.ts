import type { Correction } from '../../data/index.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** Corrections of a statement, each with a button that undoes it; empty where nobody corrected it. */
export function correctionList(corrections: readonly Correction[]): Html {
  if (corrections.length === 0) return html``;
  return html`<h2>Corrections</h2><ul>${corrections.map(correctionItem)}</ul>`;
}

/** The kind of correction in words. */
function corrected(what: Correction['what']): string {
  return what.replaceAll('-', ' ');
}

function correctionItem({ number, what, author, reason, madeAt, undone, removed }: Correction): Html {
  return html`<li>${corrected(what)}, by ${removed ? html`<span class="quiet">(removed)</span>` : author}, ${madeAt.slice(0, 10)}${reason ? html`: ${reason}` : ''} ${
    undone
      ? html`<span class="quiet">(undone)</span>`
      : html`<form method="post" action="/corrections/${number}/undo"><label>Your name <input name="author" required autocomplete="name"></label> <button aria-label="Undo correction ${number}, ${corrected(what)}">Undo</button></form>`
  }</li>`;
}
