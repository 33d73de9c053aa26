import type { Correction, CorrectionsPage } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { pageOf } from './paging.ts';

export type CorrectionsQuery = {
  /** Only those of the statement with this id. */
  readonly statement?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/** Corrections in the order they were made, undone and undoing ones too; null where there is no statement with the id that was given. */
export function listCorrections(
  { record }: Serving,
  { statement, limit, cursor }: CorrectionsQuery = {},
): CorrectionsPage | null {
  if (statement !== undefined && record.statement(statement)?.id !== statement) return null;
  const { part, next } = pageOf(record.corrections(statement), cursor, limit);
  return { corrections: part, next };
}

/** All corrections, one by one as they are read. */
export function allCorrections({ record }: Serving): Iterable<Correction> {
  return record.corrections();
}
