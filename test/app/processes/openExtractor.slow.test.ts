import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { inOrder, openEmbedding, openExtractor } from '../../../src/app/processes/index.ts';
import { startProcesses } from '../../../src/app/processes/startProcesses.ts';
import { openDocument } from '../../../src/read/index.ts';
import { children, killChildren } from '../../children.ts';

const folder = join(import.meta.dirname, '../../../samples/articles');
const names = ['no-talks-while-the-army-stays.html', 'the-night-ferry.txt'];
const documents = await Promise.all(names.map((name) => openDocument(join(folder, name))));

async function extractedBy(processes: number) {
  await using extractor = await openExtractor({ processes, documents: documents.length });
  const found = [];
  for await (const { result } of inOrder(documents, extractor.atOnce, extractor.extract)) found.push(result);
  return found;
}

test('several processes find what one finds', async () => {
  const [one, several] = [await extractedBy(1), await extractedBy(2)];
  assert.ok(one.some(({ statements }) => statements.length > 0));
  assert.deepEqual(several, one);
});

test('an error of a process keeps its code', async () => {
  await using extractor = await openExtractor({ processes: 2, model: '/nowhere', documents: 2 });
  await assert.rejects(extractor.extract(documents[0]!), { code: 'model-missing' });
});

test('several processes compute the embeddings that one computes', async () => {
  const texts = ['The port stays closed.', 'No.'];
  await using here = openEmbedding({ processes: 1, texts: 2 });
  await using several = openEmbedding({ processes: 2, texts: 2 });
  assert.deepEqual(await several.embed(texts), await here.embed(texts));
});

test('a process that ends while it works is a finding, and the next document is read', async () => {
  await using extractor = await openExtractor({ processes: 2, documents: 2 });
  const cut = extractor.extract(documents[0]!);
  killChildren();
  const { article, findings } = await cut;
  assert.equal(article, null);
  assert.deepEqual(
    findings.map(({ code, uri }) => [code, uri]),
    [['extraction-failed', documents[0]!.uri]],
  );
  assert.ok((await extractor.extract(documents[1]!)).article);
});

test('processes end with the one that started them', async () => {
  const started = startProcesses(2, { model: undefined, threads: 1, timeLimit: undefined });
  try {
    await started.run({ embed: [] });
    assert.equal(children().length, 1);
  } finally {
    await started[Symbol.asyncDispose]();
  }
  assert.equal(children().length, 0);
});
