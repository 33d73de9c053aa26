import { html } from './html.ts';
import type { Html } from './layout.ts';

/** Placeholder for a part of the page whose background job has not finished. */
export function workingOut(): Html {
  return html`<p role="status">Still being calculated. Reload the page in a minute to see it.</p>`;
}
