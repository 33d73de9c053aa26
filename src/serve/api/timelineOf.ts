import type { TimelineAsked } from '../../app/queries/countOverTime.ts';
import type { Search } from '../../app/queries/searchStatements.ts';
import type { TimelineQuery } from './schemas.ts';
import { searchOf } from './searchOf.ts';

/** What is counted over time, as an address asks for it. */
export function timelineOf({
  by,
  per,
  limit,
  ...search
}: TimelineQuery): TimelineAsked & { readonly search: Search } {
  return { search: searchOf(search), by, per, limit };
}
