import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { overlap, type Span, spanProblem } from '../../src/data/index.ts';
import type { Candidate } from '../../src/extract/candidate.ts';
import { disjointContents } from '../../src/extract/disjointContents.ts';
import { annotateText } from '../../src/text/annotated/annotateText.ts';
import { articleOf } from './articleOf.ts';

type Said = { source?: string; cue: string; content: string[]; confidence: number };

/** Candidates of a text, by the words of their parts. */
function candidatesIn(text: string, all: readonly Said[]): Candidate[] {
  const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  return all.map(({ source, cue, content, confidence }) => ({
    source: source === undefined ? [] : [at(source)],
    cue: [at(cue)],
    content: content.map(at),
    confidence,
    tagged: null,
    rule: null,
    within: null,
  }));
}
const contentsOf = (text: string, all: readonly Said[]) =>
  disjointContents(annotateText(articleOf(text)), candidatesIn(text, all)).map(({ cue, content, within }) => [
    text.slice(...cue[0]!),
    content.map((span) => text.slice(...span)).join(' … '),
    within && text.slice(...within.cue[0]!),
  ]);

describe('words that two contents share', () => {
  test('stay with the one that is surer', () => {
    const text = '“We are ready,” said Petrov. “We wait.” Salin disagreed. “No,” he said.';
    assert.deepEqual(
      contentsOf(text, [
        { source: 'Petrov', cue: 'said', content: ['“We are ready,”', '“We wait.”'], confidence: 0.9 },
        { source: 'Salin', cue: 'disagreed', content: ['“We wait.”'], confidence: 0.7 },
      ]),
      [['said', '“We are ready,” … “We wait.”', null]],
    );
  });

  test('make one with its source and cue in the other a nested one', () => {
    const text = 'Police have said they have no plan, according to Adeyemi.';
    assert.deepEqual(
      contentsOf(text, [
        { source: 'Police', cue: 'have said', content: ['they have no plan'], confidence: 0.5 },
        {
          source: 'Adeyemi',
          cue: 'according to',
          content: ['Police have said they have no plan'],
          confidence: 0.9,
        },
      ]),
      [
        ['have said', 'they have no plan', 'according to'],
        ['according to', 'Police have said they have no plan', null],
      ],
    );
  });

  test('are no part of a content that runs over the words that say whose they are', () => {
    const text = 'Petrov scolded him: “It is false,” she said. “It is a lie.”';
    assert.deepEqual(
      contentsOf(text, [
        {
          source: 'Petrov',
          cue: 'scolded',
          content: ['“It is false,” she said. “It is a lie.”'],
          confidence: 0.9,
        },
        { source: 'she', cue: 'said', content: ['“It is false,”', '“It is a lie.”'], confidence: 0.8 },
      ]),
      [['said', '“It is false,” … “It is a lie.”', null]],
    );
  });

  test('leave no words that only lead over to them', () => {
    const text = 'She felt it was right because “nobody knows it,” she said.';
    assert.deepEqual(
      contentsOf(text, [
        { source: 'She', cue: 'felt', content: ['it was right because “nobody knows it,”'], confidence: 0.7 },
        { source: 'she', cue: 'said', content: ['“nobody knows it,”'], confidence: 0.9 },
      ]),
      [
        ['felt', 'it was right', null],
        ['said', '“nobody knows it,”', null],
      ],
    );
  });

  test('are none afterwards, whatever the contents are', () => {
    const words = Array.from(
      { length: 40 },
      (_, i) => `${i % 7 === 6 ? '“' : ''}w${i}${i % 7 === 0 ? '.”' : ''}`,
    );
    const text = words.join(' ');
    const starts = words.map((_, i) => words.slice(0, i).join(' ').length + (i > 0 ? 1 : 0));
    const annotated = annotateText(articleOf(text));
    const span = fc
      .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([i, size]): Span => {
        const last = Math.min(words.length - 1, i + size - 1);
        return [starts[i]!, starts[last]! + words[last]!.length];
      });
    const parts = fc
      .array(span, { minLength: 1, maxLength: 3 })
      .map((spans) =>
        spans
          .toSorted((a, b) => a[0] - b[0])
          .filter((one, i, all) => all.slice(0, i).every((before) => before[1] <= one[0])),
      );
    const candidate = fc.record({
      source: fc.constant<Span[]>([]),
      cue: span.map((one) => [one]),
      content: parts,
      confidence: fc.integer({ min: 40, max: 99 }).map((n) => n / 100),
      tagged: fc.constant(null),
      rule: fc.constant(null),
      within: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 8 }), (candidates: Candidate[]) => {
        const found = disjointContents(annotated, candidates);
        const isIn = (inner: Candidate, outer: Candidate): boolean =>
          inner.within !== null &&
          (inner.within.content === outer.content ||
            found.some((one) => one.content === inner.within!.content && one !== inner && isIn(one, outer)));
        for (const [i, a] of found.entries()) {
          assert.equal(spanProblem(text, a.content), null);
          for (const b of found.slice(i + 1))
            if (!isIn(a, b) && !isIn(b, a))
              assert.ok(a.content.every((one) => b.content.every((other) => overlap(one, other) === 0)));
        }
      }),
    );
  });
});
