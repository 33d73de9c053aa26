import type { Correction } from '../../data/index.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** What people said of a statement, each with a way to take it back; nothing where nobody said anything. */
export function correctionList(corrections: readonly Correction[]): Html {
  if (corrections.length === 0) return html``;
  return html`<h2>Corrections</h2><ul>${corrections.map(correctionItem)}</ul>`;
}

function correctionItem({ number, what, author, reason, madeAt, undone, removed }: Correction): Html {
  return html`<li>${what.replaceAll('-', ' ')}, by ${removed ? html`<span class="quiet">(removed)</span>` : author}, ${madeAt.slice(0, 10)}${reason ? html`: ${reason}` : ''} ${
    undone
      ? html`<span class="quiet">(undone)</span>`
      : html`<form method="post" action="/corrections/${number}/undo"><label>Your name <input name="author" required autocomplete="name"></label> <button aria-label="Undo correction ${number}, ${what.replaceAll('-', ' ')}">Undo</button></form>`
  }</li>`;
}
