import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeDocument } from '../../../src/data/index.ts';
import { derive, locate, readArticle } from '../../../src/read/index.ts';

function readRtf(source: string) {
  const document = makeDocument('/papers/a.rtf', Buffer.from(source, 'latin1'));
  const { article, findings } = readArticle(document);
  for (const { span } of article?.paragraphs ?? [])
    assert.equal(derive(document, article!, span), article!.text.slice(...span));
  const blocks = article?.paragraphs.map(({ span, role }) => [role, article.text.slice(...span)]) ?? [];
  return { article, blocks, codes: findings.map(({ code, severity }) => `${severity} ${code}`) };
}

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Times;}}{\\info{\\title No text}}{\\*\\generator Made up;}\r\n';

describe('RTF', () => {
  test('has paragraphs, headings, cells and footnotes', () => {
    const { article, blocks, codes } = readRtf(
      `${HEAD}{\\header A head\\par}\\pard\\b Board closes ferry\\b0\\par\r\n\\ldblquote We are\r\n sorry,\\rdblquote  said Ren\\'e9e O\\u8217?Shea{\\footnote Minutes of 4 March.\\par}. It cost \\u8364?412{\\v  hidden}.\\par\\trowd\\intbl Loss\\cell 298,500\\cell\\row\\pard Last\\line line \\{here\\}.}`,
    );
    assert.deepEqual(codes, []);
    assert.equal(article?.title, 'Board closes ferry');
    assert.deepEqual(blocks, [
      ['heading', 'Board closes ferry'],
      ['body', '“We are sorry,” said Renée O’Shea. It cost €412.'],
      ['table', 'Loss'],
      ['table', '298,500'],
      ['body', 'Last\nline {here}.'],
      ['other', 'Minutes of 4 March.'],
    ]);
  });

  test('has words that lead back to its bytes', () => {
    const source = `${HEAD}Mayor Zo\\u235?\\par}`;
    const { article } = readRtf(source);
    assert.deepEqual(locate(article!, [6, 9]), [[source.indexOf('Zo'), source.indexOf('\\par')]]);
  });

  test('has characters of two halves, of other charsets and with longer substitutes', () => {
    assert.deepEqual(readRtf('{\\rtf1\\ansi\\uc1 A \\u-10179?\\u-8704? smiled.}').blocks, [
      ['body', 'A 😀 smiled.'],
    ]);
    assert.deepEqual(readRtf("{\\rtf1\\ansi\\ansicpg1251 \\'cc\\'e8\\'f0 is peace.}").blocks, [
      ['body', 'Мир is peace.'],
    ]);
    assert.deepEqual(readRtf("{\\rtf1\\ansi\\uc2 A\\u8212\\'2d\\'2dB.}").blocks, [['body', 'A—B.']]);
  });

  test('that is cut off is named, and read to there', () => {
    const { blocks, codes } = readRtf(`${HEAD}She said so.\\par And then {\\b the`);
    assert.deepEqual(codes, ['warning truncated-rtf']);
    assert.equal(blocks.length, 2);
  });

  test('of a hundred thousand open groups is read in a moment', () => {
    assert.equal(readRtf(`{\\rtf1 She said so.${'{\\b '.repeat(100_000)}`).blocks.length, 1);
  });
});
