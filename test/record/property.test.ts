import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  acts,
  kinds,
  type Span,
  type Statement,
  speakerTypes,
  speakerVias,
  statementSchema,
  trimSpan,
} from '../../src/data/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { phraseQuery, searchQuery } from '../../src/record/search/searchQuery.ts';
import { casesOf } from '../extent.ts';
import { derive, maker, sample, statementOf } from './sample.ts';

const words = fc.string({ unit: 'binary', maxLength: 12 });
/** Text with words in it, as well as with all that Unicode has. */
const prose = fc
  .array(fc.oneof(words, fc.constantFrom('the', 'mill', '🌾', '“', ' ', '\n\n', 'é', 'e\u0301', '\u200f')), {
    minLength: 8,
    maxLength: 40,
  })
  .map((parts) => parts.join(' '));

/** Disjoint spans in `text`, in order, made of `cuts`. */
function spansIn(text: string, cuts: readonly number[]): Span[] {
  const bounds = [...new Set(cuts.map((cut) => border(text, Math.floor(cut * text.length))))].sort(
    (a, b) => a - b,
  );
  return bounds.flatMap((start, index) => {
    const end = bounds[index + 1];
    const span = end === undefined || index % 2 === 1 ? null : trimSpan(text, [start, end]);
    return span ? [span] : [];
  });
}
const border = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);

const cuts = fc.array(
  fc.integer({ min: 0, max: 1000 }).map((cut) => cut / 1000),
  { maxLength: 10 },
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const drawn = fc.record({
  parts: fc.tuple(cuts, cuts, cuts, cuts),
  speakers: fc.array(
    fc.record({
      name: words,
      type: fc.constantFrom(...speakerTypes),
      aliases: fc.array(words, { maxLength: 3 }),
      role: orNull(words),
      via: fc.constantFrom(...speakerVias),
      person: orNull(words),
      onBehalfOf: orNull(words),
      confidence: orNull(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)),
    }),
    { maxLength: 3 },
  ),
  act: fc.constantFrom(...acts),
  kind: fc.constantFrom(...kinds),
  negated: fc.boolean(),
  inner: fc.boolean(),
  marks: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  connective: words,
  date: orNull(fc.constantFrom('2019', '2019-03', '2019-03-05', '')),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
  model: words,
});

/** Statements that hold for an article of `text`, of what was drawn; one that would be there already is left out. */
function statementsIn(
  added: ReturnType<typeof sample>,
  draws: readonly (typeof drawn extends fc.Arbitrary<infer T> ? T : never)[],
) {
  const { article } = added;
  const made = new Map<string, Statement>();
  for (const draw of draws) {
    const [source, cue, content, rest] = draw.parts.map((part) => spansIn(article.text, part));
    if (!source || !cue || !content?.[0] || !rest) continue;
    const [first] = rest;
    const mark = (wanted: boolean) =>
      wanted && first ? { span: first, text: article.text.slice(...first) } : null;
    const saidAt = mark(draw.marks[1]);
    const statement = statementOf(article, { source, cue, content }, '', {
      speakers: draw.speakers.map((one) => ({ ...one, mention: content[0]! })),
      conditions: rest.map((span) => ({
        connective: draw.connective,
        span,
        text: article.text.slice(...span),
      })),
      within: draw.inner ? ([...made.keys()].at(-1) ?? null) : null,
      addressee: mark(draw.marks[0]),
      saidAt: saidAt && { ...saidAt, date: draw.date },
      occasion: mark(draw.marks[2]),
      ...{ act: draw.act, kind: draw.kind, negated: draw.negated },
      ...{ confidence: draw.confidence, model: draw.model },
    });
    if (!made.has(statement.id)) made.set(statement.id, statement);
  }
  return [...made.values()];
}

describe('for all articles and queries', () => {
  test('what is read back is what was added', () => {
    using record = openRecord(':memory:');
    let number = 0;
    let total = 0;
    fc.assert(
      fc.property(
        prose,
        fc.array(drawn, { maxLength: 6 }),
        orNull(words),
        orNull(words),
        (text, draws, title, publisher) => {
          const byline = title === null ? [] : [title];
          const fields = { text, title, publisher, byline, paragraphs: [] };
          const added = sample(`invented:${number++}`, [], fields);
          const statements = statementsIn(added, draws);
          for (const statement of statements) statementSchema.parse(statement);
          record.add(added.document, added.article, statements, maker);
          const back = [...record.statements()].filter(({ article }) => article.id === added.article.id);
          assert.deepEqual(back, statements);
          assert.deepEqual(record.article(added.article.id), added.article);
          total += statements.length;
        },
      ),
      { numRuns: casesOf(150) },
    );
    assert.ok(total > casesOf(150), `${total} statements were tried`);
    assert.deepEqual([...record.verify((_, article, span) => article.text.slice(...span))], []);
  });

  test('no query is an error, whatever is typed', () => {
    using record = openRecord(':memory:');
    const added = sample('invented:', [['Ana Ruiz', 'the mill NEAR the AND of the river is "shut"']]);
    record.add(added.document, added.article, added.statements, maker);
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '*',
            '(',
            ')',
            'NEAR',
            'AND',
            'OR',
            'NOT',
            '-',
            '^',
            ':',
            '+',
            'mill',
            '“',
            "'",
            ' ',
            '\0',
            '{',
            ',',
            '\ud800',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, typed, (query, speaker) => {
        for (const _ of record.find({ words: query, speaker, publisher: query })) assert.ok(true);
        for (const _ of record.find({ words: query })) assert.ok(true);
        for (const _ of record.find({ speaker })) assert.ok(true);
      }),
      { numRuns: casesOf(500) },
    );
    assert.equal([...record.find({ words: 'NEAR AND "shut' })].length, 1);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('operators of the search engine are words', () => {
    assert.equal(searchQuery('mill OR weir'), '"mill" AND "OR" AND "weir"');
    assert.equal(searchQuery('“the mill” riv* -'), '"the mill" AND "riv" *');
    assert.equal(phraseQuery('O"Neil'), '"O Neil"');
    assert.equal(phraseQuery('…'), null);
  });
});
