import { z } from 'zod';
import { usage } from '../../errors.ts';

/** A part of a list, and what to ask for the next one with; null on the last. */
export type Part<T> = { readonly part: readonly T[]; readonly next: string | null };

export const cursorSchema = z
  .string()
  .optional()
  .meta({ description: 'the `next` of the page before, unchanged; leave it out for the first page' });
export const nextSchema = z
  .string()
  .nullable()
  .meta({ description: 'give it back as `cursor` for the next page; null on the last' });

/** So many of a list, from where the page before ended. @throws OnrecordError usage, for a cursor that no page gave */
export function pageOf<T>(list: readonly T[], cursor: string | undefined, limit: number): Part<T> {
  const from = cursor === undefined ? 0 : Number(/^from-(\d{1,9})$/.exec(cursor)?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) throw usage('this cursor was not given by a page; ask again without cursor');
  const end = from + limit;
  return { part: list.slice(from, end), next: end < list.length ? `from-${end}` : null };
}
