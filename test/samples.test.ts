import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { type Statement, statementSchema } from '../src/data/index.ts';
import { difference, type Row, readCases, rowOf, type SampleCase } from './sampleCases.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'samples');
const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

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

  test('what differs is told, both ways; order and the seams of parts do not matter', () => {
    const expected: SampleCase = {
      ...readCases(markdown)[0]!,
      rows: [
        { cue: 'said', content: '“One … “Two' },
        { cue: 'added', content: 'that it rained' },
      ],
    };
    const [said, added] = expected.rows as [Row, Row];
    assert.equal(difference(expected, [added, { ...said, content: '“One\n\n“Two' }]), null);
    const told = difference(expected, [said, { cue: 'added', content: 'it rained' }])!;
    assert.match(told, /not found:\n {2}\| added \| that it rained \|/);
    assert.match(told, /found and not expected:\n {2}\| added \| it rained \|/);
    assert.match(difference(expected, [said, added, added])!, /not expected:\n {2}\| added/);
  });
});

describe('samples', { timeout: 120_000 }, () => {
  const cases = files.flatMap((file) =>
    readCases(readFileSync(join(folder, file), 'utf8')).map((sample) => ({ file, sample })),
  );
  let found: ReadonlyMap<number, Statement[]>;
  before(async () => {
    // What is not sure enough to be told by default is looked at in its own file.
    const isNested = ({ file }: (typeof cases)[number]) => file === 'nested.md';
    const [plain, nested] = await Promise.all([
      extractAll(cases, (one) => !isNested(one), []),
      extractAll(cases, isNested, ['--nested', '0.5']),
    ]);
    found = new Map([...plain, ...nested]);
  });

  for (const [index, { file, sample }] of cases.entries())
    test(`${file}: ${sample.name}`, () => {
      const all = found.get(index) ?? [];
      const rows = all.map((statement) => rowOf(statement, sample.columns, all));
      const told = difference(sample, rows);
      if (sample.knownToFail === null) assert.equal(told, null, `\n${told}`);
      else assert.notEqual(told, null, 'it passes now: take the line “known to fail” out of the file');
    });
});

/** A page of news with a date, which plain text cannot have. */
function pageOf(passage: string, published: string): string {
  const paragraphs = passage.split(/\n{2,}/).map((words) => `<p>${words}</p>`);
  return `<!doctype html><title>A passage</title><meta property="article:published_time" content="${published}T09:00:00Z"><article>${paragraphs.join('')}</article>`;
}

/** Runs the command itself once over the passages of the cases that are taken, each a file of its own; gives the statements found by case. */
async function extractAll(
  cases: readonly { readonly file: string; readonly sample: SampleCase }[],
  taken: (one: { readonly file: string; readonly sample: SampleCase }) => boolean,
  more: readonly string[],
): Promise<Map<number, Statement[]>> {
  const inputs = mkdtempSync(join(tmpdir(), 'onrecord-samples-'));
  try {
    for (const [index, one] of cases.entries()) {
      const { passage, published } = one.sample;
      if (!taken(one)) continue;
      if (published === null) writeFileSync(join(inputs, `${index}.txt`), `${passage}\n`);
      else writeFileSync(join(inputs, `${index}.html`), pageOf(passage, published));
    }
    const command = join(root, 'bin/onrecord.js');
    const { stdout } = await run(
      process.execPath,
      [command, 'extract', '--quiet', ...more, '--format', 'jsonl', inputs],
      {
        maxBuffer: 1 << 28,
      },
    );
    const lines = stdout.split('\n').filter(Boolean);
    const statements = lines.map((line) => statementSchema.parse(JSON.parse(line)));
    return Map.groupBy(statements, ({ article }) => Number(/(\d+)\.\w+$/.exec(article.uri)?.[1]));
  } finally {
    rmSync(inputs, { recursive: true });
  }
}
