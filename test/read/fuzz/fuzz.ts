import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { htmlPage } from '../htmlGrammar.ts';
import { mutate } from './mutate.ts';
import { randomFrom } from './random.ts';
import { shrink } from './shrink.ts';
import { troubleWith } from './troubleWith.ts';

export type Fuzzed = {
  readonly inputs: number;
  readonly faults: readonly { trouble: string; file: string }[];
};

const SAMPLES = resolve(import.meta.dirname, '../../../samples');
/** So many pages of the grammar are made at once. */
const MADE = 100;

/** Reads changed samples and made pages for so long; what fails is made as small as can be and kept in the folder. */
export function fuzz(options: { seed: number; seconds: number; folder: string }): Fuzzed {
  const { seed, folder } = options;
  const random = randomFrom(seed);
  const samples = globSync('{articles,record}/*.{html,txt}', { cwd: SAMPLES })
    .sort()
    .map((name) => readFileSync(join(SAMPLES, name)));
  const faults: { trouble: string; file: string }[] = [];
  let made: string[] = [];
  let inputs = 0;
  for (const end = Date.now() + options.seconds * 1000; Date.now() < end; inputs++) {
    if (made.length === 0) made = fc.sample(htmlPage(), { numRuns: MADE, seed: random.below(2 ** 31) });
    const source = random.chance(0.3) ? random.of(samples) : Buffer.from(made.pop()!);
    const input = mutate(source, random);
    const trouble = troubleWith(input, random);
    if (trouble === null) continue;
    const bytes = shrink(
      input.bytes,
      (shorter) => troubleWith({ ...input, bytes: shorter }, randomFrom(seed)) !== null,
    );
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${seed}-${inputs}.html`);
    writeFileSync(file, bytes);
    faults.push({ trouble: `${trouble} (${input.contentType})`, file });
  }
  return { inputs, faults };
}
