import type { FeedView } from '../../data/index.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** What is watched: when each feed was last read, its errors, when it is read next, and the results. */
export function watchPage(feeds: readonly FeedView[], more: string | null = null): Html {
  return layout(
    'Watched feeds',
    html`<h1>Watched feeds</h1>
${
  feeds.length === 0
    ? html`<p>Nothing is watched yet. On the machine of the record, run <code>onrecord watch --contact you@example.org https://example.org/rss</code>.</p>`
    : table(feeds)
}
${more === null ? '' : html`<p><a rel="next" href="${more}">More</a></p>`}`,
  );
}

function table(feeds: readonly FeedView[]): Html {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Watched feeds"><table>
<thead><tr><th scope="col">Feed</th><th scope="col">Last read</th><th scope="col">Next</th><th scope="col">Articles</th><th scope="col">A day</th><th scope="col">Waiting</th><th scope="col">Problem</th></tr></thead>
<tbody>${feeds.map(row)}</tbody>
</table></div>
<p class="facts">Times are UTC. “A day” counts the articles of the last seven days.</p>`;
}

function row({
  address,
  title,
  kind,
  state,
  succeededAt,
  nextAt,
  error,
  failures,
  failed,
  ...counts
}: FeedView): Html {
  const problems = [
    ...(error === null ? [] : [`${error}${failures > 1 ? ` (${failures} times in a row)` : ''}`]),
    ...(failed > 0 ? [`${failed} ${failed === 1 ? 'page' : 'pages'} could not be read`] : []),
  ];
  return html`<tr><th scope="row">${title ?? address}<br><small>${title === null ? '' : address} ${kind ?? 'not read yet'}</small></th>
<td>${time(succeededAt) ?? 'never'}</td><td>${state === 'gone' ? 'has ended' : time(nextAt)}</td>
<td>${counts.articles}</td><td>${counts.articlesADay}</td><td>${counts.waiting}</td><td>${problems.join('; ')}</td></tr>`;
}

/** A time as `2025-03-04 09:10`. */
function time(iso: string | null): string | null {
  return iso && `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
