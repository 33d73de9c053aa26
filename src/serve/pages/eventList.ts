import type { AlertEvent, WordRun } from '../../data/index.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** Events of alerts, each with its passage, address and confidences. */
export function eventList(events: readonly AlertEvent[]): Html {
  if (events.length === 0) return html`<p>Nothing found.</p>`;
  return html`<ul>${events.map(eventItem)}</ul>`;
}

function eventItem(event: AlertEvent): Html {
  const { title, address, passage, earlier, words, publisher, uri, madeAt, unsure } = event;
  return html`<li><p>${unsure ? html`<strong>Unsure:</strong> ` : ''}<a href="${address}">${title}</a></p>
${earlier === null ? '' : html`<blockquote>${earlier}</blockquote>`}
${passage === null ? '' : html`<blockquote>${passage}</blockquote>`}
${words.length === 0 ? '' : html`<p>${editHtml(words)}</p>`}
<p class="facts">${publisher ?? uri} · found ${madeAt.slice(0, 10)} ${madeAt.slice(11, 16)}${confidences(event)}</p></li>`;
}

function confidences({ confidence, speakerConfidence }: AlertEvent): string {
  if (confidence === null) return '';
  const percent = (of: number) => `${Math.round(100 * of)}%`;
  return ` · confidence ${percent(confidence)}, of the speaker ${speakerConfidence === null ? 'unknown' : percent(speakerConfidence)}`;
}

/** The words that were removed and inserted. */
export function editHtml(words: readonly WordRun[]): Html {
  return html`${words.map(({ text, in: whose }) =>
    whose === 'before'
      ? html`<del>${text}</del> `
      : whose === 'after'
        ? html`<ins>${text}</ins> `
        : html`${text} `,
  )}`;
}
