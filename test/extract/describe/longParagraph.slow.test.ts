import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describer } from '../../../src/extract/describe/index.ts';
import { annotatePlainText } from '../../../src/text/annotated/annotateText.ts';
import { marksOf } from './reported.ts';

test('describing stays quick in one long paragraph', () => {
  const unit = 'Ruiz said the port will shut if, when or until “it” is full, on Monday, and so on ';
  const sample = unit.repeat(12_000);
  const describeIt = describer(annotatePlainText(sample), null, marksOf(sample));
  const began = performance.now();
  for (let k = 0; k < 1000; k++) {
    const at = k * 12 * unit.length;
    describeIt({ source: [[at, at + 4]], cue: [[at + 5, at + 9]], content: [[at + 10, at + 60]] });
  }
  describeIt({ source: [], cue: [], content: [[0, sample.length - 1]] });
  assert.ok(performance.now() - began < 8000);
});
