import type { Author, CorrectionInput, Statement } from '../../data/index.ts';
import { connectiveOf } from '../../extract/index.ts';
import { correctionsFromInput, type OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { updateArticles } from './correctArticle.ts';
import { correctionsElsewhere } from './correctionsElsewhere.ts';
import { correctOnce } from './correctOnce.ts';
import type { Running } from './running.ts';
import { updateAfterCorrections } from './updateDerivedData.ts';

/**
 * Stores a person's corrections of a statement, and updates derived data. Returns their numbers; none if there are no
 * corrections.
 * @throws OnrecordError `usage` if the corrections do not fit the article
 */
export async function correctStatement(
  record: OpenRecord,
  statement: Statement,
  said: CorrectionInput,
  author: Author,
  running: Running = {},
): Promise<number[]> {
  const own = { statement, corrections: correctionsOf(record, statement, said) };
  if (own.corrections.length === 0) return [];
  const all = [own, ...correctionsElsewhere(record, statement, said)];
  const numbers = record.together(() =>
    all.flatMap(({ statement: { id }, corrections }) =>
      corrections.map((one) => correctOnce(record, { statement: id }, one, author)),
    ),
  );
  await updateAfterCorrections(
    record,
    all.flatMap(({ corrections }) => corrections),
    running,
  );
  return numbers;
}

function correctionsOf(record: OpenRecord, statement: Statement, said: CorrectionInput) {
  return correctionsFromInput(statement, record.article(statement.article.id)!, said, connectiveOf);
}

/**
 * Undoes corrections, all of them or none, and updates derived data. Returns the numbers of the corrections that undo
 * them.
 * @throws OnrecordError `usage` if there is no such correction or it cannot be undone
 */
export async function undoCorrections(
  record: OpenRecord,
  numbers: readonly number[],
  author: Author,
  running: Running = {},
): Promise<number[]> {
  const made = record.together(() => numbers.map((number) => record.undo(number, author, PROGRAM_VERSION)));
  const undone = numbers.flatMap((number) => record.correction(number) ?? []);
  updateArticles(record, undone);
  await updateAfterCorrections(record, undone, running);
  return made;
}
