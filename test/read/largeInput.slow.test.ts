import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeDocument } from '../../src/data/index.ts';
import { derive, locate, readArticle } from '../../src/read/index.ts';
import { BODY, PARAGRAPHS, page } from './samplePage.ts';

describe('large input is read whole', () => {
  const large: [name: string, source: string][] = [
    ['5 MB of plain text', `${PARAGRAPHS.join('\n\n')}\n\n`.repeat(9000)],
    ['1.5 MB of paragraphs', page(`<article>${BODY.repeat(2500)}</article>`)],
    [
      '1.5 MB of divs and line breaks',
      page(`<div>${PARAGRAPHS.join('<br><br>').repeat(1200)}</div><div>${BODY.repeat(1200)}</div>`),
    ],
    ['one paragraph of 1 MB', page(`<article><p>${PARAGRAPHS.join(' ').repeat(1800)}</p></article>`)],
    [
      'one paragraph of 1 MB with 30,000 references',
      page(`<article><p>${'so &amp; on, '.repeat(30_000)}.</p></article>`),
    ],
    [
      'a title of nine million marks',
      page(BODY, `<meta property="og:title" content="Bridge${'“'.repeat(9_000_000)}shut">`),
    ],
    ['ten million blank lines', `${PARAGRAPHS[0]}${'\n'.repeat(10_000_000)}${PARAGRAPHS[1]}`],
    ['a million spaces', page(`<article><p>${PARAGRAPHS[0]}${' '.repeat(1_000_000)}</p>${BODY}</article>`)],
    ['100,000 open brackets', page(`<article><p>${'<'.repeat(100_000)}</p>${BODY}</article>`)],
    ['20,000 headings', page(`<article>${'<h2>Sub</h2>'.repeat(20_000)}${BODY}</article>`)],
  ];
  for (const [name, source] of large) {
    test(`${name}: whole, each span found, in time that grows with the size only`, () => {
      const document = makeDocument('/in/large', Buffer.from(source));
      const article = readArticle(document).article!;
      assert.ok(article.text.includes(name.includes('references') ? 'so & on' : PARAGRAPHS[0]!));
      const whole = [0, article.text.length] as const;
      assert.equal(derive(document, article, whole), article.text);
      for (let round = 0; round < 1000; round++) {
        const at = Math.floor((round / 1000) * (article.text.length - 1));
        assert.ok(locate(article, [at, at + 1]).length <= 1);
      }
    });
  }
});
