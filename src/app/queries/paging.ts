import { usage } from '../../errors.ts';

/** A page of a list, the cursor of the next page (null on the last), and the length of the whole list. */
export type Part<T> = { readonly part: T[]; readonly next: string | null; readonly total: number };

/** The cursor of any page but the first. */
export const CURSOR = /^from-([1-9][0-9]{0,8})$/;

/** The number of items before a page. @throws OnrecordError `usage` for a cursor that no page returned */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [, offset] = CURSOR.exec(cursor) ?? [];
  if (!offset) throw usage('this cursor is not from an earlier page; ask again without it');
  return Number(offset);
}

/** The cursor that skips this number of items. */
export function cursorAt(offset: number): string {
  return `from-${offset}`;
}

/**
 * The page of a list after `cursor`, with up to `limit` items; by default all that are left. For a list that is read
 * lazily, `total` must be given.
 * @throws OnrecordError `usage` for a cursor that no page returned
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
