import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { documentOfLine, type Line, parseLine, splitLines } from '../../../src/read/index.ts';

async function linesOf(chunks: Iterable<Uint8Array>, limit = 1000) {
  const lines: Line[] = [];
  for await (const line of splitLines(chunks, limit)) lines.push(line);
  return lines;
}
const bytesOf = (text: string) => Buffer.from(text);
const lineOf = (text: string | Uint8Array) => {
  const bytes = Buffer.from(text);
  return { number: 2, offset: 0, length: bytes.length, bytes };
};

describe('lines of a stream', () => {
  test('are cut at \\n only, however the stream is cut', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', '\r', '\u2028', '\u0085', 'é', '{') });
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.array(fc.nat(30)), fc.boolean(), async (lines, cuts, ended) => {
        const whole = bytesOf(lines.map((each) => `${each}\n`).join('')).subarray(0, ended ? undefined : -1);
        const chunks: Uint8Array[] = [];
        let at = 0;
        for (const cut of cuts) {
          chunks.push(whole.subarray(at, at + cut));
          at += cut;
        }
        chunks.push(whole.subarray(at));
        const found = await linesOf(chunks);
        const expected = lines.at(-1) === '' && !ended ? lines.slice(0, -1) : lines;
        assert.deepEqual(
          found.map(({ bytes }) => Buffer.from(bytes!).toString()),
          expected,
        );
        let offset = 0;
        for (const [index, each] of found.entries()) {
          assert.deepEqual([each.number, each.offset], [index + 1, offset]);
          offset += each.length + 1;
        }
      }),
    );
  });

  test('a line longer than the limit keeps its number and length, and the next is whole', async () => {
    const chunks = ['a\nbbbb', 'bbbb\ncc\n'].map(bytesOf);
    const found = await linesOf(chunks, 5);
    assert.deepEqual(
      found.map(({ offset, length, bytes }) => [offset, length, bytes && Buffer.from(bytes).toString()]),
      [
        [0, 1, 'a'],
        [2, 8, null],
        [11, 2, 'cc'],
      ],
    );
  });
});

describe('a line of JSON Lines', () => {
  const BAD: [string | Uint8Array, RegExp][] = [
    ['', /is empty/],
    [' \t\r', /is empty/],
    ['{"uri":', /not JSON/],
    ['[1]', /not an object/],
    ['null', /not an object/],
    [Uint8Array.of(0x7b, 0xff, 0x7d), /not valid UTF-8/],
  ];
  for (const [line, problem] of BAD)
    test(`is bad: ${JSON.stringify(line)}`, () => {
      const parsed = parseLine(lineOf(line));
      assert.match('problem' in parsed ? parsed.problem : '', problem);
    });

  test('may end with \\r, and the first may begin with a byte order mark', () => {
    const parsed = parseLine({ ...lineOf('\ufeff{"a":1}\r'), number: 1 });
    assert.deepEqual(parsed, { value: { a: 1 } });
    assert.ok('problem' in parseLine(lineOf('\ufeff{}')));
  });

  const NO_DOCUMENT: [Record<string, unknown>, RegExp][] = [
    [{ text: 'a' }, /no uri/],
    [{ uri: '', text: 'a' }, /uri must be/],
    [{ uri: 7, text: 'a' }, /uri must be/],
    [{ uri: 'a' }, /no document/],
    [{ uri: 'a', text: null, html: null }, /no document/],
    [{ uri: 'a', text: 'a', html: 'b' }, /text and html: give one/],
    [{ uri: 'a', text: ['a'] }, /text must be/],
    [{ uri: 'a', bytes: 'a*b' }, /not base64/],
  ];
  for (const [value, problem] of NO_DOCUMENT)
    test(`has no document: ${JSON.stringify(value)}`, () => {
      const { document, problems } = documentOfLine(value);
      assert.equal(document, null);
      assert.match(problems.join(), problem);
    });

  test('base64 of every length, also broken over lines', () => {
    for (let length = 0; length < 9; length++) {
      const bytes = 'é'.repeat(length);
      const base64 = bytesOf(bytes).toString('base64');
      for (const written of [base64, base64.replace(/(.{4})/g, '$1\n'), base64.replaceAll('=', '')])
        assert.deepEqual(documentOfLine({ uri: 'a', bytes: written }).document?.bytes, bytesOf(bytes));
    }
  });

  test('what is known of the article; a date that is none is left out and named', () => {
    const { document, problems } = documentOfLine({
      uri: 'a',
      text: 'b',
      title: ' A title ',
      publisher: null,
      language: '',
      publishedAt: 'last Tuesday',
    });
    assert.deepEqual(document?.given, { title: 'A title' });
    assert.match(problems.join(), /publishedAt is not a date/);
    for (const date of [
      '2026',
      '2026-03',
      '2026-03-05',
      '2026-03-05T10:00:00Z',
      '2026-03-05T10:00:00.5+0100',
    ])
      assert.equal(
        documentOfLine({ uri: 'a', text: 'b', publishedAt: date }).document?.given?.publishedAt,
        date,
      );
    assert.equal(
      documentOfLine({ uri: 'a', text: 'b', publishedAt: '2026-13-05' }).document?.given,
      undefined,
    );
  });
});
