import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { OnrecordError } from '../../../src/errors.ts';
import { loadTagger } from '../../../src/extract/index.ts';

const model = resolve(import.meta.dirname, '../../../models/small');

const FILES = ['tagger.json', 'tokenizer.json', 'encoder.onnx', 'pair.onnx', 'span.onnx', 'link.onnx'];

describe('loading a model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-model-'));
  beforeEach(() => cpSync(model, folder, { recursive: true }));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const fails = async (code: string, file: string) =>
    assert.rejects(loadTagger({ folder }), (error: unknown) => {
      assert.ok(error instanceof OnrecordError);
      assert.equal(error.code, code);
      assert.ok(error.message.includes(join(folder, file)), error.message);
      return true;
    });

  for (const file of FILES)
    test(`${file} is missing`, async () => {
      unlinkSync(join(folder, file));
      await fails('model-missing', file);
    });

  for (const file of FILES)
    test(`${file} is cut short`, async () => {
      truncateSync(join(folder, file), 1000);
      await fails('model-damaged', file);
    });

  test('one byte of the weights is another', async () => {
    const bytes = readFileSync(join(folder, 'pair.onnx'));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(join(folder, 'pair.onnx'), bytes);
    await fails('model-damaged', 'pair.onnx');
  });

  test('settings that are none', async () => {
    writeFileSync(join(folder, 'tagger.json'), '{"name": "x"}');
    await fails('model-damaged', 'tagger.json');
  });

  test('the model that comes with the program has a name and loads from its own folder', async () => {
    const tagger = await loadTagger();
    assert.match(tagger.name, /^small-\d+$/);
    await tagger.close();
  });
});
