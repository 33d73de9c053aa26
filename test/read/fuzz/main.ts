/** `npm run fuzz -- --minutes 5 --seed 1`: reads damaged pages and says what fell. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, folder: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const folder = values.folder ?? join(tmpdir(), 'onrecord-fuzz');
const { inputs, faults } = fuzz({ seed, seconds: Number(values.minutes ?? 1) * 60, folder });
for (const { trouble, file } of faults) console.log(`${file}: ${trouble}`);
console.log(`${inputs} inputs with seed ${seed}, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
