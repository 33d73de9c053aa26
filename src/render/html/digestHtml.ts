import type { Digest, DigestStatement } from '../../data/index.ts';
import { digestConfidences } from '../digestConfidences.ts';
import { percent } from '../wording.ts';
import { escapeHtml } from './escape.ts';

/** A digest as one HTML page without a style sheet, as mailers want it. */
export function digestHtml({ since, people, changes, edits, events }: Digest, origin = ''): string {
  const list = (items: readonly string[]) =>
    items.length === 0 ? '<p>None.</p>' : `<ul>${items.map((one) => `<li>${one}</li>`).join('\n')}</ul>`;
  const link = (address: string, uri: string, words: string) =>
    `<a href="${escapeHtml(origin ? origin + address : uri)}">${escapeHtml(words)}</a>`;
  const statement = (one: DigestStatement) =>
    `<p>${escapeHtml(one.passage)}<br><small>${link(one.address, one.article.uri, one.article.publisher ?? one.article.uri)} · ${one.article.publishedAt ? `${escapeHtml(one.article.publishedAt.slice(0, 10))} · ` : ''}${one.unsure ? '<strong>unsure</strong>: ' : ''}${digestConfidences(one)}</small></p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>New on the record</title></head><body>
<h1>New since ${escapeHtml(since.slice(0, 16).replace('T', ' '))} UTC</h1>
${events.length > 0 ? `<h2>Alerts</h2>${list(events.map(({ title, address, uri, unsure }) => `${unsure ? '<strong>Unsure:</strong> ' : ''}${link(address, uri, title)}`))}` : ''}
<h2>Statements</h2>
${people.length === 0 ? '<p>None.</p>' : people.map(({ name, statements }) => `<h3>${escapeHtml(name ?? 'Speaker unknown')} (${statements.length})</h3>${statements.map(statement).join('\n')}`).join('\n')}
<h2>Position changes</h2>
${list(changes.map(({ name, reason, certainty, earlier, later }) => `<strong>${escapeHtml(name)}</strong>: ${escapeHtml(reason)} (change ${percent(certainty)})${statement(earlier)}${statement(later)}`))}
<h2>Edited after publication</h2>
${list(
  edits.map(
    ({ title, uri, address, words }) =>
      `${link(address, uri, title)}<p>${words
        .map(({ text, in: whose }) => {
          const tag = whose === 'before' ? 'del' : whose === 'after' ? 'ins' : 'span';
          return `<${tag}>${escapeHtml(text)}</${tag}>`;
        })
        .join(' ')}</p>`,
  ),
)}
</body></html>
`;
}
