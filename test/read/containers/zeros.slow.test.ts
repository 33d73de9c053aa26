import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { entriesOf, shortOf } from './entriesOf.ts';
import { http, record, response, uriOf } from './warcs.ts';

const [one, three] = [response(1), response(3)];
const [first, last] = [gzipSync(one), gzipSync(three)];

async function shortsOf(bytes: Uint8Array, name?: string): Promise<string[]> {
  return ((await entriesOf(bytes, name)) ?? []).map(shortOf);
}

describe('a record that would unpack to far more than its bytes is named, and the others are read', () => {
  test('512 MB of zeros in 0.5 MB, between good ones', { timeout: 60_000 }, async () => {
    const zeros = Buffer.concat([
      Buffer.from(
        `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${uriOf(2)}\r\nContent-Type: application/http\r\n` +
          `Content-Length: ${512 * 1024 * 1024}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n`,
      ),
      Buffer.alloc(512 * 1024 * 1024),
    ]);
    const bytes = Buffer.concat([first, gzipSync(zeros), last]);
    assert.ok(bytes.length < 600_000);
    const before = process.memoryUsage().rss;
    assert.deepEqual(await shortsOf(bytes, 'a.warc.gz'), ['1', `too-large at ${first.length}`, '3']);
    assert.ok(process.memoryUsage().rss - before < 200e6);
  });

  test('a page of 100 MB of zeros in 0.1 MB', { timeout: 60_000 }, async () => {
    const bomb = http(gzipSync(Buffer.alloc(100 * 1024 * 1024)), ['Content-Encoding: gzip']);
    assert.deepEqual(await shortsOf(Buffer.concat([one, record({ uri: uriOf(2), block: bomb }), three])), [
      '1',
      `too-large at ${one.length}`,
      '3',
    ]);
  });
});
