import { LONGEST } from '../../data/index.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** The fields for the author and reason of a correction. */
export function authorFields(form: Readonly<Record<string, string>>): Html {
  return html`<div class="part"><label>Your name <input name="author" required autocomplete="name" maxlength="${String(LONGEST.author)}" value="${form.author ?? ''}"></label></div>
<div class="part"><label>Reason <input name="reason" maxlength="${String(LONGEST.reason)}" value="${form.reason ?? ''}"></label></div>`;
}
