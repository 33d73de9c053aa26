import type { HttpError } from '../http/httpError.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** An error as a page for a person. */
export function problemPage({ error }: HttpError): Html {
  const heading = HEADINGS[error.code] ?? 'Something went wrong';
  return layout(
    heading,
    html`<h1>${heading}</h1><p>${error.message}</p><p><a href="/">Go to the front page</a></p>`,
  );
}

const HEADINGS: Readonly<Record<string, string>> = {
  'not-found': 'Not found',
  'not-allowed': 'Not allowed',
  'cross-site': 'Not allowed',
  usage: 'Check what you entered',
};
