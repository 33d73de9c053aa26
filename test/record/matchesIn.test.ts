import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchesIn } from '../../src/record/index.ts';
import { casesOf } from '../extent.ts';

const found = (typed: string, text: string) =>
  matchesIn(typed, text).map(([start, end]) => text.slice(start, end));

test('words, phrases and beginnings stand out as they are found, whatever their case and accents', () => {
  const text = 'The Café at the harbour: harbours, cafés and the port-town.';
  assert.deepEqual(found('cafe', text), ['Café']);
  assert.deepEqual(found('CAFÉ* harbour*', text), ['Café', 'harbour', 'harbours', 'cafés']);
  assert.deepEqual(found('"the harbour"', text), ['the harbour']);
  assert.deepEqual(found('"the har*"', text), []);
  assert.deepEqual(found('"the har"*', text), ['the harbour']);
  assert.deepEqual(found('port-town', text), ['port-town']);
  assert.deepEqual(found('the "the harbour"', text), ['The', 'the harbour', 'the']);
  for (const none of ['', '"', '*', '—', 'x']) assert.deepEqual(found(none, text), [], none);
  assert.deepEqual(matchesIn('the', text, [4, 20]), [[12, 15]], 'only within');
});

test('spans are in order, apart, and within the text, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (typed, text) => {
      let last = 0;
      for (const [start, end] of matchesIn(typed, text)) {
        assert.ok(last <= start && start < end && end <= text.length);
        last = end;
      }
    }),
    { numRuns: casesOf(100) },
  );
});
