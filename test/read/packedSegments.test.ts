import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Segment } from '../../src/data/index.ts';
import { packSegments, unpackSegments } from '../../src/read/packedSegments.ts';
import { casesOf } from '../extent.ts';

const offset = fc.nat(2 ** 31 - 1);
const point = fc.double({ min: -1e5, max: 1e5, noNaN: true }).map((value) => Math.round(value * 10) / 10);
const part = fc.record(
  { name: fc.constantFrom('word/document.xml', 'word/footnotes.xml'), start: offset },
  { noNullPrototype: true },
);
const segment: fc.Arbitrary<Segment> = fc
  .record(
    {
      text: fc.tuple(offset, offset),
      bytes: fc.tuple(offset, offset),
      from: fc.constantFrom('verbatim', 'entity', 'made'),
      page: fc.integer({ min: 1, max: 1e6 }),
      part,
      box: fc.tuple(point, point, point, point),
    },
    { requiredKeys: ['text', 'bytes', 'from'], noNullPrototype: true },
  )
  .map((one) => one as Segment);

test('segments are the same after they were packed and unpacked', () => {
  fc.assert(
    fc.property(fc.array(segment), (segments) => {
      assert.deepEqual(unpackSegments(packSegments(segments)), segments);
    }),
    { numRuns: casesOf(300) },
  );
});
