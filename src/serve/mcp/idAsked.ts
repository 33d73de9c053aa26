import { usage } from '../../errors.ts';

/**
 * The id in what an assistant sends for one: the id itself, a permanent address, or the URI of a resource.
 * @throws OnrecordError `usage`
 */
export function idAsked(given: string, kind: 'ar' | 'pe' | 'st'): string {
  const found = idIn(given, kind);
  if (!found) throw usage(`“${given}” is not an id: ids begin with ${kind}_ and come from the other tools`);
  return found;
}

/** The same; null if it contains no id. */
export function idIn(given: string, kind: 'ar' | 'pe' | 'st'): string | null {
  return new RegExp(`(?:^|/)(${kind}_[0-9a-f]+)/?$`).exec(given.trim())?.[1] ?? null;
}
