import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureRewrites } from './measureRewrites.ts';

test('articles joined, split and quoted anew lose hardly a statement', { timeout: 60_000 }, async () => {
  let [expected, lost] = [0, 0];
  for await (const { rewritten, losses, findings } of measureRewrites(100, 5)) {
    expected += losses.expected;
    if (findings === 0) lost += losses.lost.length;
    // Nothing but marks and the space between paragraphs is other than in the samples.
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu);
    assert.deepEqual(words(rewritten.text), words(rewritten.of.map(({ text }) => text).join(' ')));
  }
  assert.ok(expected > 200);
  assert.ok(lost / expected <= 0.02, `${lost} of ${expected} are lost`);
});
