import { type ReviewView, UNSURE_BELOW } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { cursorAt, offsetOf } from './paging.ts';
import { viewStatements } from './viewStatements.ts';

export type ReviewQuery = {
  /** A statement is in the queue if its confidence, or that of one of its speakers, is below this threshold. */
  readonly below?: number | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/** Default number of statements on a page. */
const PAGE = 50;

/** The review queue, lowest confidence first, and how many statements each person has reviewed. */
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
