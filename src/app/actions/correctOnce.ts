import type { ArticleCorrection, Author, PersonCorrection, StatementCorrection } from '../../data/index.ts';
import type { Corrected, OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';

/**
 * Stores a correction, unless the same correction by the same author is already in force, so that an interrupted
 * command can simply be repeated. Returns its number.
 * @throws OnrecordError `usage` if it does not fit the record
 */
export function correctOnce(
  record: Pick<OpenRecord, 'correct' | 'sameCorrection' | 'together'>,
  of: Corrected,
  correction: StatementCorrection | PersonCorrection | ArticleCorrection,
  author: Author,
): number {
  return record.together(
    () =>
      record.sameCorrection(of, correction, author) ??
      record.correct(of, correction, author, PROGRAM_VERSION),
  );
}
