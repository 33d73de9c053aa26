import { readSamples } from '../../samples/readSamples.ts';
import type { Row } from '../../samples/sampleCases.ts';

/** A passage and the statements that a person found in it. */
export type KnownArticle = {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Row[];
};

/**
 * Files whose passages mean what they mean by their layout, or whose marks are wrong on purpose: another layout or other marks would make
 * other statements of them. Nested statements are not listed unless they are asked for.
 */
const LEFT_OUT = new Set(['forms.md', 'marks.md', 'nested.md', 'transcripts.md']);

/** The passages of the samples whose statements stay the same however the passage is joined, split or quoted. */
export function knownArticles(): KnownArticle[] {
  return readSamples()
    .filter(({ file, sample }) => !LEFT_OUT.has(file) && sample.knownToFail === null)
    .map(({ file, sample }) => ({
      name: `${file}: ${sample.name}`,
      text: sample.passage,
      expected: sample.rows,
    }));
}
