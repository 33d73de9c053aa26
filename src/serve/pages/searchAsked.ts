import { type SearchAsked, searchSchema } from '../api/schemas.ts';
import { validationError } from '../http/validationError.ts';

/** What the address of a search asks for; fields that were left empty in a form are not asked for. @throws OnrecordError usage */
export function searchAsked(query: Readonly<Record<string, string>>): SearchAsked {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const { success, data, error } = searchSchema.safeParse(given);
  if (!success) throw validationError(error);
  return data;
}

/** In which order a page shows what is found: where there is nothing to match, what was published last. */
export function orderOf({ order, words, about }: SearchAsked): NonNullable<SearchAsked['order']> {
  return order ?? (words?.trim() || about?.trim() ? 'rank' : 'newest');
}
