import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCases, type SampleCase } from './sampleCases.ts';

/** Where the samples are. */
export const SAMPLES = resolve(import.meta.dirname, '../../samples');

/** A case and the file in samples/ that it is in. */
export type NamedSample = { readonly file: string; readonly sample: SampleCase };

/** Every case of every file in samples/. */
export function readSamples(): NamedSample[] {
  const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return files
    .toSorted()
    .flatMap((file) =>
      readCases(readFileSync(join(SAMPLES, file), 'utf8')).map((sample) => ({ file, sample })),
    );
}
