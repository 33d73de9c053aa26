import { escapeLike } from './escapeLike.ts';
import { wholeName } from './wholeName.ts';

/** The condition that an article `a` is of a publisher: a part of its name, or the whole in quotation marks. */
export function publisherIs(publisher: string): { readonly sql: string; readonly value: string } {
  const whole = wholeName(publisher);
  return whole === null
    ? { sql: "a.publisher LIKE ? ESCAPE '\\'", value: `%${escapeLike(publisher)}%` }
    : { sql: 'a.publisher = ?', value: whole };
}
