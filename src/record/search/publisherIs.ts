import { escapeLike } from './escapeLike.ts';
import { wholeName } from './wholeName.ts';

/** The condition on the publisher of an article `a`: part of its name, or the full name in quotation marks. */
export function publisherIs(publisher: string): { readonly sql: string; readonly value: string } {
  const whole = wholeName(publisher);
  return whole === null
    ? { sql: "a.publisher LIKE ? ESCAPE '\\'", value: `%${escapeLike(publisher)}%` }
    : { sql: 'a.publisher = ?', value: whole };
}
