/** `npm run fuzz:warcs -- --files 10000 --seed 1`: reads damaged WARC files, and names those of which something is missing. */
import { parseArgs } from 'node:util';
import { fuzzWarcs } from './fuzzWarcs.ts';

const { values } = parseArgs({ options: { files: { type: 'string' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const { files, documents, whole, faults } = await fuzzWarcs(seed, Number(values.files ?? 10_000));
for (const fault of faults) console.log(fault);
console.log(
  `${files} files from seed ${seed} on with ${documents} documents, ${whole} of them untouched: ${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
