import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articlesCsv, csv, csvColumns } from '../../src/export/index.ts';
import { spanOf, statements } from './exportSample.ts';

/** Reads CSV back, by the rules of RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

function records(text: string): Record<string, string>[] {
  const [head, ...rows] = parse(text);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head![index]!, cell])));
}

test('a row a statement, under the same columns', () => {
  const [head, ...rows] = parse([...csv(statements)].join(''));
  assert.deepEqual(head, csvColumns);
  assert.deepEqual(
    rows.map((row) => row.length),
    statements.map(() => csvColumns.length),
  );
});

test('words, spans and lists', () => {
  const [first, second] = records([...csv(statements)].join(''));
  const spans = [spanOf('“We wait,”'), spanOf('“And then, if it rains, we go.”')];
  assert.equal(first!.content, '“We wait,” … “And then, if it rains, we go.”');
  assert.equal(first!.content_spans, spans.map(([start, end]) => `${start}-${end}`).join(';'));
  assert.equal(first!.byline, 'Ines Marl | Bo "B" Lee');
  assert.equal(first!.conditions, 'if it rains');
  assert.equal(first!.confidence, '0.75');
  assert.equal(second!.speaker, '');
  assert.equal(second!.negated, 'true');
});

test('a cell that a spreadsheet would run is made harmless, unless asked otherwise', () => {
  const [, second] = records([...csv(statements)].join(''));
  assert.equal(second!.content, "'=1+1");
  assert.equal(second!.title, '\'=HYPERLINK("x")');
  const [, kept] = records([...csv(statements, { formulas: 'keep' })].join(''));
  assert.equal(kept!.content, '=1+1');
});

test('without a header', () => {
  assert.equal(parse([...csv(statements, { header: false })].join('')).length, statements.length);
});

test('with a byte order mark before the header alone', () => {
  const text = [...csv(statements, { bom: true })].join('');
  assert.ok(text.startsWith('\ufeffid,'));
  assert.equal(text.lastIndexOf('\ufeff'), 0);
});

test('articles, also those without a statement', () => {
  const row = {
    ...{ id: 'ar_1', uri: '/a', title: '=1', publisher: null, byline: ['A', 'B'], publishedAt: '2025-03-04' },
    ...{
      language: 'en',
      sha256: 'f',
      fetchedAt: '2025',
      addedAt: '2025',
      words: 2,
      statements: 0,
      text: 'a "b"',
    },
  };
  const [one] = records([...articlesCsv([row])].join(''));
  assert.deepEqual([one!.title, one!.byline, one!.words, one!.text], ["'=1", 'A | B', '2', 'a "b"']);
});
