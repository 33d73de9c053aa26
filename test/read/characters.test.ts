import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type Document, makeDocument } from '../../src/data/index.ts';
import { type ReadResult, readArticle } from '../../src/read/index.ts';
import { casesOf } from '../extent.ts';
import { assertEachCharacter } from './characters.ts';
import { encoderOf } from './encoders.ts';
import { htmlPage, WORDS } from './htmlGrammar.ts';
import { PARAGRAPHS, page } from './samplePage.ts';

const CHARSETS = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-2', 'koi8-r', 'windows-1251'],
  ...['shift_jis', 'euc-jp', 'gb18030', 'gbk', 'euc-kr', 'big5'],
];

function read(bytes: Uint8Array, charset: string): ReadResult & { document: Document } {
  const document = makeDocument('/a.html', bytes, { contentType: `text/html; charset=${charset}` });
  return { document, ...readArticle(document) };
}

describe('every character leads to its bytes', () => {
  const pages: readonly (readonly [name: string, body: string])[] = [
    [
      'end tags broken over lines',
      `<p><a href="/x"\n  >Ana Ruiz</a\n>, said <b>so</b >, and <i>no</i/>.</p\n>`,
    ],
    ['an end tag with attributes', '<p>It is <em>not</em class="x" > so &amp; never was.</p >'],
    ['references that stand for two characters', '<p>It is &acE; and &nvlt;so&NotEqualTilde;.</p>'],
    ['CDATA in MathML', '<p>It is <math><![CDATA[a & b]]></math> so.</p>'],
    ['references without a semicolon', '<p>It is &copy 2026 &ampso&notit; &#8220so&#x201d.</p>'],
    ['white space of all kinds', '<p>a&Tab;b&#13;c\rd\r\ne\fe\u0000f\u00a0g</p >\r\n<p>h.'],
  ];
  for (const [name, body] of pages) {
    test(name, () => {
      const source = page(`<article><p>${PARAGRAPHS[0]}</p>${body}<p>${PARAGRAPHS[1]}</p></article>`);
      const { document, article } = read(Buffer.from(source), 'utf-8');
      assert.ok(article);
      assertEachCharacter(document, article);
    });
  }

  for (const charset of CHARSETS) {
    test(`of pages of any markup in ${charset}`, () => {
      const { encode, characters } = encoderOf(charset);
      const words = characters.length > 0 ? fc.oneof(WORDS, fc.constantFrom(...characters)) : WORDS;
      fc.assert(
        fc.property(htmlPage(words), fc.boolean(), (source, packed) => {
          const bytes = encode(source);
          const { document, article, findings } = read(packed ? gzipSync(bytes) : bytes, charset);
          if (article) assertEachCharacter(document, article);
          else assert.ok(findings.some(({ severity }) => severity === 'error'));
        }),
        { numRuns: casesOf(60) },
      );
    });
  }
});
