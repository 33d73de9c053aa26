import type { ArticleCorrection, Author, PersonCorrection, StatementCorrection } from '../../data/index.ts';
import type { Corrected, OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';

/**
 * Writes a correction down, unless it holds already in the same words by the same author: who repeats a command that was cut off need not know
 * how far it came. Returns its number.
 * @throws OnrecordError usage, where it does not fit what is in the record
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
