import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Act, Span, Statement } from '../../src/data/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { derive, maker, sample } from './sample.ts';

test('a turn comes back with its parts, and is found by the act of each', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  try {
    const record = openRecord(join(folder, 'a.db'));
    const { document, article, statements } = sample('a.txt', [['Ida', 'we will go if it rains. It rained']]);
    const [made] = statements;
    const condition = { connective: 'if', span: [20, 31] as const, text: article.text.slice(20, 31) };
    const part = (n: number, span: Span, act: Act, conditions = [condition]) => ({
      ...{ id: `${made!.id}.${n}`, span, text: article.text.slice(...span), act, conditions },
    });
    const turn: Statement = {
      ...made!,
      ...{ kind: 'direct', act: 'promise', conditions: [condition], turn: 'speaker', at: '00:00:07.000' },
      parts: [part(1, [9, 32], 'promise'), part(2, [33, 42], 'assert', [])],
    };
    record.add(document, article, [turn], maker);
    assert.deepEqual([...record.find({ act: 'promise' })], [turn]);
    assert.deepEqual([...record.find({ act: 'assert' })], [turn]);
    assert.deepEqual([...record.find({ act: 'deny' })], []);
    assert.deepEqual([...record.verify(derive)], []);
    record.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
