import { html } from './html.ts';
import type { Html } from './layout.ts';
import type { Reload } from './reload.ts';

/** A placeholder for a part of the page whose background job is pending. */
export function workingOut({ runs, otherwise }: Reload): Html {
  return runs
    ? html`<p role="status">Still being calculated: this page reloads until it is done. <a href="${otherwise}">Stop reloading</a></p>`
    : html`<p role="status">Still being calculated. <a href="${otherwise}">Reload until it is done</a></p>`;
}
