import { PARAGRAPHS, page } from './samplePage.ts';

const TEXT = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const SENTENCE = 'The harbour board said so on Tuesday, after a long meeting. ';

function ld(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}
function meta(property: string, content: string): string {
  return `<meta property="${property}" content="${content}">`;
}
function withHead(head: string): string {
  return page(`<article>${TEXT}</article>`, head);
}
function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}
/** As many repetitions of a piece as have about `size` characters together. */
function fill(size: number, piece: string): string {
  return piece.repeat(Math.ceil(size / piece.length));
}

/** Pages made to be read slowly, each of about `size` characters. */
export const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'og:title of no-break spaces': (size) =>
    withHead(meta('og:title', `The bridge ${fill(size, '\u00a0')}x`) + meta('og:site_name', 'Tarn')),
  'og:title of marks': (size) =>
    withHead(meta('og:title', `The bridge ${fill(size, ' - | ')}x`) + meta('og:site_name', 'Tarn')),
  'og:title of hyphens in lines': (size) =>
    withHead(meta('og:title', `The\nbridge ${fill(size, ' - ')}x`) + meta('og:site_name', 'Tarn')),
  'a title of combining marks': (size) => withHead(`<title>a${fill(size, '\u0301\u0323')}</title>`),
  'headings alike': (size) =>
    withHead(`<title>${'a'.repeat(900)}</title>`) + fill(size, `<h1>b${'a'.repeat(890)}</h1>`),
  'headings that are the title in two blocks': (size) =>
    page(fill(size, '<h2>Bridge <p>stays shut</p></h2>') + TEXT, '<title>Bridge stays shut</title>'),
  'ld+json of blanks': (size) => withHead(ld(fill(size, ' '))),
  'ld+json of blanks between slashes': (size) => withHead(ld(`{${fill(size, '// ')}}`)),
  'ld+json that ends in blanks': (size) =>
    withHead(ld(`{"@type":"Article","headline":"a${fill(size, ' ')}b"}`)),
  'ld+json of semicolons': (size) => withHead(ld(`{}${fill(size, '; ')}x`)),
  'articleBody of blanks': (size) =>
    withHead(
      ld(`{"@type":"NewsArticle","articleBody":"${PARAGRAPHS[0]}${fill(size, ' ')}${PARAGRAPHS[1]}"}`),
    ),
  'articleBody of entities': (size) =>
    page(
      '<div></div>',
      ld(`{"@type":"NewsArticle","articleBody":"${PARAGRAPHS[0]}${fill(size, '&amp; ')}"}`),
    ),
  'articleBody of less-than signs': (size) =>
    page('<div></div>', ld(`{"@type":"NewsArticle","articleBody":"${PARAGRAPHS[0]}${fill(size, '<a ')}"}`)),
  'articleBody said many times': (size) =>
    page('<div></div>', ld(`{"@type":"NewsArticle"${fill(size, ',"articleBody" : [1]')}}`)),
  'authors by @id': (size) =>
    withHead(
      ld(
        `{"@graph":[{"@type":"Article","author":[${times(size / 40, (n) => `{"@id":"${n}x"},`)}1]},${times(size / 40, (n) => `{"@id":"${n}","name":"A"},`)}1]}`,
      ),
    ),
  'authors nested': (size) =>
    withHead(ld(`{"@type":"Article","author":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}`)),
  'names of authors nested': (size) =>
    withHead(ld(`{"@type":"Article","author":${'{"name":'.repeat(size / 9)}1${'}'.repeat(size / 9)}}`)),
  'graphs nested': (size) => withHead(ld(`${'{"@graph":['.repeat(size / 12)}${']}'.repeat(size / 12)}`)),
  'many ld+json': (size) => withHead(fill(size, ld('{"@type":"Thing"}'))),
  'an author of tabs': (size) => withHead(meta('author', `A${fill(size, '\t')}x`)),
  'an author of no-break spaces': (size) => withHead(meta('author', `A${fill(size, '\u00a0')}x`)),
  'an author of commas': (size) => withHead(meta('author', `A${fill(size, ',')}x`)),
  'an author of commas and blanks': (size) => withHead(meta('author', `A${fill(size, ', ')}x`)),
  'an author of bars': (size) => withHead(meta('author', `A${fill(size, ' |')}\nx`)),
  'authors by the thousand': (size) =>
    withHead(
      meta(
        'author',
        times(size / 10, (n) => `Ana R${n.toString(36)};`),
      ),
    ),
  'bylines nested': (size) => page(`${'<b class=byline>'.repeat(90)}${fill(size, SENTENCE)}`),
  'times nested': (size) =>
    page(fill(size, `${'<time>'.repeat(90)}${'x'.repeat(4000)}${'</time>'.repeat(90)}`)),
  'dates beside the headline': (size) =>
    page(`<h1>Bridge</h1><div>${fill(size, '5 March 2024, 10.00 pm EST | ')}</div>${TEXT}`),
  'lines beside the headline': (size) =>
    page(`<h1>Bridge</h1>${fill(size, '<div class=date>1/2/2024 Mon</div>')}${TEXT}`),
  'a headline in boxes named for others': (size) =>
    page(`${'<div class="related comments">'.repeat(90)}<h1>Bridge</h1>${fill(size, '<i class=date>a</i>')}`),
  'bylines beside the headline': (size) =>
    page(`<h1>Bridge</h1>${fill(size, '<p class=byline>By <a rel=author>Ana R</a>, by Bo by</p>')}${TEXT}`),
  'names beside the headline': (size) =>
    page(`<h1>Bridge</h1><div class=byline>By ${fill(size, 'Ana van der ')}</div>${TEXT}`),
  'writers elsewhere': (size) => page(`${TEXT}${fill(size, '<i class=author>a, by b,</i>')}`),
  'scripts that name a writer': (size) =>
    page(
      `${TEXT}<script>${fill(size, '"author":["')}</script><script>${fill(size, '"author" : {"name"')}</script>`,
    ),
  'paragraphs that are a link': (size) =>
    page(
      `<article>${TEXT}${fill(size, `<div class=a><p><a href=x><b>${SENTENCE}</b></a></p></div>`)}</article>`,
    ),
  'pictures with captions': (size) =>
    page(
      `<article>${TEXT}${fill(size, '<div class=photo-box-box><p><img><small>So, it is so, at (AP)</small></p></div>')}</article>`,
    ),
  'a class of pictures': (size) => page(`<div class="${fill(size, 'img-box-')}"><img>${TEXT}</div>`),
  'boxes named for a subject': (size) =>
    page(`<article>${TEXT}${fill(size, `<div class=share-price><p>${SENTENCE}</p></div>`)}</article>`),
  'boxes named for a subject in each other': (size) =>
    page(fill(size, `${'<div class=social-care>'.repeat(60)}<p>${SENTENCE}</p>${'</div>'.repeat(60)}`)),
  'posts of a live blog': (size) =>
    page(`<h1>Bridge</h1><div>${fill(size, `<article><h2>So</h2><p>${SENTENCE}</p></article>`)}</div>`),
  'headings nested': (size) =>
    page(fill(size, `${'<h1><i>'.repeat(45)}${'x'.repeat(3000)}${'</i></h1>'.repeat(45)}`) + TEXT),
  'navigation nested': (size) =>
    page(`${'<nav>'.repeat(90)}${fill(size, '<i></i>')}${'</nav>'.repeat(90)}${TEXT}`),
  'cards nested': (size) => page(cards(size)),
  'boxes nested': (size) =>
    page(`${fill(size, `${'<div class="card">'.repeat(60)}<p>${SENTENCE}</p>${'</div>'.repeat(60)}`)}`),
  'boxes of text nested': (size) =>
    page(
      `${'<div><p>So, it is, yes.</p>'.repeat(95)}${fill(size, `<p>${SENTENCE}</p>`)}${'</div>'.repeat(95)}`,
    ),
  'boxes of links nested': (size) =>
    page(`${'<div><section>'.repeat(45)}${fill(size, '<a href=x><h2>So</h2></a>')}`),
  'lists nested': (size) => page(fill(size, `${'<ul><li>'.repeat(45)}${SENTENCE}${'</li></ul>'.repeat(45)}`)),
  'tables nested': (size) =>
    page(fill(size, `${'<table><tr><td>'.repeat(30)}${SENTENCE}${'</table>'.repeat(30)}`)),
  'blanks in nested boxes': (size) => page(`${'<div>'.repeat(95)}${SENTENCE}${fill(size, ' ')}x${TEXT}`),
  'blank text nodes in nested boxes': (size) =>
    page(`${'<div>'.repeat(95)}${fill(size, '  <i>,</i>')}x${TEXT}`),
  ...Object.fromEntries(
    [
      ...[
        '<span>a ',
        '<table><tr><td>',
        '<ul><li>',
        '<div>',
        '<p>',
        '<b>',
        '<a>',
        '<form>',
        '<dl><dd>a',
        '<h1>',
      ],
      ...[
        '<blockquote>',
        '<svg>',
        '<math><mi>',
        '<font><i>',
        '<article>',
        '<section><p>a, b.',
        '<nav>',
        '<time>',
      ],
      ...[
        '<div><p>Yes, it is so, and so on.',
        '<em class=byline>a',
        '<li>a<br>',
        '<pre>',
        '<q>“',
        '<td>',
        '<object>',
      ],
    ].map((tag) => [`unclosed ${tag}`, (size: number) => page(`${fill(size, tag)}${TEXT}`)]),
  ),
  'end tags of nothing': (size) => page(`${'<b>'.repeat(5000)}${fill(size, '</i>')}${TEXT}`),
  'end tags that close all': (size) => page(`${fill(size, '<i><b></i>')}${TEXT}`),
  'attributes by the thousand': (size) => page(`<p ${times(size / 10, (n) => `a${n}=1 `)}>${TEXT}`),
  'a class of spaces': (size) => page(`<div class="${fill(size, ' ')}">${TEXT}</div>`),
  'a style of spaces': (size) => page(`<div style="${fill(size, '; ')}">${TEXT}</div>`),
  'a class of names': (size) => page(`<div class="${fill(size, 'article-a share- ')}">${TEXT}</div>`),
  'line breaks': (size) => page(`<div>${PARAGRAPHS[0]}${fill(size, '<br>')}${PARAGRAPHS[1]}</div>`),
  'pairs of line breaks': (size) => page(`<div>${fill(size, 'So it is, yes.<br> <br>')}</div>`),
  'open brackets': (size) => page(`<p>${fill(size, '<')}${TEXT}`),
  'comments left open': (size) => page(`${TEXT}${fill(size, '<!--')}`),
  ampersands: (size) => page(`<p>${fill(size, '&')}${TEXT}`),
  'references cut short': (size) => page(`<p>${fill(size, '&NotEqualTild')}${TEXT}`),
  'references of many digits': (size) => page(`<p>&#${fill(size, '0')}65;${TEXT}`),
  'one word': (size) => page(`<article><p>${fill(size, 'a')}</p>${TEXT}</article>`),
  commas: (size) => page(`<article><p>${fill(size, ',')}</p>${TEXT}</article>`),
  blanks: (size) => page(`<article><p>So${fill(size, ' ')}it is.</p>${TEXT}</article>`),
  'no-break spaces': (size) => page(`<article><p>So${fill(size, '\u00a0')}it is.</p>${TEXT}</article>`),
  'full stops and quotation marks': (size) => page(`<article><p>${fill(size, '.”')}x</p>${TEXT}</article>`),
  'full stops and blanks': (size) => page(`<article><p>${fill(size, '. ')}x</p>${TEXT}</article>`),
  'combining marks': (size) => page(`<article><p>a${fill(size, '\u0301\u0323')}</p>${TEXT}</article>`),
  'short paragraphs': (size) => page(`<article>${fill(size, '<p>So.</p>')}${TEXT}</article>`),
  'short headings': (size) => page(`<article>${fill(size, '<h2>So</h2>')}${TEXT}</article>`),
  links: (size) => page(`<article>${fill(size, '<p><a href=x>So it is</a></p>')}${TEXT}</article>`),
  teasers: (size) =>
    page(`<article>${TEXT}${fill(size, '<div class=promo><a href=x>So it is</a></div>')}</article>`),
  captions: (size) =>
    page(`<article>${TEXT}${fill(size, '<figure><img><p>So it is</p></figure>')}</article>`),
  'elements named for the article in each other': (size) =>
    page(
      `<h1>Bridge</h1>${'<article><div class=article-body>'.repeat(45)}${fill(size, `<p>${SENTENCE}</p>`)}`,
    ),
  'elements named for the article beside each other': (size) =>
    page(fill(size, `<article><div class="related hidden">${TEXT}</div></article>`)),
  'deep text behind deep text': (size) => page(fill(size, `${'<div>'.repeat(90)}${SENTENCE}`)),
  'paragraphs in deep boxes': (size) => page(`${'<div>'.repeat(95)}${fill(size, '<p>So it is, yes.</p>')}`),
  'plain text of blank lines': (size) => `${PARAGRAPHS[0]}${fill(size, '\n')}${PARAGRAPHS[1]}`,
  'plain text of carriage returns': (size) => `${PARAGRAPHS[0]}${fill(size, '\r\t')}${PARAGRAPHS[1]}`,
  'plain text of lines and tabs': (size) => `${PARAGRAPHS[0]}${fill(size, '\n\t\t')}${PARAGRAPHS[1]}`,
  'plain text of end tags': (size) => `${PARAGRAPHS[0]}${fill(size, '</p ')}${PARAGRAPHS[1]}`,
};

function cards(size: number): string {
  const card = '<div class="card"><a href="/x"><h3>So it is</h3><img src=x></a><p>Yes, it is so.</p>';
  return `${fill(size, card)}${TEXT}`;
}
