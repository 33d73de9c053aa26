import type { TimelineAsked } from '../../app/queries/countOverTime.ts';
import type { Search } from '../../app/queries/searchStatements.ts';
import type { TimelineQuery } from './schemas.ts';
import { searchOf } from './searchOf.ts';

/** The count over time that the parameters of an address describe. */
export function timelineOf({
  by,
  per,
  limit,
  ...search
}: TimelineQuery): TimelineAsked & { readonly search: Search } {
  return { search: searchOf(search), by, per, limit };
}
