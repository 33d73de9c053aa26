import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlap, overlapsAny, type Span } from '../../src/data/index.ts';

const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => [start, start + length]);

test('a span touches others where it overlaps any of them, in whatever order they are', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, one) => {
      assert.equal(
        overlapsAny(spans)(one),
        spans.some((other) => overlap(other, one) > 0),
      );
    }),
  );
});
