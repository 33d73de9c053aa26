import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { getDocument, getDocumentBytes } from '../../../src/app/queries/getDocument.ts';
import { verifyStatement } from '../../../src/app/queries/verifyStatement.ts';
import type { Serving } from '../../../src/app/serving.ts';
import type { Condition } from '../../../src/data/index.ts';
import { openRecord } from '../../../src/record/index.ts';
import { maker, sample } from '../../record/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a document that is kept by reference is read where it is; where it is not here, nothing is said to be wrong', async () => {
  const path = join(folder, 'harbour.txt');
  const { document, article, statements } = sample(path, [['Ana Ruiz', 'that the port is shut']]);
  using record = openRecord(join(folder, 'a.db'));
  record.add(document, article, statements, maker, 'reference');
  const serving = { record } as unknown as Serving;
  const id = statements[0]!.id;

  writeFileSync(path, document.bytes);
  assert.equal((await verifyStatement(serving, id))?.holds, true);
  assert.deepEqual(
    Buffer.from((await getDocumentBytes(serving, document.sha256))!.bytes),
    Buffer.from(document.bytes),
  );
  assert.equal((await getDocument(serving, document.sha256))?.size, document.bytes.length);

  rmSync(path);
  const gone = await verifyStatement(serving, id);
  assert.equal(gone?.holds, null);
  assert.ok(gone.spans.length > 0 && gone.spans.every(({ holds }) => holds === null));
  assert.equal(await getDocument(serving, document.sha256), null);
  assert.equal(await verifyStatement(serving, 'st_none'), null);
});

test('what proves a condition and a speaker leads back to the bytes as well', async () => {
  const words = 'that the port opens if the strike ends';
  const condition = (text: string): Condition => {
    const start = text.indexOf('if the strike ends');
    return { connective: 'if', span: [start, start + 18], text: text.slice(start, start + 18) };
  };
  const { document, article, statements } = sample('/b', [['Ana Ruiz', words]]);
  using record = openRecord(join(folder, 'b.db'));
  const one = { ...statements[0]!, conditions: [condition(article.text)] };
  record.add(document, article, [one], maker);
  const { spans = [], holds } = (await verifyStatement({ record } as unknown as Serving, one.id)) ?? {};
  assert.equal(holds, true);
  assert.deepEqual(
    spans.map(({ role, text }) => [role, text]),
    [
      ['source', 'Ana Ruiz'],
      ['cue', 'said'],
      ['content', words],
      ['condition', 'if the strike ends'],
      ['mention', 'Ana Ruiz'],
    ],
  );
  for (const { text, bytes } of spans)
    assert.equal(bytes.map((range) => Buffer.from(document.bytes.slice(...range))).join(''), text);
});
