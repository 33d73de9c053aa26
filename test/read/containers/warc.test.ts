import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { readArticle } from '../../../src/read/index.ts';
import { entriesOf, shortOf } from './entriesOf.ts';
import { chunked, gzipped, http, pageOf, record, response, sha1, uriOf } from './warcs.ts';

const [one, two, three] = [response(1), response(2), response(3)];
const page = pageOf(2);

/** The second record of three, so that whatever is wrong with it must not touch the others. */
const between = (block: Uint8Array, more: readonly string[] = []) => [
  one,
  record({ uri: uriOf(2), block, more }),
  three,
];

async function shortsOf(bytes: Uint8Array, name?: string): Promise<string[]> {
  return ((await entriesOf(bytes, name)) ?? []).map(shortOf);
}

describe('pages as they were sent are pages as they were', () => {
  const SENT: Record<string, Buffer> = {
    plain: http(page),
    gzip: http(gzipSync(page), ['Content-Encoding: gzip']),
    'x-gzip, upper case': http(gzipSync(page), ['content-encoding: X-GZIP']),
    br: http(brotliCompressSync(page), ['Content-Encoding: br']),
    zstd: http(zstdCompressSync(page), ['Content-Encoding: zstd']),
    deflate: http(deflateSync(page), ['Content-Encoding: deflate']),
    'deflate without a header': http(deflateRawSync(page), ['Content-Encoding: deflate']),
    chunked: http(chunked(page), ['Transfer-Encoding: chunked']),
    'chunked and gzip': http(chunked(gzipSync(page)), [
      'Transfer-Encoding: chunked',
      'Content-Encoding: gzip',
    ]),
    'two encodings': http(brotliCompressSync(gzipSync(page)), ['Content-Encoding: gzip, br']),
    'bare line feeds': Buffer.from(http(page).toString().replaceAll('\r\n', '\n')),
    'no header but the status': Buffer.from(`HTTP/1.1 200 OK\r\n\r\n${page}`),
    'no header and a bare line feed': Buffer.from(`HTTP/1.0 200\n\n${page}`),
    'a header line of 5 MB': http(page, [`X-Long: ${'a'.repeat(5_000_000)}`]),
  };
  for (const [name, block] of Object.entries(SENT))
    for (const packed of [false, true])
      test(`${name}${packed ? ', in a gzipped WARC' : ''}`, async () => {
        const records = between(block);
        const entries = (await entriesOf(packed ? gzipped(records) : Buffer.concat(records)))!;
        assert.deepEqual(entries.map(shortOf), ['1', '2', '3']);
        const [, second] = entries;
        assert.ok(second?.kind === 'document');
        assert.deepEqual(second.warnings, []);
        assert.equal(Buffer.from(second.document.bytes).toString(), page);
        assert.equal(readArticle(second.document).article?.title, 'Gate 2 stays shut');
      });
});

describe('a page that is not as its header says is read as it is, and this is named', () => {
  const WRONG: Record<string, [block: Buffer, code: string, text: string]> = {
    'chunked that is not': [http(page, ['Transfer-Encoding: chunked']), 'wrong-chunks', page],
    'gzip that is not': [http(page, ['Content-Encoding: gzip']), 'wrong-encoding', page],
    'br that is not': [http(page, ['Content-Encoding: br']), 'wrong-encoding', page],
    'a chunk of fffffffffff bytes': [
      http(`fffffffffff\r\n${page}`, ['Transfer-Encoding: chunked']),
      'wrong-chunks',
      page,
    ],
    'chunks that break off': [
      http(chunked(page).subarray(0, -8), ['Transfer-Encoding: chunked']),
      'wrong-chunks',
      page,
    ],
  };
  for (const [name, [block, code, text]] of Object.entries(WRONG))
    test(name, async () => {
      const entries = (await entriesOf(Buffer.concat(between(block))))!;
      assert.deepEqual(entries.map(shortOf), ['1', '2', '3']);
      const [, second] = entries;
      assert.ok(second?.kind === 'document');
      assert.deepEqual(
        second.warnings.map((each) => each.code),
        [code],
      );
      assert.ok(Buffer.from(second.document.bytes).toString().startsWith(text.slice(0, -10)));
    });

  test('WARC-Truncated, and digests that do not hold', async () => {
    const records = [
      ['WARC-Truncated: length'],
      [`WARC-Payload-Digest: ${sha1('another page')}`],
      [`WARC-Block-Digest: ${sha1('another block')}`],
      [`WARC-Payload-Digest: ${sha1(page)}`],
      [`WARC-Payload-Digest: sha1:KRSXG5BAMFXGIIDUNBUXGIDPNZSSA5DPN4======`],
      ['WARC-Payload-Digest: unknown:abc'],
    ].map((more) => record({ uri: uriOf(2), block: http(page), more }));
    const entries = (await entriesOf(Buffer.concat(records)))!;
    assert.deepEqual(
      entries.map((entry) => entry.kind === 'document' && entry.warnings.map(({ code }) => code)),
      [['truncated-record'], ['wrong-digest'], ['wrong-digest'], [], ['wrong-digest'], []],
    );
  });
});

