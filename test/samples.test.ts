import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type Found, findInSamples } from './samples/findInSamples.ts';
import { type NamedSample, readSamples } from './samples/readSamples.ts';
import { pairsOf, type Row, readCases } from './samples/sampleCases.ts';
import { holds, pairsIn, sampleReport } from './samples/sampleReport.ts';
import { sharedWords } from './samples/sharedWords.ts';
import { withTable } from './samples/withTable.ts';

describe('samples as Markdown', () => {
  const markdown = [
    '# A file',
    '## One',
    'Prose.',
    '```text',
    'Ida said that it rained.',
    '',
    'It did.',
    '```',
    'known to fail: too wet',
    'published: 2024-03-04',
    '| cue | content | negated |',
    '| --- | --- | --- |',
    '| said | that it \\| rained | |',
    '## None',
    'Prose.',
    '```text',
    'It rained.',
    '```',
    '| cue | content |',
    '| --- | --- |',
  ].join('\n');

  test('a case is read with its passage, table and mark', () => {
    assert.deepEqual(readCases(markdown), [
      {
        name: 'One',
        passage: 'Ida said that it rained.\n\nIt did.',
        columns: ['cue', 'content', 'negated'],
        rows: [{ cue: 'said', content: 'that it | rained', negated: '' }],
        knownToFail: 'too wet',
        published: '2024-03-04',
      },
      {
        name: 'None',
        passage: 'It rained.',
        columns: ['cue', 'content'],
        rows: [],
        knownToFail: null,
        published: null,
      },
    ]);
  });

  const broken: [string, RegExp][] = [
    [markdown.replaceAll('```', '~~~'), /“One” has no passage/],
    [markdown.replace('Prose.', ''), /“One” has no sentence/],
    [markdown.replace('cue |', 'verb |'), /a column “verb”/],
    [markdown.replace('| content ', ''), /no column content/],
    [markdown.replace('| said |', '|'), /2 cells instead of 3/],
    [markdown.replace('rained | |', 'rained | no |'), /“no” is none of yes/],
  ];
  for (const [text, expected] of broken)
    test(`a broken one says what it lacks: ${expected.source}`, () => {
      assert.throws(() => readCases(text), expected);
    });

  test('what is expected is set beside what was found; order and the seams of parts do not matter', () => {
    const said: Row = { cue: 'said', content: '“One … “Two' };
    const added: Row = { cue: 'added', content: 'that it rained' };
    const [inTwo, cut]: Row[] = [
      { ...said, content: '“One\n\n“Two' },
      { ...added, content: 'it rained' },
    ];
    assert.deepEqual(pairsOf([said, added], [added, inTwo!]), [
      { expected: said, found: inTwo },
      { expected: added, found: added },
    ]);
    assert.ok(holds(pairsOf([said, added], [added, inTwo!])));
    assert.deepEqual(pairsOf([said, added], [cut!, said]), [
      { expected: said, found: said },
      { expected: added, found: cut },
    ]);
    assert.ok(!holds(pairsOf([said, added], [cut!, said])));
    const strange: Row = { cue: 'wrote', content: 'nothing alike' };
    assert.deepEqual(pairsOf([said], [strange, said, said]), [
      { expected: said, found: said },
      { expected: null, found: strange },
      { expected: null, found: said },
    ]);
    assert.deepEqual(pairsOf([said], [strange]), [
      { expected: said, found: null },
      { expected: null, found: strange },
    ]);
  });

  test('a table is written with what was found, all else stays, and it is read again as the same', () => {
    const rows = [
      { cue: 'said', content: 'that it | rained\n\nand rained', negated: '' },
      { cue: '', content: 'It did', negated: 'yes' },
    ];
    const written = withTable(markdown, 'One', rows);
    const table = [
      '| cue  | content                      | negated |',
      '| ---- | ---------------------------- | ------- |',
      '| said | that it \\| rained and rained |         |',
      '|      | It did                       | yes     |',
    ].join('\n');
    const before = markdown.slice(markdown.indexOf('| cue'), markdown.indexOf('\n## None'));
    assert.equal(
      written,
      markdown.replace(before, () => table),
    );
    assert.ok(holds(pairsOf(rows, readCases(written)[0]!.rows)));
  });
});

describe('samples', { timeout: 120_000 }, () => {
  const samples = readSamples();
  let found: ReadonlyMap<NamedSample, Found>;
  before(async () => {
    found = await findInSamples(samples);
  });

  test('no two statements share words of their contents, nested ones apart', () => {
    for (const [{ sample }, { statements }] of found)
      assert.deepEqual(sharedWords(statements), [], sample.name);
  });

  for (const one of samples)
    test(`${one.file}: ${one.sample.name}`, () => {
      const { sample } = one;
      const passes = holds(pairsIn(sample, found.get(one)!));
      if (sample.knownToFail === null)
        assert.ok(passes, `\n${sampleReport(sample, found.get(one)!, { width: 100, color: false })}`);
      else assert.ok(!passes, 'it passes now: take the line “known to fail” out of the file');
    });
});
