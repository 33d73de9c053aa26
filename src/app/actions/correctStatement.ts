import type { Author, CorrectionInput, Statement } from '../../data/index.ts';
import { connectiveOf } from '../../extract/index.ts';
import { correctionsFromInput, type OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { correctOnce } from './correctOnce.ts';
import type { Running } from './running.ts';
import { updateAfterCorrections } from './updateDerivedData.ts';

/**
 * Writes down what a person says about a statement, and brings up to date what follows from it. Returns the numbers of the corrections; none
 * where nothing was said.
 * @throws OnrecordError usage, where what is said does not fit the article
 */
export async function correctStatement(
  record: OpenRecord,
  statement: Statement,
  said: CorrectionInput,
  author: Author,
  running: Running = {},
): Promise<number[]> {
  const made = correctionsFromInput(statement, record.article(statement.article.id)!, said, connectiveOf);
  if (made.length === 0) return [];
  const numbers = record.together(() =>
    made.map((one) => correctOnce(record, { statement: statement.id }, one, author)),
  );
  await updateAfterCorrections(record, made, running);
  return numbers;
}

/**
 * Takes corrections back, all or none, and brings up to date what follows from it. Returns the numbers of the undoings.
 * @throws OnrecordError usage, if there is no such correction or it cannot be undone
 */
export async function undoCorrections(
  record: OpenRecord,
  numbers: readonly number[],
  author: Author,
  running: Running = {},
): Promise<number[]> {
  const made = record.together(() => numbers.map((number) => record.undo(number, author, PROGRAM_VERSION)));
  const undone = numbers.flatMap((number) => record.correction(number) ?? []);
  await updateAfterCorrections(record, undone, running);
  return made;
}
