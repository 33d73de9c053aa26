import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { makeDocument } from '../../src/data/index.ts';
import { readArticle, startReader } from '../../src/read/index.ts';
import { killChildren } from '../children.ts';
import { makePdf, showLines } from './papers/makePdf.ts';
import { BODY, codes, PARAGRAPHS, page } from './samplePage.ts';

const MEGABYTE = 1024 * 1024;
const documentOf = (bytes: Uint8Array | string) => makeDocument('/in/a.html', Buffer.from(bytes));
const long = documentOf(page(`<article>${BODY.repeat(1000)}</article>`));

describe('a reader', () => {
  test('reads large documents as they are read at once, and small ones too', async () => {
    await using reader = startReader({ seconds: 100 });
    for (const document of [long, documentOf(gzipSync(long.bytes)), documentOf(page(BODY))]) {
      const [apart, atOnce] = [await reader.read(document), readArticle(document)];
      assert.deepEqual(apart.findings, atOnce.findings);
      assert.ok(JSON.stringify(apart) === JSON.stringify(atOnce));
    }
  });

  test('reads a long paper as it is read at once', async () => {
    const lines = (page: number) =>
      Array.from(
        { length: 46 },
        (_, index) => `line ${page * 46 + index} of a report on ferries, at some length`,
      );
    const pdf = documentOf(makePdf(Array.from({ length: 300 }, (_, page) => showLines(lines(page)))));
    await using reader = startReader({ seconds: 100 });
    const [apart, next] = await Promise.all([reader.read(pdf), reader.read(long)]);
    const atOnce = readArticle(pdf);
    assert.ok(atOnce.article!.segments.length > 20_000);
    assert.deepEqual(apart, atOnce);
    assert.ok(next.article);
  });

  test('stops where a document takes too long', async () => {
    await using reader = startReader({ seconds: 0.5 });
    const stopped = await reader.read(documentOf(`${BODY}${'<p>'.repeat((6 * MEGABYTE) / 3)}`));
    assert.equal(stopped.article, null);
    assert.deepEqual(codes(stopped), ['time-limit']);
    assert.match(stopped.findings[0]!.message, /longer than 0.5 seconds /);
    await using one = startReader({ seconds: 1 });
    const [finding] = (await one.read(documentOf(`${BODY}${'<p>'.repeat((6 * MEGABYTE) / 3)}`))).findings;
    assert.match(finding!.message, /longer than 1 second /);
  });

  test('stops where a document needs too much memory, and reads those that wait', async () => {
    await using reader = startReader({ seconds: 100, megabytes: 128 });
    const large = documentOf(gzipSync(`<body>${'<p>'.repeat((8 * MEGABYTE) / 3)}`));
    const [stopped, next] = await Promise.all([reader.read(large), reader.read(long)]);
    assert.deepEqual(codes(stopped), ['memory-limit']);
    assert.ok(next.article?.text.includes(PARAGRAPHS[0]!));
  });

  test('outlives a document that needs a large piece of memory at once', async () => {
    await using reader = startReader({ seconds: 100 });
    const marks = documentOf(`${PARAGRAPHS[0]}\n\n${'! '.repeat(31 * MEGABYTE)}`);
    assert.deepEqual(codes(await reader.read(marks)), ['memory-limit']);
    assert.ok((await reader.read(long)).article);
  });

  test('begins another process where its own was killed, while it waited or while it read', async () => {
    await using reader = startReader({ seconds: 100 });
    assert.ok((await reader.read(long)).article);
    killChildren();
    await setTimeout(500);
    const cut = reader.read(long);
    await setTimeout(0);
    killChildren();
    assert.deepEqual(codes(await cut), ['reading-failed']);
    assert.ok((await reader.read(long)).article);
  });

  test('unpacks no more than can be read', async () => {
    await using reader = startReader({ seconds: 100 });
    const bomb = documentOf(gzipSync(Buffer.alloc(200 * MEGABYTE, '<p>'), { level: 1 }));
    assert.deepEqual(codes(await reader.read(bomb)), ['too-large']);
    assert.deepEqual(codes(await reader.read(documentOf(bomb.bytes.subarray(0, -9)))), ['too-large']);
  });

  test('that is not ended does not keep the program', async () => {
    assert.ok((await startReader({ seconds: 100 }).read(long)).article);
  });
});