describe('what is damaged is named with its place, and all that is whole is read', () => {
  const second = one.length;
  const withLength = (length: number | string) =>
    Buffer.concat([one, response(2, { length }), three, response(4)]);
  const actual = http(page).length;
  const swallowing = actual + 4 + three.length - 4;
  const PLAIN: Record<string, [bytes: Buffer, expected: string[]]> = {
    'Content-Length too small': [withLength(actual - 100), ['1', `bad-record at ${second}`, '3', '4']],
    'Content-Length too large': [withLength(actual + 100), ['1', `bad-record at ${second}`, '3', '4']],
    'Content-Length with the next record in it': [
      withLength(swallowing),
      ['1', `bad-record at ${second}`, '3', '4'],
    ],
    'Content-Length of more than there is': [
      withLength(30_000_000),
      ['1', `bad-record at ${second}`, '3', '4'],
    ],
    'Content-Length beyond all files': [
      withLength('9'.repeat(19)),
      ['1', `too-large at ${second}`, '3', '4'],
    ],
    'Content-Length with too many digits': [
      withLength('9'.repeat(40)),
      ['1', `bad-record at ${second}`, '3', '4'],
    ],
    'negative Content-Length': [withLength(-5), ['1', `bad-record at ${second}`, '3', '4']],
    'Content-Length that is no number': [withLength('12a'), ['1', `bad-record at ${second}`, '3', '4']],
    'no target URI': [
      Buffer.concat([one, record({ block: http(page) }), three]),
      ['1', `bad-record at ${second}`, '3'],
    ],
    'no HTTP answer': [
      Buffer.concat([one, record({ uri: uriOf(2), block: page }), three]),
      ['1', `bad-record at ${second}`, '3'],
    ],
    'no WARC-Type': [
      Buffer.concat([
        one,
        Buffer.from(two.toString('latin1').replace(/WARC-Type.*\r\n/, ''), 'latin1'),
        three,
      ]),
      ['1', `bad-record at ${second}`, '3'],
    ],
    'a header of the record that is longer than any': [
      Buffer.concat([one, response(2, { more: [`X-Long: ${'a'.repeat(5_000_000)}`] }), three]),
      ['1', `bad-record at ${second}`, '3'],
    ],
    'a header that does not end': [
      Buffer.concat([one, Buffer.from('WARC/1.1\r\nWARC-Type: response\r\n'), three]),
      ['1', `bad-record at ${second}`, '3'],
    ],
    'garbage between records': [
      Buffer.concat([one, Buffer.alloc(5000, 'garbage '), Buffer.from('\r\n\r\n'), three]),
      ['1', `bad-record at ${second}`, '3'],
    ],
    'cut in the last': [Buffer.concat([one, two.subarray(0, 700)]), ['1', `bad-record at ${second}`]],
    'cut in the last header': [Buffer.concat([one, two.subarray(0, 50)]), ['1', `bad-record at ${second}`]],
    'no line breaks after the last': [Buffer.concat([one, two.subarray(0, -4)]), ['1', '2']],
  };
  for (const [name, [bytes, expected]] of Object.entries(PLAIN))
    test(name, async () => {
      const entries = (await entriesOf(bytes))!;
      assert.deepEqual(entries.map(shortOf), expected);
      // Nothing of the file is left without a word.
      let end = 0;
      for (const { offset, length } of entries) {
        assert.equal(offset, end);
        end = offset + length;
      }
      assert.equal(end, bytes.length);
    });

  const flip = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at]! ^= 0x55;
    return copy;
  };
  const [first, middle, last] = [one, two, three].map((each) => gzipSync(each)) as [Buffer, Buffer, Buffer];
  const at = first.length;
  const PACKED: Record<string, [bytes: Buffer, expected: string[]]> = {
    'a damaged member between good ones': [
      Buffer.concat([first, flip(middle, 200), last]),
      ['1', `bad-record at ${at}`, '3'],
    ],
    'a member whose header is damaged': [
      Buffer.concat([first, flip(middle, 1), last]),
      ['1', `bad-record at ${at}`, '3'],
    ],
    'a member whose checksum is damaged': [
      Buffer.concat([first, flip(middle, middle.length - 6), last]),
      ['1', `bad-record at ${at}`, '3'],
    ],
    'the first member damaged': [Buffer.concat([flip(first, 100), middle]), ['bad-record at 0', '2']],
    'garbage between members': [
      Buffer.concat([first, Buffer.alloc(777, 'x'), middle, last]),
      ['1', `bad-record at ${at}`, '2', '3'],
    ],
    'zeros between members': [
      Buffer.concat([first, Buffer.alloc(64), middle, last]),
      ['1', `bad-record at ${at}`, '2', '3'],
    ],
    'cut in the last member': [Buffer.concat([first, middle.subarray(0, 250)]), ['1', `bad-record at ${at}`]],
    'Content-Length too large in a member of its own': [
      Buffer.concat([first, gzipSync(response(2, { length: 20_000 })), last]),
      ['1', `bad-record at ${at}`, '3'],
    ],
    'Content-Length too small in a member of its own': [
      Buffer.concat([first, gzipSync(response(2, { length: 200 })), last]),
      ['1', `bad-record at ${at}`, '3'],
    ],
    'one gzip for the whole file': [gzipSync(Buffer.concat([one, two, three])), ['1', '2', '3']],
    'one gzip for the whole file, cut': [
      gzipSync(Buffer.concat([one, two, three])).subarray(0, -40),
      ['1', '2', 'bad-record at 0'],
    ],
    'members that are cut anywhere': [
      Buffer.concat(
        [0, 1, 2, 3, 4, 5, 6].map((part) => {
          const all = Buffer.concat([one, two, three]);
          return gzipSync(all.subarray((part * all.length) / 7, ((part + 1) * all.length) / 7));
        }),
      ),
      ['1', '2', '3'],
    ],
    'a request with its answer in one member': [
      Buffer.concat([gzipSync(Buffer.concat([record({ type: 'request', block: 'GET /' }), one])), middle]),
      ['skipped: request', '1', '2'],
    ],
  };
  for (const [name, [bytes, expected]] of Object.entries(PACKED))
    test(name, async () => assert.deepEqual(await shortsOf(bytes, 'a.warc.gz'), expected));
});

