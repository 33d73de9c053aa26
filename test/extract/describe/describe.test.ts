import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contains, kinds, overlap, type Span, spanProblem, trimSpan } from '../../../src/data/index.ts';
import { acts } from '../../../src/data/statement.ts';
import { describer } from '../../../src/extract/describe/index.ts';
import { annotatePlainText } from '../../../src/text/annotated/annotateText.ts';
import { casesOf } from '../../extent.ts';
import { marksOf } from './reported.ts';

const piece = fc.constantFrom(
  ...'if|when|unless|without|until|once|should|had|were|he|they|the port|will|would|fails|said|told|asked|not|never|on'.split(
    '|',
  ),
  ..."Monday|March 5|in a speech|in Porto|reporters|to Ruiz|“|”|\"|''|,|.|?|—|(|)|\n\n|😀|é|liar|great|1999|, and|only".split(
    '|',
  ),
);
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }) },
);

/** A text with source, cue and content cut from it at random, as the contract wants spans to be. */
const samples = fc
  .tuple(text, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), fc.nat())
  .map(([sample, cuts, turn]) => {
    const at = [...new Set(cuts.map((cut) => cut % (sample.length + 1)))].sort((a, b) => a - b);
    const roles: Span[][] = [[], [], []];
    for (let k = 0; k + 1 < at.length; k++) {
      const span = trimSpan(sample, [at[k]!, at[k + 1]!]);
      if (span && spanProblem(sample, [span]) === null) roles[(k + turn) % 3]!.push(span);
    }
    return { sample, source: roles[0]!, cue: roles[1]!, content: roles[2]! };
  });

describe('describer', () => {
  it('gives sound spans: conditions in the content, the rest outside it', () => {
    fc.assert(
      fc.property(samples, ({ sample, ...found }) => {
        fc.pre(found.content.length > 0);
        const said = describer(annotatePlainText(sample), '2024-03-05', marksOf(sample))(found);
        assert.ok(kinds.includes(said.kind) && acts.includes(said.act));
        const conditions = said.conditions.map(({ span }) => span);
        assert.equal(spanProblem(sample, conditions), null);
        for (const span of conditions) assert.ok(found.content.some((part) => contains(part, span)));
        for (const marked of [said.addressee, said.saidAt, said.occasion]) {
          if (!marked) continue;
          assert.equal(spanProblem(sample, [marked.span]), null);
          assert.equal(marked.text, sample.slice(...marked.span));
          for (const part of [...found.content, ...found.source]) assert.equal(overlap(part, marked.span), 0);
        }
        for (const { span, text: words, connective } of said.conditions) {
          assert.equal(words, sample.slice(...span));
          assert.ok(words.toLowerCase().replaceAll(/\s+/g, ' ').startsWith(connective));
        }
      }),
      { numRuns: casesOf(1500) },
    );
  });

  it('describes a statement without source and cue', () => {
    const sample = '“We will rebuild it if they pay.”';
    const said = describer(
      annotatePlainText(sample),
      null,
      marksOf(sample),
    )({
      source: [],
      cue: [],
      content: [[0, sample.length]],
    });
    assert.equal(said.kind, 'direct');
    assert.equal(said.act, 'promise');
    assert.deepEqual(
      said.conditions.map((condition) => condition.text),
      ['if they pay'],
    );
    assert.deepEqual([said.negated, said.addressee, said.saidAt, said.occasion], [false, null, null, null]);
  });
});
