import { usage } from '../../errors.ts';

/** A part of a list, what to ask for the next one with (null on the last), and how many the whole list has. */
export type Part<T> = { readonly part: T[]; readonly next: string | null; readonly total: number };

/** A cursor as a page gives it: from the second thing on. */
export const CURSOR = /^from-([1-9][0-9]{0,8})$/;

/** How many things of a list the pages before had. @throws OnrecordError usage, for a cursor that no page gave */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [, offset] = CURSOR.exec(cursor) ?? [];
  if (!offset) throw usage('this cursor is not from an earlier page; ask again without it');
  return Number(offset);
}

/** The cursor that leaves out so many. */
export function cursorAt(offset: number): string {
  return `from-${offset}`;
}

/**
 * So many of what a list gives, from where the page before ended: all that is left where no limit is given. A list that is read as it goes
 * comes with its `total`. @throws OnrecordError usage, for a cursor that no page gave
 */
export function pageOf<T>(list: readonly T[], cursor: string | undefined, limit?: number): Part<T>;
export function pageOf<T>(
  list: Iterable<T>,
  cursor: string | undefined,
  limit: number | undefined,
  total: number,
): Part<T>;
export function pageOf<T>(
  list: Iterable<T>,
  cursor: string | undefined,
  limit = Number.POSITIVE_INFINITY,
  total: number = Array.isArray(list) ? list.length : 0,
): Part<T> {
  const from = offsetOf(cursor);
  const found = [
    ...Iterator.from(list)
      .drop(from)
      .take(limit + 1),
  ];
  return {
    part: found.slice(0, limit),
    next: found.length > limit ? cursorAt(from + limit) : null,
    total,
  };
}