describe('what is no page is passed over by name', () => {
  test('types, status, media types', async () => {
    const uri = uriOf(2);
    const records = [
      record({ type: 'warcinfo', block: 'software: invented' }),
      record({ type: 'request', uri, block: 'GET / HTTP/1.1\r\n\r\n' }),
      record({ type: 'metadata', uri, block: 'a: b' }),
      record({ type: 'revisit', uri, block: http('') }),
      record({ type: 'continuation', uri, block: 'a' }),
      record({ type: 'surprise', uri, block: 'a' }),
      record({ uri, block: http(page, [], '404 Not Found') }),
      record({ uri, block: http('', ['Location: /b'], '301 Moved') }),
      record({ uri, block: Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG') }),
      record({ type: 'resource', uri: 'dns:tarn.example', block: '1.2.3.4', contentType: 'text/dns' }),
      record({ type: 'conversion', uri, block: `Harbour: ${page}`, contentType: 'text/plain' }),
      record({ type: 'resource', uri: `<${uri}>`, block: page, contentType: 'text/html; charset=utf-8' }),
    ];
    assert.deepEqual(await shortsOf(Buffer.concat(records)), [
      ...['warcinfo', 'request', 'metadata', 'revisit', 'continuation', 'surprise'].map(
        (why) => `skipped: ${why}`,
      ),
      ...['status 404', 'status 301', 'image/png', 'text/dns'].map((why) => `skipped: ${why}`),
      '2',
      '2',
    ]);
  });
});

describe('a document of a WARC', () => {
  test('says where it came from and when it was fetched, which is no date of the article', async () => {
    for (const packed of [false, true]) {
      const bytes = packed ? gzipped([one, two]) : Buffer.concat([one, two]);
      const entry = (await entriesOf(bytes))![1]!;
      assert.ok(entry.kind === 'document');
      const { origin, fetchedAt, uri } = entry.document;
      assert.equal(uri, uriOf(2));
      assert.equal(fetchedAt, '2026-05-04T03:02:01Z');
      const { offset, length, record: id, within, entry: name } = origin!;
      const start = packed ? gzipSync(one).length : one.length;
      assert.deepEqual([offset, length, within, name], [start, bytes.length - start, 0, null]);
      assert.match(id!, /^<urn:uuid:/);
      const { article } = readArticle(entry.document);
      assert.equal(article?.publishedAt, null);
      assert.deepEqual(article?.origin, origin);
    }
  });
});

describe('a file is a container by its content', () => {
  test('an empty file, an ARC and a page are none', async () => {
    assert.equal(await entriesOf(Buffer.alloc(0)), null);
    assert.equal(await entriesOf(Buffer.from('filedesc://a.arc 0.0.0.0 20260504 text/plain 73\n')), null);
    assert.equal(
      await entriesOf(gzipSync('filedesc://a.arc 0.0.0.0 20260504 text/plain 73\n'), 'a.warc.gz'),
      null,
    );
    assert.equal(await entriesOf(Buffer.from(page), 'a.warc'), null);
    assert.deepEqual(await shortsOf(one, 'page.html'), ['1']);
    assert.deepEqual(await shortsOf(gzipped([one]), 'page'), ['1']);
  });
});

describe('a page that shows how a WARC looks', () => {
  test('is a page, and no record begins in it', async () => {
    const shown = 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 18\r\n\r\nsoftware: invented\r\n\r\n';
    const about = http(`${page}<pre>${shown}</pre><p>That was one. ${shown} And that another.</p>`);
    assert.deepEqual(await shortsOf(Buffer.concat(between(about))), ['1', '2', '3']);
    assert.deepEqual(await shortsOf(gzipped(between(about))), ['1', '2', '3']);
  });
});
