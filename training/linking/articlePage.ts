import type { PolnearArticle } from '../corpora/polnear.ts';

/** An article of PolNeAR as a page with what a newspaper's page says of it: title, publisher, author, date. */
export function articlePage({ title, publisher, author, date, text }: PolnearArticle): string {
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title ?? '')}</title>
<meta property="og:site_name" content="${escaped(publisher)}"><meta property="og:type" content="article">
<meta property="article:published_time" content="${escaped(date)}">${author ? `<meta name="author" content="${escaped(author)}">` : ''}
</head><body><article>${paragraphs.join('\n')}</article></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
