import { usage } from '../../errors.ts';

/** A part of a list, and what to ask for the next one with; null on the last. */
export type Part<T> = { readonly part: T[]; readonly next: string | null };

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

/** So many of what a list gives, from where the page before ended: all that is left where no limit is given. @throws OnrecordError usage, for a cursor that no page gave */
export function pageOf<T>(
  list: Iterable<T>,
  cursor: string | undefined,
  limit = Number.POSITIVE_INFINITY,
): Part<T> {
  const from = offsetOf(cursor);
  const found = [
    ...Iterator.from(list)
      .drop(from)
      .take(limit + 1),
  ];
  return { part: found.slice(0, limit), next: found.length > limit ? cursorAt(from + limit) : null };
}
