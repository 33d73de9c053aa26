import { html } from './html.ts';
import type { Html } from './layout.ts';

/** Stands for what is not known yet. */
export function workingOut(): Html {
  return html`<p role="status">This is being worked out. Load the page again in a while to see it.</p>`;
}
