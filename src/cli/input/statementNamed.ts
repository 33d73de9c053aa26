import type { Serving } from '../../app/serving.ts';
import type { Statement } from '../../data/index.ts';
import { noStatement } from '../../errors.ts';

/**
 * The statement of the record with this id, or the only one whose id begins so.
 * @throws OnrecordError usage, when there is no such statement
 */
export function statementNamed(record: Serving['record'], given: string): Statement {
  const found = record.statement(given);
  if (!found) throw noStatement(given);
  return found;
}
