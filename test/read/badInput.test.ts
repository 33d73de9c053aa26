import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { makeDocument } from '../../src/data/index.ts';
import { bodyText, derive, readArticle } from '../../src/read/index.ts';
import { BODY, codes, PARAGRAPHS, page } from './samplePage.ts';

function read(bytes: Uint8Array | string, uri = '/in/a.html') {
  return readArticle(makeDocument(uri, Buffer.from(bytes)));
}
/** As many paragraphs of text that no two of are alike, so that gzip cannot make them short. */
function manyParagraphs(count: number): string {
  let seed = 1;
  const word = () => {
    seed = (seed * 48271) % 2147483647;
    return seed.toString(36);
  };
  return Array.from({ length: count }, () => `<p>${Array.from({ length: 30 }, word).join(' ')}.</p>`).join(
    '\n',
  );
}

describe('bad input is a finding, never a crash', () => {
  const nothing: [name: string, bytes: Uint8Array | string, code: string][] = [
    ['an empty file', '', 'empty-document'],
    ['an empty gzip', gzipSync(''), 'empty-document'],
    ['white space', ' \r\n\t\n', 'empty-document'],
    ['only a byte order mark', '\ufeff', 'empty-document'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
    ['a PDF that breaks off', '%PDF-1.7\n1 0 obj', 'truncated-pdf'],
    ['bytes of all kinds', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256), 'binary'],
    ['a gzip within a gzip', gzipSync(gzipSync('text')), 'binary'],
    [
      'a gzip that is none',
      Buffer.concat([gzipSync('text').subarray(0, 10), Buffer.alloc(40, 0xff)]),
      'damaged-gzip',
    ],
    ['a page without an article', page('<a href="/">Home</a>'), 'no-article'],
    ['a page that is all script', page('<script>var a = "She said that it is so.";</script>'), 'no-article'],
  ];
  for (const [name, bytes, code] of nothing) {
    test(name, () => {
      const reading = read(bytes);
      assert.equal(reading.article, null);
      assert.deepEqual(codes(reading), [code]);
      const [finding] = reading.findings;
      assert.equal(finding?.severity, 'error');
      assert.equal(finding?.uri, '/in/a.html');
    });
  }

  test('a gzip that breaks off gives what came before', () => {
    const whole = gzipSync(page(`<article>${manyParagraphs(200)}</article>`));
    const reading = read(whole.subarray(0, whole.length >> 1));
    assert.deepEqual(codes(reading), ['truncated-gzip']);
    const full = read(whole).article!;
    assert.ok(reading.article);
    assert.ok(reading.article.text.length > full.text.length / 3);
    assert.ok(full.text.startsWith(reading.article.text.slice(0, -200)));
  });

  test('tags nested 10,000 deep', () => {
    for (const tag of ['div', 'span', 'b', 'blockquote', 'ul><li', 'table><tr><td']) {
      const { article } = read(page(`<${tag}>`.repeat(10_000) + BODY));
      for (const text of PARAGRAPHS) assert.ok(article?.text.includes(text), tag);
    }
  });

  test('10,000 quotation marks', () => {
    for (const mark of ['"', '“', "'", '&quot;']) {
      const reading = read(page(`<article><p>${mark.repeat(10_000)}</p>${BODY}</article>`));
      assert.deepEqual(codes(reading), []);
      assert.ok(reading.article!.text.length > 10_000);
    }
  });

  test('zero-width, right-to-left, combining and astral characters', () => {
    const text =
      'Sie\u200bsagte\u2060: \u202b“שלום”\u202c, e\u0301t \u{1f468}\u200d\u{1f469} &#x1F600; \u{20000}.';
    const document = makeDocument(
      '/in/a.html',
      Buffer.from(page(`<article><p>${text}</p>${BODY}</article>`)),
    );
    const { article } = readArticle(document);
    const { span } = article!.paragraphs[0]!;
    assert.equal(article!.text.slice(...span), text.replace('&#x1F600;', '\u{1f600}'));
    assert.equal(derive(document, article!, span), article!.text.slice(...span));
  });

  test('references to half a surrogate pair or no character', () => {
    const { article } = read(page(`<article><p>a&#xD800;b&#0;c&#x110000;d.</p>${BODY}</article>`));
    assert.ok(article!.text.isWellFormed());
    assert.match(article!.text, /^a\ufffdb/);
  });

  test('CRLF in a page parts no words', () => {
    const { article } = read(
      page(`<article>${BODY}</article>`)
        .replace(/ said /g, '\r\nsaid\r\n')
        .replaceAll('\n', '\r\n'),
    );
    assert.equal(bodyText(article!), PARAGRAPHS.join('\n'));
  });
});
