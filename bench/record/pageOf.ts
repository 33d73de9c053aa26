/** A page as newspapers have them: more around the article than in it. */
export function pageOf({
  title,
  byline,
  publisher,
  at,
  paragraphs,
  links,
}: {
  title: string;
  byline: string;
  publisher: string;
  at: Date;
  paragraphs: readonly string[];
  links: readonly string[];
}): string {
  const described = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: at.toISOString(),
    author: { '@type': 'Person', name: byline },
    publisher: { '@type': 'Organization', name: publisher },
  };
  const body = paragraphs.map(
    (text) => `<p>${text.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;')}</p>`,
  );
  const menu = links.map((link) => `<li><a href="/${link.replaceAll(' ', '-')}">${link}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${publisher}</title>
<script type="application/ld+json">${JSON.stringify(described)}</script></head>
<body><nav><ul>${menu}</ul></nav><main><article><h1>${title}</h1>\n${body.join('\n')}\n</article></main>
<footer><ul>${menu}</ul><p>All rights reserved.</p></footer></body></html>\n`;
}
