import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { regexesOf } from './regexesOf.ts';
import { explained, slowness } from './slowRegexes.ts';
import { keyOf, readVerdicts, type Verdict, writeVerdicts } from './verdicts.ts';

// Looks for regular expressions that can take more than linear time (recheck, Hirose 2020): on hostile input one of them could hold up
// everything. Those that `verdicts.tsv` lists are known; --all looks at them again. Exit code 1 where one is found. Expressions that the
// program puts together as it runs (`new RegExp`) are not seen.
//
//   npm run check:regex           all of them; minutes
//   node test/regexes/checkRegexes.ts   those that are new

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const known = readVerdicts();
const verdicts: Verdict[] = [];
let slow = 0;
let looked = 0;
const all = regexesOf(join(import.meta.dirname, '../../src'));
for (const [i, regex] of all.entries()) {
  const key = keyOf(regex);
  const before = known.get(key);
  if (before && (before.verdict === 'allowed' || !values.all)) {
    verdicts.push(before);
    continue;
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${all.length} regular expressions`);
  looked += 1;
  const found = slowness(regex);
  if (!found) verdicts.push({ key, verdict: 'safe', why: '' });
  else {
    slow += 1;
    console.log(explained(found, key));
  }
}
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
// A check that finds nothing new leaves the file as it is.
if (looked > 0 || verdicts.length !== known.size) writeVerdicts(verdicts);
const allowed = verdicts.filter(({ verdict }) => verdict === 'allowed').length;
console.log(
  `${all.length} regular expressions: ${all.length - slow - allowed} safe, ${allowed} allowed, ${slow} to mend; ${looked} looked at now`,
);
if (slow > 0)
  console.log(
    'Mend each, or add its key to test/regexes/verdicts.tsv as "allowed" with the reason why no input makes it slow.',
  );
process.exitCode = slow > 0 ? 1 : 0;
