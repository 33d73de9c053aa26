import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { byteVector, cosine } from '../../src/data/index.ts';
import { type Embedder, loadEmbedder } from '../../src/embedding/index.ts';

const root = join(import.meta.dirname, '../..');

describe('a text’s meaning', () => {
  let model: Embedder;
  before(async () => {
    model = await loadEmbedder();
  });
  after(() => model.close());
  const near = async (a: string, b: string) => cosine(await model.embed(a), await model.embed(b));

  test('is what Python computes with the same graph', async () => {
    const golden: { text: string; vector: number[] }[] = JSON.parse(
      readFileSync(join(root, 'training/golden/meaning.json'), 'utf8'),
    );
    for (const { text, vector } of golden) {
      const bytes = await model.embed(text);
      // Another kind of processor may round otherwise, by 0.02 at most; 420 steps are 1.
      for (const [i, one] of vector.entries()) assert.ok(Math.abs(bytes[i]! / 420 - one) < 0.02, text);
    }
  });

  test('is nearer to the same in other words than to something else', async () => {
    const said = 'that the port would stay closed until the strike ends';
    const same = await near(said, 'ships cannot use the harbour as long as the dockers are on strike');
    const other = await near(said, 'that the museum has bought two paintings');
    assert.ok(same > other + 0.2, `${same} ${other}`);
    assert.ok((await near(said, said)) > 0.999);
  });

  test('is told of any text, and is the same whatever was read before', async () => {
    const once = await model.embed('No.');
    for (const text of ['', ' ', '\u{1f33e}', 'a'.repeat(5000), 'word '.repeat(2000)])
      assert.equal((await model.embed(text)).length, 384);
    assert.deepEqual(await model.embed('No.'), once);
  });

  test('names a file that is damaged or missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
    after(() => rmSync(folder, { recursive: true, force: true }));
    await assert.rejects(loadEmbedder({ folder }), { code: 'model-missing' });
    cpSync(join(root, 'models/meaning/meaning.json'), join(folder, 'meaning.json'));
    writeFileSync(join(folder, 'meaning.onnx'), 'x');
    await assert.rejects(loadEmbedder({ folder }), { code: 'model-damaged' });
    writeFileSync(join(folder, 'meaning.json'), '{}');
    await assert.rejects(loadEmbedder({ folder }), { code: 'model-damaged' });
  });
});

test('vectors of bytes keep their direction', () => {
  const vector = Float32Array.from({ length: 384 }, (_, i) => Math.sin(i * i));
  const length = Math.hypot(...vector);
  const bytes = byteVector(vector.map((one) => one / length));
  assert.ok(cosine(bytes, bytes) > 0.9999);
  assert.ok(
    cosine(
      bytes,
      bytes.map((one) => -one),
    ) < -0.9999,
  );
  assert.equal(cosine(bytes, new Int8Array(384)), 0);
});
