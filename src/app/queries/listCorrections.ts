import type { Correction, CorrectionsPage } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { cursorAt, offsetOf } from './paging.ts';

export type CorrectionsQuery = {
  /** Only those of the statement with this id. */
  readonly statement?: string | undefined;
  /** The newest first, and not in the order they were made. */
  readonly newest?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/** A page of corrections, undone and undoing ones too; null where there is no statement with the id that was given. */
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
