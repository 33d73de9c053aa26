import type { Correction, CorrectionsPage } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { cursorAt, offsetOf } from './paging.ts';

export type CorrectionsQuery = {
  /** Only corrections of the statement with this id. */
  readonly statement?: string | undefined;
  /** Newest first, instead of in the order in which they were made. */
  readonly newest?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/**
 * A page of corrections, including those that are undone and those that undo others; null if there is no statement with
 * the given id.
 */
export function listCorrections(
  { record }: Serving,
  { statement, newest, limit = Number.MAX_SAFE_INTEGER, cursor }: CorrectionsQuery = {},
): CorrectionsPage | null {
  if (statement !== undefined && record.statement(statement)?.id !== statement) return null;
  const from = offsetOf(cursor);
  const total = record.countCorrections(statement);
  const found = [...record.corrections({ statement, newest, limit, from })];
  const next = from + found.length < total && found.length > 0 ? cursorAt(from + found.length) : null;
  return { corrections: found, next, total };
}

/** All corrections, one by one as they are read. */
export function allCorrections({ record }: Serving): Iterable<Correction> {
  return record.corrections();
}
