/** What an XML document is, by its root element; null for HTML, for prose, and for pieces of HTML. */
export function xmlFormat(text: string): string | null {
  const at = afterProlog(text);
  const root = /^<((?:[\w.-]{1,40}:)?([\w.-]{1,80}))(?=[\s/>])/.exec(text.slice(at, at + 200));
  if (!root) return null;
  const [, name, local] = root;
  const known = ROOTS[local!];
  if (known !== undefined) return known;
  if (local === 'RDF')
    return /purl\.org\/rss|\/rss\/1\.0/.test(text.slice(at, at + HEAD)) ? 'an RSS feed' : 'RDF';
  const isDeclared = /^\s*<\?xml\s/.test(text.slice(0, HEAD));
  return isDeclared && !OF_PAGES.test(local!) ? `XML (its root element is ${name})` : null;
}

const HEAD = 4096;

const ROOTS: Readonly<Record<string, string>> = {
  rss: 'an RSS feed',
  feed: 'an Atom feed',
  opml: 'a list of feeds (OPML)',
  urlset: 'a sitemap',
  sitemapindex: 'a sitemap',
  nitf: 'NITF (news in XML)',
  newsItem: 'NewsML (news in XML)',
  newsMessage: 'NewsML (news in XML)',
  NewsML: 'NewsML (news in XML)',
  tt: 'TTML (subtitles)',
  svg: 'a picture (SVG)',
};

/** Elements that a page may begin with. */
const OF_PAGES =
  /^(?:html|head|body|title|article|main|section|header|div|p|h[1-6]|blockquote|table|ul|ol)$/i;

/** Where a document's first element begins: behind white space, declarations, comments and the document type. */
function afterProlog(text: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const end = endOfDeclaration(text, at);
    if (end === at) return at;
    at = end;
  }
}

/** Where the declaration ends that begins at a place; that place itself where none begins there. */
function endOfDeclaration(text: string, at: number): number {
  if (text.startsWith('<?', at)) return behind(text, '?>', at);
  if (text.startsWith('<!--', at)) return behind(text, '-->', at);
  if (!text.startsWith('<!', at)) return at;
  const end = behind(text, '>', at);
  // Entities that a document declares stand in brackets.
  return text.slice(at, end).includes('[') ? behind(text, '>', behind(text, ']', at) - 1) : end;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
