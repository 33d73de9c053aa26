import type { SampleAsked } from '../../app/queries/coding/drawSample.ts';
import { SAMPLE_SIZE } from '../../data/index.ts';
import type { SampleQuery } from './schemas.ts';
import { searchOf } from './searchOf.ts';

/** The sample that the parameters of an address describe. */
export function sampleOf({ by, seed = '1', limit: size = SAMPLE_SIZE, ...search }: SampleQuery): SampleAsked {
  const { about: _, cursor: __, order: ___, limit: ____, ...query } = searchOf(search);
  return { query, size, seed, by };
}
