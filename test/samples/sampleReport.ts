import { renderPretty } from '../../src/cli/terminal/pretty.ts';
import { displayWidth } from '../../src/cli/terminal/prettyWidth.ts';
import { wrapPieces } from '../../src/cli/terminal/prettyWrap.ts';
import type { Found } from './findInSamples.ts';
import { isSame, isSameCell, type Pair, pairsOf, rowOf, type SampleCase } from './sampleCases.ts';

/** A terminal's columns, and whether it shows styles. */
export type Look = { readonly width: number; readonly color: boolean };

/** What was found beside what a case expects; see {@link pairsOf}. */
export function pairsIn(sample: SampleCase, { statements }: Found): Pair[] {
  const rows = statements.map((statement) => rowOf(statement, sample.columns, statements));
  return pairsOf(sample.rows, rows);
}

/** Whether a case expects what was found, no more and no less. */
export function holds(pairs: readonly Pair[]): boolean {
  return pairs.every(({ expected, found }) => isSame(expected, found));
}

/** The passage with the statements that were found marked in it, then each statement as expected beside it as found. */
export function sampleReport(sample: SampleCase, found: Found, look: Look): string {
  const passage = renderPretty(
    { ...found.article, title: sample.name, publishedAt: sample.published },
    found.statements,
    look,
  );
  const blocks = pairsIn(sample, found).map((pair) => pairBlock(sample, pair, look.width));
  return [passage.trimEnd(), '', ...blocks.flatMap((block) => [block, ''])].join('\n');
}

const NAME = Math.max(...['expected', 'on behalf of'].map(({ length }) => length));
const BESIDE = 7;

function pairBlock({ columns }: SampleCase, { expected, found }: Pair, width: number): string {
  const room = Math.max(16, (Math.min(width, 120) - NAME - BESIDE) >> 1);
  const line = (sign: string, name: string, left = '', right = '') => {
    const [lefts, rights] = [left, right].map((text) => wrapPieces([{ text, sgr: '' }], room)) as [
      string[],
      string[],
    ];
    return Array.from({ length: Math.max(lefts.length, rights.length, 1) }, (_, i) => {
      const cell = lefts[i] ?? '';
      const beside = cell + ' '.repeat(Math.max(0, room - displayWidth(cell)));
      return `${i === 0 ? sign : ' '} ${(i === 0 ? name : '').padEnd(NAME)}  ${beside} │ ${rights[i] ?? ''}`.trimEnd();
    });
  };
  const title = line(' ', '', expected ? 'expected' : 'not expected', found ? 'found' : 'not found');
  const cells = columns.flatMap((column) => {
    const differs = !isSameCell(expected?.[column], found?.[column]);
    return line(differs ? '≠' : ' ', column, expected?.[column], found?.[column]);
  });
  return [...title, ...cells].join('\n');
}
