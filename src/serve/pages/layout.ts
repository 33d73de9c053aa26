import { html } from './html.ts';
import { RELOAD_SECONDS } from './reload.ts';

/** HTML in which all text is escaped. */
export type Html = ReturnType<typeof html>;

/** The parts of a page besides its body. */
type Beyond = {
  /** Whether it has the search box at its head; not if the page has its own. */
  readonly search?: boolean;
  /** The address of its script. */
  readonly script?: string | null;
  /** The address of the Atom feed with the same content. */
  readonly feed?: string | null;
  /** Whether it reloads itself, because a part of it is still being computed. */
  readonly reloads?: boolean;
};

/** A complete page: title, navigation, search box and body. */
export function layout(
  title: string,
  body: Html,
  { search = true, script = null, feed = null, reloads = false }: Beyond = {},
): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${reloads ? html`<meta http-equiv="refresh" content="${String(RELOAD_SECONDS)}">` : ''}
<title>${title} · onrecord</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
${feed === null ? '' : html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">`}
<script type="module" src="/script.js"></script>
${script ? html`<script type="module" src="${script}"></script>` : ''}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="site">
<p class="name"><a href="/">onrecord</a></p>
<nav aria-label="Pages"><ul>
<li><a href="/morning">Morning</a></li>
<li><a href="/search">Search</a></li>
<li><a href="/articles">Articles</a></li>
<li><a href="/check">Check</a></li>
<li><a href="/changes">Changes</a></li>
<li><a href="/copies">Reprints</a></li>
<li><a href="/outlets">Outlets</a></li>
<li><a href="/sources">Sources</a></li>
<li><a href="/people">People</a></li>
<li><a href="/review">Review</a></li>
<li><a href="/alerts">Alerts</a></li>
<li><a href="/watch">Feeds</a></li>
<li><a href="/add">Add</a></li>
</ul></nav>
${search ? html`<form action="/search" role="search"><label>Words <input type="search" name="words" value="" data-suggests="people publishers words"></label> <button>Search</button></form>` : ''}
</header>
<main id="main">
${body}
</main>
<datalist id="names"></datalist>
</body>
</html>`;
}
