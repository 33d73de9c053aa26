import type { SourcesAsked } from '../../app/queries/sources/listQuoted.ts';
import { sourceDimensions } from '../../data/index.ts';
import type { SourcesQuery } from './schemas.ts';
import { searchOf } from './searchOf.ts';

/** The count of sources that the parameters of an address describe. */
export function sourcesOf({ by, names, single, limit, ...search }: SourcesQuery): SourcesAsked {
  const { about: _, cursor: __, order: ___, limit: ____, ...query } = searchOf(search);
  return {
    query,
    by: sourceDimensions.find((one) => one === by) ?? (by ? { own: by.toLowerCase() } : 'person'),
    names: names === 'true',
    single: single === 'true',
    ...(limit !== undefined && { limit }),
  };
}
