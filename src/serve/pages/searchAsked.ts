import { type SearchAsked, searchSchema } from '../api/schemas.ts';
import { validatedQuery } from '../http/validated.ts';

/** The search in the query of an address; empty fields of a form are ignored. @throws OnrecordError `usage` */
export function searchAsked(query: Readonly<Record<string, string>>): SearchAsked {
  return validatedQuery(searchSchema, query);
}

/** The order of results on a page: by default best match first, or newest first if there is nothing to match. */
export function orderOf({ order, words, about }: SearchAsked): NonNullable<SearchAsked['order']> {
  return order ?? (words?.trim() || about?.trim() ? 'rank' : 'newest');
}
