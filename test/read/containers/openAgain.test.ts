import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Document } from '../../../src/data/index.ts';
import { openAgain, openContainer, openDocument } from '../../../src/read/index.ts';
import { gzipped, pageOf, record, response } from './warcs.ts';
import { zip } from './zips.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const records = [1, 2, 3, 4].flatMap((number) => [
  record({ type: 'request', block: 'GET / HTTP/1.1\r\n\r\n' }),
  response(number),
]);
const line = (number: number) => `${JSON.stringify({ uri: `/lost/${number}`, html: pageOf(number) })}\n`;
const containers = {
  'plain.warc': Buffer.concat(records),
  'each.warc.gz': gzipped(records),
  'whole.warc.gz': gzipSync(Buffer.concat(records)),
  'pages.zip': zip([1, 2, 3].map((number) => ({ name: `${number}.html`, content: pageOf(number) }))),
  'several.wacz': zip([
    { name: 'archive/a.warc.gz', content: gzipped(records.slice(0, 4)) },
    { name: 'archive/b.warc.gz', content: gzipped(records.slice(4)) },
  ]),
  'lines.jsonl': [1, 2, 3].map(line).join(''),
  'lines.jsonl.gz': gzipSync([1, 2, 3].map(line).join('')),
};

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function documentsIn(path: string): Promise<Document[]> {
  using container = (await openContainer(path))!;
  const found: Document[] = [];
  for await (const entry of container.entries()) if (entry.kind === 'document') found.push(entry.document);
  return found;
}

describe('documents are read again where they came from', () => {
  for (const [name, content] of Object.entries(containers))
    test(`${name}: each, in any order`, async () => {
      const documents = await documentsIn(write(name, content));
      assert.ok(documents.length >= 3);
      const orders = [documents, documents.toReversed(), [documents[2]!, documents[0]!, documents[1]!]];
      for (const whole of [true, false])
        for (const order of orders) {
          using again = openAgain({ whole });
          for (const { bytes: _, ...elsewhere } of order) {
            const found = await again.read(elsewhere);
            assert.deepEqual(
              found,
              documents.find(({ sha256 }) => sha256 === elsewhere.sha256),
            );
          }
        }
    });

  test('a file alone, with what was known of it', async () => {
    const document = { ...(await openDocument(write('one.html', pageOf(7)))), contentType: 'text/html' };
    const { bytes: _, ...elsewhere } = document;
    using again = openAgain({ whole: true });
    assert.deepEqual(await again.read(elsewhere), document);
  });

  test('what is missing, moved or changed is not there, and says why', async () => {
    const warc = write('moved.warc.gz', containers['each.warc.gz']);
    const page = write('moved.html', pageOf(8));
    const [inWarc] = await documentsIn(warc);
    const alone = await openDocument(page);
    const whyOf = async (document: Document, whole = true) => {
      using again = openAgain({ whole });
      return again.read(document);
    };
    writeFileSync(page, pageOf(9));
    // The same place holds another page.
    writeFileSync(warc, gzipped([records[0]!, response(5)]));
    assert.match(String(await whyOf(alone)), /moved\.html has different bytes now$/);
    assert.match(String(await whyOf(inWarc!)), /moved\.warc\.gz has different bytes now$/);
    assert.match(
      String(await whyOf(inWarc!, false)),
      /moved\.warc\.gz has (different bytes now at its|no document at its) byte \d+$/,
    );
    writeFileSync(warc, 'no archive');
    assert.match(String(await whyOf(inWarc!)), /moved\.warc\.gz is no longer an archive$/);
    renameSync(page, `${page}.elsewhere`);
    rmSync(warc);
    assert.match(String(await whyOf(alone)), /moved\.html: no such file/);
    assert.match(String(await whyOf(inWarc!)), /moved\.warc\.gz is missing$/);
  });
});
