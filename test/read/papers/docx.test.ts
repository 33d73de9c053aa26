import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { makeDocument } from '../../../src/data/index.ts';
import { derive, locatePlaces, openPapers, readArticle } from '../../../src/read/index.ts';
import { makeDocx, makeZip, paragraph } from './makeDocx.ts';

const papers = openPapers();
after(() => papers[Symbol.dispose]());

function readDocx(bytes: Uint8Array) {
  const document = makeDocument('/papers/a.docx', bytes);
  const { article, findings } = readArticle(document, { papers });
  for (const { span } of article?.paragraphs ?? [])
    assert.equal(derive(document, article!, span), article!.text.slice(...span));
  const blocks = article?.paragraphs.map(({ span, role }) => [role, article.text.slice(...span)]) ?? [];
  return { article, blocks, codes: findings.map(({ code, severity }) => `${severity} ${code}`) };
}

describe('a DOCX', () => {
  test('has paragraphs, headings, lists, cells and footnotes', () => {
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
    const { article, blocks, codes } = readDocx(
      makeDocx(
        [
          paragraph('Board closes ferry', 'Title'),
          paragraph([
            '“We are ',
            'sorry,” Dana ',
            'Ortiz &amp; others said.',
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
          ]),
          paragraph('What is next', 'berschrift2'),
          '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>One item</w:t></w:r></w:p>',
          `<w:tbl><w:tr>${cell('Passengers')}${cell('11,420')}</w:tr></w:tbl>`,
          '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>A bold line</w:t></w:r></w:p>',
        ].join(''),
        {
          'word/styles.xml':
            '<w:styles xmlns:w="w"><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>',
          'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0">${paragraph('line')}</w:footnote><w:footnote w:id="2">${paragraph('Minutes of 4 March.')}</w:footnote></w:footnotes>`,
        },
      ),
    );
    assert.deepEqual(codes, []);
    assert.equal(article?.title, 'Board closes ferry');
    assert.deepEqual(blocks, [
      ['heading', 'Board closes ferry'],
      ['body', '“We are sorry,” Dana Ortiz & others said.'],
      ['heading', 'What is next'],
      ['list', 'One item'],
      ['table', 'Passengers'],
      ['table', '11,420'],
      ['heading', 'A bold line'],
      ['other', 'Minutes of 4 March.'],
    ]);
    const at = article.text.indexOf('Minutes');
    const [place] = locatePlaces(article, [at, at + 7]);
    assert.ok(
      place &&
        'part' in place &&
        place.part === 'word/footnotes.xml' &&
        place.bytes[1] - place.bytes[0] === 7,
    );
  });

  test('has words that lead back to the offset in their part', () => {
    const body = paragraph(['Prices rose by 4 ', 'per cent, she said.']);
    const { article } = readDocx(makeDocx(body));
    const at = article!.text.indexOf('per cent');
    const [place] = locatePlaces(article!, [at, at + 8]);
    assert.ok(place && 'part' in place);
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="w"><w:body>';
    assert.deepEqual(place, {
      part: 'word/document.xml',
      bytes: [head.length + body.indexOf('per cent'), head.length + body.indexOf('per cent') + 8],
    });
  });

  test('is read without what is deleted, moved away, hidden or drawn twice', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>';
    const deleted = '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>';
    const moved = '<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>';
    const box = (name: string) =>
      `<mc:${name}><w:txbxContent>${paragraph('In a box.')}</w:txbxContent></mc:${name}>`;
    const drawn = `<w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r>`;
    const tabs =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>';
    const { blocks } = readDocx(makeDocx(paragraph(['Kept. ', hidden, deleted, moved, tabs, drawn])));
    assert.deepEqual(blocks, [
      ['body', 'Kept. a b\nc‑d'],
      ['body', 'In a box.'],
    ]);
  });
});

describe('bad DOCX files', () => {
  const zeros = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' '));

  test('bombs are stopped at the limit, whatever size they claim', () => {
    const types = '<Types/>';
    const honest = { packed: zeros, size: 64 * 1024 * 1024 };
    assert.deepEqual(readDocx(makeZip({ '[Content_Types].xml': types, 'word/document.xml': honest })).codes, [
      'error too-large',
    ]);
    const lying = { packed: zeros, size: 1000 };
    assert.deepEqual(readDocx(makeZip({ '[Content_Types].xml': types, 'word/document.xml': lying })).codes, [
      'error damaged-docx',
    ]);
  });

  test('entities that it declares do not grow', () => {
    const whole = makeDocx(paragraph('&lol9; she said.')).toString('latin1');
    assert.ok(whole.length < 2000);
    const bomb = makeZip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol9 "&lol;&lol;&lol;">]><w:document><w:body>${paragraph('&lol9; she said.')}</w:body></w:document>`,
    });
    const { blocks, codes } = readDocx(bomb);
    assert.deepEqual([blocks, codes], [[['body', '&lol9; she said.']], ['warning own-entities']]);
  });

  test('cut files are named', () => {
    const whole = makeDocx(paragraph('She said that it is so.'));
    for (const length of [whole.length - 10, Math.floor(whole.length / 2)]) {
      const { codes, article } = readDocx(whole.subarray(0, length));
      assert.equal(article, null);
      assert.equal(codes.length, 1, codes.join());
    }
  });

  test('a zip of other files is no DOCX', () => {
    assert.deepEqual(readDocx(makeZip({ 'a.txt': 'She said so.' })).codes, ['error binary']);
  });
});
