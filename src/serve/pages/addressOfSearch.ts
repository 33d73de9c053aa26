import type { SearchAsked } from '../api/schemas.ts';

/** The address of a search; empty filters are left out. */
export function addressOfSearch(asked: Partial<SearchAsked>, path = '/search'): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}
