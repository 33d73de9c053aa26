import type { Query } from '../../../record/index.ts';

/** The address of the search with these conditions, as the server reads it; `about` in words. */
export function searchAddress(given: Query, { about }: { readonly about?: string | undefined } = {}): string {
  const { deduplicate, limit: _, after: __, about: ___, order: ____, ...query } = given;
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') asked.set(name, String(value));
  if (about) asked.set('about', about);
  if (deduplicate) asked.set('once', 'true');
  return asked.size > 0 ? `/search?${asked}` : '/search';
}

/** A search with more conditions: both columns of the newsroom, where each asks for one. */
export function narrowed(query: Query, asks: Query): Query {
  const columns = new Set([query.column, asks.column].flatMap((one) => one?.split(';') ?? []));
  return { ...query, ...asks, ...(columns.size > 0 && { column: [...columns].join(';') }) };
}
