import { type SearchAsked, searchSchema } from '../api/schemas.ts';
import { validatedQuery } from '../http/validated.ts';

/** The search that an address asks for; fields left empty in a form are ignored. @throws OnrecordError usage */
export function searchAsked(query: Readonly<Record<string, string>>): SearchAsked {
  return validatedQuery(searchSchema, query);
}

/** The order of the results on a page: by default the best match first, and without words to match the newest first. */
export function orderOf({ order, words, about }: SearchAsked): NonNullable<SearchAsked['order']> {
  return order ?? (words?.trim() || about?.trim() ? 'rank' : 'newest');
}
