import { generateAtomFeed } from 'feedsmith';

/** An entry of a feed; `updated` is in the form of the record, perhaps only a date, or null. */
export type AtomEntry = {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly updated: string | null;
  readonly author: string | null;
  /** Its content as plain text. */
  readonly text: string;
  /** Its content as HTML, if that shows more. */
  readonly html?: string;
};

export type AtomFeed = {
  readonly title: string;
  /** The address of the feed itself, and of its page: paths from the root of the server. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly AtomEntry[];
};

/** The time if the record does not know when something was published: before all others. */
const UNKNOWN = '1970-01-01T00:00:00Z';
/** Characters that XML does not allow, not even escaped. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const LONGEST_TITLE = 200;

/** An Atom feed (RFC 4287), with absolute addresses under `origin`. */
export function atomFeed({ title, self, page, entries }: AtomFeed, origin: string): string {
  const whole = (path: string) => new URL(path, origin).href;
  const times = entries.map(({ updated }) => timeOf(updated));
  return generateAtomFeed({
    // Spaces would be added around an `&` in an address, which an id must not have.
    id: `urn:onrecord:feed:${encodeURIComponent(self)}`,
    title: { value: plain(`${title} · onrecord`) },
    updated: times.toSorted().at(-1) ?? UNKNOWN,
    links: [
      { href: whole(self), rel: 'self', type: 'application/atom+xml' },
      { href: whole(page), rel: 'alternate', type: 'text/html' },
    ],
    authors: [{ name: 'onrecord' }],
    entries: entries.map(({ id, title: own, address, author, text, html }, i) => ({
      id: `urn:onrecord:${id}`,
      title: { value: cut(plain(own).trim()) || 'Untitled' },
      updated: times[i]!,
      links: [{ href: whole(address), rel: 'alternate', type: 'text/html' }],
      ...(author?.trim() ? { authors: [{ name: plain(author) }] } : {}),
      content:
        html === undefined ? { type: 'text', value: plain(text) } : { type: 'html', value: plain(html) },
    })),
  });
}

/** A date and time in UTC, as Atom requires. */
function timeOf(written: string | null): string {
  const time = Date.parse(written ?? '');
  return Number.isNaN(time) ? UNKNOWN : new Date(time).toISOString();
}

function plain(text: string): string {
  return text.toWellFormed().replaceAll(NOT_XML, '\uFFFD');
}

function cut(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).toWellFormed()}…` : title;
}
