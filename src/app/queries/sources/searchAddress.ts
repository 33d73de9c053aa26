import type { Query } from '../../../record/index.ts';

/** The address of a search page for this query; `about` in words. */
export function searchAddress(given: Query, { about }: { readonly about?: string | undefined } = {}): string {
  const { deduplicate, limit: _, after: __, about: ___, order: ____, ...query } = given;
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') asked.set(name, String(value));
  if (about) asked.set('about', about);
  if (deduplicate) asked.set('once', 'true');
  return asked.size > 0 ? `/search?${asked}` : '/search';
}

/** A query with more filters; with columns of the newsroom in both, it has both. */
export function narrowed(query: Query, asks: Query): Query {
  const columns = new Set([query.column, asks.column].flatMap((one) => one?.split(';') ?? []));
  return { ...query, ...asks, ...(columns.size > 0 && { column: [...columns].join(';') }) };
}
