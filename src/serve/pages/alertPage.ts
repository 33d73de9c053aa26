import type { AlertView, EventsPage } from '../../data/index.ts';
import { eventList } from './eventList.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** The events of an alert, newest first. `more` is the address of the next page. */
export function alertPage({ name, address }: AlertView, { events }: EventsPage, more: string | null): Html {
  return layout(
    name,
    html`<h1>${name}</h1>
<p class="summary"><a href="${address}.atom">Feed</a> · <a href="/alerts">All alerts</a></p>
${eventList(events)}
${more === null ? '' : html`<p><a rel="next" href="${more}">More</a></p>`}`,
    { feed: `${address}.atom` },
  );
}
