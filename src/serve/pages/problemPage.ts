import type { HttpError } from '../http/httpError.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** What went wrong, for a person. */
export function problemPage({ error }: HttpError): Html {
  return layout(
    'Not here',
    html`<h1>That did not work</h1><p>${error.message}</p><p><a href="/">To the front page</a></p>`,
  );
}
