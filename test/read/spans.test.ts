import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type Article, type Document, makeDocument, type Span, spanProblem } from '../../src/data/index.ts';
import { derive, locate, readArticle } from '../../src/read/index.ts';
import { casesOf } from '../extent.ts';
import { PARAGRAPHS, page, readPage } from './samplePage.ts';

/** Inline pieces of HTML: text, references, tags, comments, white space. */
const inline = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('word', 'harbour', '“shut”', 'café', 'naïve', 'Straße', 'þing') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '&amp;',
      '&eacute;',
      '&#8220;',
      '&#x201d;',
      '&nbsp;',
      '&notanentity;',
      '&lt;b&gt;',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<b>bold</b>',
      '<em>a <a href="/x">link</a></em>',
      '<!-- no -->',
      '<br>',
      'un<i>broken</i>',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('  \n ', '\r\n', '\t') },
);
const paragraph = fc
  .array(inline, { minLength: 3, maxLength: 25 })
  .map((parts) => `<p>${PARAGRAPHS[0]} ${parts.join(' ')} and so on.</p>`);
const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 1, arbitrary: paragraph.map((p) => `<div class="in"><div>${p}</div></div>`) },
  { weight: 1, arbitrary: paragraph.map((p) => `<blockquote>${p}</blockquote>`) },
  { weight: 1, arbitrary: fc.constant('<ul><li>One bolt was found.</li><li>Two were not found.</li></ul>') },
);
const html = fc
  .array(block, { minLength: 2, maxLength: 8 })
  .map((blocks) => `<article>${blocks.join('\n')}</article>`);

const encoders: Record<string, (text: string) => Uint8Array> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': (text) =>
    Buffer.from(text.replace(/[“”]/g, '"').replace('utf-8', 'windows-1252'), 'latin1'),
  'gzipped utf-8': (text) => gzipSync(text),
};

describe('spans lead back to the bytes', () => {
  for (const [name, encode] of Object.entries(encoders)) {
    test(`in ${name}`, () => {
      fc.assert(
        fc.property(html, fc.infiniteStream(fc.nat()), (body, numbers) => {
          const document = makeDocument('/a.html', encode(page(body)));
          const { article } = readArticle(document);
          assert.ok(article);
          assertCovered(article);
          for (const { span } of article.paragraphs) assertLeadsBack(document, article, span);
          for (let round = 0; round < 10; round++) {
            const span = someSpan(article.text, numbers.next().value!, numbers.next().value!);
            assertLeadsBack(document, article, span);
          }
        }),
        { numRuns: casesOf(30) },
      );
    });
  }

  test('in plain text of any characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          fc.pre(text.trim() !== '' && !/[\p{Cc}<]/u.test(text) && text[0] !== '\ufeff');
          const document = makeDocument('/a.txt', Buffer.from(text));
          const { article } = readArticle(document);
          assert.ok(article);
          assert.equal(article.text, text);
          assertLeadsBack(document, article, someSpan(text, a, b));
        },
      ),
      { numRuns: casesOf(300) },
    );
  });

  test('a span over a tag and a reference has the bytes of neither tag nor gap', () => {
    const source = page(
      `<p>${PARAGRAPHS[0]}</p><p>He said &ldquo;no<b>&nbsp;more</b>&rdquo; to all of it.</p><p>${PARAGRAPHS[1]}</p>`,
    );
    const bytes = Buffer.from(source);
    const { article } = readPage(source);
    assert.ok(article);
    const start = article.text.indexOf('“no');
    const ranges = locate(article, [start, start + '“no\u00a0more”'.length]);
    assert.deepEqual(
      ranges.map(([from, to]) => bytes.subarray(from, to).toString()),
      ['&ldquo;no', '&nbsp;more', '&rdquo;'],
    );
  });

  test('bytes that are no characters still have their place', () => {
    const bytes = Buffer.concat([
      Buffer.from('é '.repeat(20)),
      Buffer.from([0x63, 0xff, 0xe2, 0x82, 0x64]),
      Buffer.from(' é'),
    ]);
    const document = makeDocument('/a.txt', bytes);
    const { article } = readArticle(document);
    assert.ok(article);
    assert.equal(article.charset, 'utf-8');
    const at = article.text.indexOf('c');
    assert.deepEqual(locate(article, [at, at + 1]), [[60, 61]]);
    assert.deepEqual(locate(article, [at + 3, at + 4]), [[64, 65]]);
    assertLeadsBack(document, article, [0, article.text.length]);
  });

  test('text out of JSON-LD has the bytes of its escapes and references', () => {
    const body = `${PARAGRAPHS[0]}\\n\\n\\u201cNo,\\u201d said <b>Brandt</b> &amp; \\"all\\"\\tof us \\ud83d\\ude00.\\n${PARAGRAPHS[2]}`;
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","articleBody": "${body}"}</script>`;
    const document = makeDocument('/a.html', Buffer.from(page('<div id="app"></div>', head)));
    const { article } = readArticle(document);
    assert.ok(article);
    assertCovered(article);
    const words = `“No,” said Brandt & "all" of us \u{1f600}.`;
    assert.equal(article.text, [PARAGRAPHS[0], words, PARAGRAPHS[2]].join('\n\n'));
    for (const { span } of article.paragraphs) assertLeadsBack(document, article, span);
    const start = article.text.indexOf('“No');
    const ranges = locate(article, [start, start + '“No,”'.length]);
    assert.deepEqual(
      ranges.map(([from, to]) => Buffer.from(document.bytes.subarray(from, to)).toString()),
      ['\\u201cNo,\\u201d'],
    );
  });

  test('another document does not give the words', () => {
    const [one, other] = [PARAGRAPHS, PARAGRAPHS.toReversed()].map((texts) =>
      makeDocument('/a.txt', Buffer.from(texts.join('\n\n'))),
    );
    const { article } = readArticle(one!);
    assert.ok(article);
    const { span } = article.paragraphs[0]!;
    assert.notEqual(derive(other!, article, span), article.text.slice(...span));
  });

  test('text that no byte stands for is not proven', () => {
    const document = makeDocument('/a.txt', Buffer.from(PARAGRAPHS.join('\n\n')));
    const { article } = readArticle(document);
    assert.ok(article);
    const forged = {
      ...article,
      segments: article.segments.map((one) => ({ ...one, from: 'made' as const })),
    };
    assert.notEqual(derive(document, forged, [0, 20]), article.text.slice(0, 20));
  });
});

/** Segments follow one another from the start to the end of the text. */
function assertCovered(article: Article): void {
  let at = 0;
  for (const { text, bytes } of article.segments) {
    assert.equal(text[0], at);
    assert.ok(text[1] > text[0] && bytes[1] >= bytes[0]);
    at = text[1];
  }
  assert.equal(at, article.text.length);
  for (const { span } of article.paragraphs) assert.equal(spanProblem(article.text, [span]), null);
}

function assertLeadsBack(document: Document, article: Article, span: Span): void {
  assert.equal(derive(document, article, span), article.text.slice(...span));
  let last = 0;
  for (const [from, to] of locate(article, span)) {
    assert.ok(from >= last && to > from, 'ranges are ordered and not empty');
    last = to;
  }
}

/** A span that splits no surrogate pair. */
function someSpan(text: string, a: number, b: number): Span {
  const isLow = (at: number) => /[\udc00-\udfff]/.test(text[at] ?? '');
  let start = a % text.length;
  if (isLow(start)) start--;
  let end = start + 1 + (b % (text.length - start));
  if (isLow(end)) end++;
  return [start, end];
}
