import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInSamples } from './findInSamples.ts';
import { type NamedSample, readSamples, SAMPLES } from './readSamples.ts';
import { type Row, rowOf } from './sampleCases.ts';
import { holds, pairsIn, sampleReport } from './sampleReport.ts';
import { withTable } from './withTable.ts';

// `npm run sample -- NAME` runs the samples whose file or heading contains NAME; `UPDATE=1` writes what was found into their tables.

const asked = process.argv.slice(2).join(' ').toLowerCase();
const update = Boolean(process.env.UPDATE);
const chosen = readSamples().filter(({ file, sample }) =>
  `${file}: ${sample.name}`.toLowerCase().includes(asked),
);
if (chosen.length === 0) fail(`no sample has “${asked}” in its file or heading`);
if (update && asked === '') fail('which one? UPDATE=1 npm run sample -- NAME');
const look = { width: process.stdout.columns ?? 100, color: process.stdout.isTTY };

let failed = 0;
for (const [one, found] of await findInSamples(chosen)) {
  const { file, sample } = one;
  const pairs = pairsIn(sample, found);
  const passes = holds(pairs);
  const known = sample.knownToFail !== null;
  const result = passes
    ? known
      ? 'passes, but is marked “known to fail”'
      : 'passes'
    : known
      ? `fails, as is known: ${sample.knownToFail}`
      : 'fails';
  console.log(`${file}: ${sample.name}: ${result}`);
  if (!passes || chosen.length === 1) console.log(`\n${sampleReport(sample, found, look)}`);
  if (update && !passes)
    updateTable(
      one,
      found.statements.map((statement) => rowOf(statement, sample.columns, found.statements)),
    );
  else if (passes === known) failed++;
}
if (chosen.length > 1) console.log(`${chosen.length} samples, ${failed} not as expected`);
process.exitCode = failed > 0 ? 1 : 0;

/** Writes what was found into the table of a sample, for a person to check. */
function updateTable({ file, sample }: NamedSample, rows: readonly Row[]): void {
  if (sample.knownToFail !== null) {
    console.log('Its table says what is right, and stays.\n');
    return;
  }
  const path = join(SAMPLES, file);
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), sample.name, rows));
  console.log(`samples/${file} now has what was found: check each row (git diff samples/${file}).\n`);
}

function fail(problem: string): never {
  console.error(problem);
  process.exit(2);
}
