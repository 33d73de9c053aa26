import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { entriesOf, shortOf } from './entriesOf.ts';
import { gzipped, pageOf, response, uriOf } from './warcs.ts';
import { tar, tarEntry, type ZipEntry, zip } from './zips.ts';

async function shortsOf(bytes: Uint8Array, name = 'a'): Promise<string[] | null> {
  return (await entriesOf(bytes, name))?.map(shortOf) ?? null;
}

const page = (name: string, number: number): ZipEntry => ({ name, content: pageOf(number) });
const warc = gzipped([response(1), response(2)]);

describe('zip', () => {
  test('pages and texts, packed and stored; other files by their endings', async () => {
    const entries = [
      page('news/one.html', 1),
      { ...page('news/two.HTM', 2), stored: true },
      { name: 'news/', content: '' },
      { name: 'notes', content: 'A note.' },
      { name: 'news/photo.jpg', content: 'JFIF' },
      { name: 'news/three.txt.gz', content: gzipSync('A text.'), stored: true },
    ];
    assert.deepEqual(await shortsOf(zip(entries)), [
      'one.html',
      'two.HTM',
      'notes',
      'skipped: .jpg',
      'three.txt.gz',
    ]);
  });

  test('a document says which entry of which zip it is', async () => {
    const [entry] = (await entriesOf(zip([page('news/one.html', 1)]), 'a.zip'))!;
    assert.ok(entry?.kind === 'document');
    const { uri, origin } = entry.document;
    assert.match(uri, /a\.zip!\/news\/one\.html$/);
    assert.deepEqual([origin?.entry, origin?.offset, origin?.record], ['news/one.html', 0, null]);
  });

  test('a WARC in it, packed or stored, and a WACZ', async () => {
    for (const stored of [true, false]) {
      const archive = { name: 'archive/data.warc.gz', content: warc, stored };
      assert.deepEqual(await shortsOf(zip([archive, page('a.html', 3)])), ['1', '2', 'a.html']);
      const wacz = zip([
        { name: 'datapackage.json', content: '{}' },
        { name: 'pages/pages.jsonl', content: `{"format": "json-pages-1.0"}\n{"url": "${uriOf(1)}"}\n` },
        archive,
        { name: 'indexes/index.cdx', content: 'cdx' },
      ]);
      const index = 'skipped: index of the WACZ';
      assert.deepEqual(await shortsOf(wacz), [index, index, '1', '2', index]);
    }
  });

  test('a wrong checksum, a lying size, a bomb: the others are read', async () => {
    const entries = [
      page('one.html', 1),
      { ...page('two.html', 2), crc: 7 },
      { ...page('three.html', 3), size: 10 },
      { ...page('four.html', 4), size: 90_000_000 },
      page('five.html', 5),
    ];
    const found = (await entriesOf(zip(entries)))!;
    assert.deepEqual(
      found.map((entry) => (entry.kind === 'failed' ? entry.code : shortOf(entry))),
      ['one.html', 'damaged-entry', 'damaged-entry', 'too-large', 'five.html'],
    );
  });

  test('cut, or garbage behind its first bytes', async () => {
    const whole = zip([page('one.html', 1), page('two.html', 2)]);
    for (const bytes of [
      whole.subarray(0, -30),
      Buffer.concat([whole.subarray(0, 4), Buffer.alloc(500, 'x')]),
    ]) {
      const found = (await entriesOf(bytes))!;
      assert.deepEqual(
        found.map((entry) => entry.kind === 'failed' && entry.code),
        ['damaged-zip'],
      );
    }
  });

  test('a Word file and a book are no zips of documents', async () => {
    for (const name of ['[Content_Types].xml', 'mimetype'])
      assert.equal(await shortsOf(zip([{ name, content: 'x', stored: true }, page('a.html', 1)])), null);
  });
});

describe('tar', () => {
  const long = `${'a-long-folder/'.repeat(12)}long.html`;
  const pax = (path: string) => {
    const rest = ` path=${path}\n`;
    return `${rest.length + 3}${rest}`;
  };
  const whole = [
    tarEntry('one.html', pageOf(1)),
    tarEntry('folder/', '', '5'),
    tarEntry('././@LongLink', `${long}\0`, 'L'),
    tarEntry(long.slice(0, 100), pageOf(2)),
    tarEntry('pax', pax(long), 'x'),
    tarEntry('short.html', pageOf(3)),
    tarEntry('data.warc.gz', warc),
    tarEntry('link.html', '', '2'),
    tarEntry('photo.png', 'PNG'),
  ];

  test('plain and gzipped: pages, long names, a WARC in it', async () => {
    const expected = [
      'one.html',
      'long.html',
      'long.html',
      '1',
      '2',
      'skipped: links and devices',
      'skipped: .png',
    ];
    assert.deepEqual(await shortsOf(tar(whole)), expected);
    assert.deepEqual(await shortsOf(gzipSync(tar(whole))), expected);
  });

  test('a damaged header, a lying size, a cut end: the others are read', async () => {
    const [one, two, three] = [1, 2, 3].map((n) => tarEntry(`${n}.html`, pageOf(n))) as [
      Buffer,
      Buffer,
      Buffer,
    ];
    const damaged = Buffer.from(two);
    damaged.write('XXXX', 10);
    const at = one.length;
    assert.deepEqual(await shortsOf(tar([one, damaged, three])), [
      '1.html',
      `damaged-entry at ${at}`,
      '3.html',
    ]);
    const lying = tarEntry('2.html', pageOf(2), '0', 90_000_000);
    assert.deepEqual(await shortsOf(tar([one, lying, three])), [
      '1.html',
      `damaged-entry at ${at}`,
      '3.html',
    ]);
    assert.deepEqual(await shortsOf(Buffer.concat([one, two.subarray(0, 600)])), [
      '1.html',
      `damaged-entry at ${at}`,
    ]);
    assert.deepEqual(await shortsOf(Buffer.concat([one, two.subarray(0, 300)])), [
      '1.html',
      `damaged-entry at ${at}`,
    ]);
    const cut = gzipSync(tar([one, two])).subarray(0, -30);
    assert.deepEqual((await shortsOf(cut))?.slice(0, 1), ['1.html']);
    assert.match((await shortsOf(cut))!.at(-1)!, /^damaged-gzip/);
  });
});

describe('JSON Lines of documents', () => {
  const lines = [
    { uri: 'a', text: 'A text.' },
    { uri: 'b', html: pageOf(2) },
  ].map((line) => JSON.stringify(line));
  test('plain and gzipped, with bad lines', async () => {
    const text = `${lines[0]}\n{"uri": \n\n${lines[1]}`;
    const at = lines[0]!.length + 1;
    const expected = ['a', `bad-line at ${at}`, `bad-line at ${at + 9}`, 'b'];
    assert.deepEqual(await shortsOf(Buffer.from(text)), expected);
    assert.deepEqual(await shortsOf(gzipSync(text)), expected);
    assert.deepEqual(
      await shortsOf(Buffer.from(`${JSON.stringify({ uri: 'c', text: 'x'.repeat(200_000) })}\n`)),
      ['c'],
    );
  });
  test('other JSON is none', async () => {
    for (const text of ['{"text": "a"}', '{"uri": "a"}\n{"uri": "b"}', '[{"uri": "a", "text": "b"}]'])
      assert.equal(await shortsOf(Buffer.from(text)), null);
  });
});
