import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeDocument } from '../../src/data/index.ts';
import { derive, locate, readArticle } from '../../src/read/index.ts';
import { codes, page } from './samplePage.ts';

const GERMAN =
  'Die Brücke bleibt zu, sagte die Bürgermeisterin am Dienstag; für Fußgänger fährt künftig eine Fähre über den Fluß.';
/** `Министр сказал, что мост закрыт.` in windows-1251. */
const RUSSIAN = Buffer.from(
  'cceee8ede8f1f2f020f1eae0e7e0eb2c20f7f2ee20eceef1f220e7e0eaf0fbf22e'.replace('eee8ede8', 'e8ede8'),
  'hex',
);
/** `橋は閉鎖された、と市長は言った。` in the charsets of Japan. */
const JAPANESE = {
  shift_jis: '8bb482cd95c28dbd82b382ea82bd8141828682c68e7392b782cd8cbe82c182bd8142'.replace('8286', ''),
  'euc-jp': 'b6b6a4cfcac4bababbb5a4eca4bfa1a2a4c8bbd4c4b9a4cfb8c0a4c3a4bfa1a3'.replace(
    'bababbb5',
    'babfa4b5',
  ),
  'iso-2022-jp': '1b2442363624 4f4a443a3f24 352464 243f 2122 2448 3b54 4439 244f 3840 2443 243f 2123 1b2842'
    .replaceAll(' ', '')
    .replace('2464', '246c'),
};

function read(bytes: Uint8Array, contentType: string | null = null, uri = '/in/a.txt') {
  return readArticle(makeDocument(uri, bytes, { contentType }));
}
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('the charset', () => {
  const told: [name: string, bytes: Uint8Array, contentType: string | null, charset: string][] = [
    [
      'by the byte order mark, over the header',
      Buffer.from(`\ufeff${GERMAN}`),
      'text/plain; charset=iso-8859-1',
      'utf-8',
    ],
    ['by the byte order mark of UTF-16', Buffer.from(`\ufeff${GERMAN}`, 'utf16le'), null, 'utf-16le'],
    [
      'by the byte order mark of UTF-16, the other way round',
      Buffer.from(`\ufeff${GERMAN}`, 'utf16le').swap16(),
      null,
      'utf-16be',
    ],
    ['by the zeros of UTF-16 without a mark', Buffer.from(GERMAN, 'utf16le'), null, 'utf-16le'],
    ['by the header', latin1(GERMAN), 'text/plain; charset="ISO-8859-15"', 'iso-8859-15'],
    ['by detection: UTF-8', Buffer.from(GERMAN), null, 'utf-8'],
    ['by detection: windows-1252', latin1(GERMAN), null, 'windows-1252'],
    [
      'by detection, when the header has an unknown one',
      latin1(GERMAN),
      'text/plain; charset=klingon',
      'windows-1252',
    ],
  ];
  for (const [name, bytes, contentType, charset] of told) {
    test(name, () => {
      const reading = read(bytes, contentType);
      assert.equal(reading.article?.charset, charset);
      assert.equal(reading.article?.text, GERMAN);
      assert.deepEqual(codes(reading), []);
    });
  }

  test('by detection: windows-1251', () => {
    const { article } = read(RUSSIAN);
    assert.equal(article?.charset, 'windows-1251');
    assert.equal(article?.text, 'Министр сказал, что мост закрыт.');
  });

  test('by meta, in both forms', () => {
    for (const meta of [
      '<meta charset=iso-8859-2>',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">',
    ]) {
      const source = `<html><head>${meta}</head><body><p>Most jest zamkni\xeaty, powiedzia\xb3 burmistrz.</p></body></html>`;
      const { article } = read(latin1(source), null, '/in/a.html');
      assert.equal(article?.charset, 'iso-8859-2');
      assert.equal(article?.text, 'Most jest zamknięty, powiedział burmistrz.');
    }
  });

  test('the header comes before meta', () => {
    const source = latin1(page(`<p>${GERMAN}</p>`).replace('utf-8', 'koi8-r'));
    const { article } = read(source, 'text/html; charset=windows-1252', '/in/a.html');
    assert.equal(article?.text, GERMAN);
  });

  test('that lies is found out, and said', () => {
    const asUtf8 = read(latin1(page(`<p>${GERMAN}</p>`)), null, '/in/a.html');
    assert.deepEqual(codes(asUtf8), ['wrong-charset']);
    assert.equal(asUtf8.findings[0]?.severity, 'warning');
    assert.equal(asUtf8.article?.text, GERMAN);
    const asLatin = read(Buffer.from(GERMAN), 'text/plain; charset=iso-8859-1');
    assert.deepEqual(codes(asLatin), ['wrong-charset']);
    assert.equal(asLatin.article?.text, GERMAN);
  });

  test('with broken characters is kept, and said', () => {
    const bytes = Buffer.concat([Buffer.from(GERMAN), Uint8Array.of(0x20, 0xc3), Buffer.from(' Ende.')]);
    const reading = read(bytes);
    assert.deepEqual(codes(reading), ['malformed-text']);
    assert.equal(reading.article?.text, `${GERMAN} \ufffd Ende.`);
  });

  for (const [charset, hex] of Object.entries(JAPANESE)) {
    test(`of Japan, ${charset}: each character has its bytes`, () => {
      const document = makeDocument('/in/a.txt', Buffer.from(hex, 'hex'), {
        contentType: `text/plain; charset=${charset}`,
      });
      const { article } = readArticle(document);
      assert.equal(article?.charset, charset);
      assert.equal(article.text, '橋は閉鎖された、と市長は言った。');
      for (let at = 0; at < article.text.length; at++) {
        const [range] = locate(article, [at, at + 1]);
        assert.ok(range && range[1] - range[0] >= 2);
        assert.equal(derive(document, article, [at, at + 1]), article.text[at]);
      }
    });
  }
});
