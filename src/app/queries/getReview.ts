import { type ReviewView, UNSURE_BELOW } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { cursorAt, offsetOf } from './paging.ts';
import { viewStatements } from './viewStatements.ts';

export type ReviewQuery = {
  /** A statement waits if its confidence, or that of one of its speakers, is below this. */
  readonly below?: number | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/** The most statements of a page where no limit is given. */
const PAGE = 50;

/** The statements that wait for a person's eye, the least sure first, and how many each person has done. */
export function getReview(
  serving: Serving,
  { below = UNSURE_BELOW, limit = PAGE, cursor }: ReviewQuery = {},
): ReviewView {
  const from = offsetOf(cursor);
  const { record } = serving;
  const { ids, waiting, done, by } = record.reviewQueue({ below, limit, from });
  const statements = viewStatements(serving, record.statementsBy(ids));
  const next = from + ids.length < waiting && ids.length > 0 ? cursorAt(from + ids.length) : null;
  return { statements, next, below, waiting, done, by: by.map((one) => ({ ...one })) };
}
