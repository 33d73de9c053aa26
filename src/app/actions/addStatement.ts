import type { Author, StatementInput } from '../../data/index.ts';
import { connectiveOf, kindOfSpans } from '../../extract/index.ts';
import type { OpenRecord, WrittenStatement } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import type { Running } from './running.ts';
import { updateAfterCorrections } from './updateDerivedData.ts';

/**
 * Adds a statement that the program missed to an article, and updates derived data.
 * @throws OnrecordError `usage` if the article does not have the words, or the record already has the statement
 */
export async function addStatement(
  record: OpenRecord,
  article: string,
  input: StatementInput,
  author: Author,
  running: Running = {},
): Promise<WrittenStatement> {
  const reader = { connectiveOf, kindOf: kindOfSpans };
  const made = record.addWritten(article, input, author, { reader, program: PROGRAM_VERSION });
  await updateAfterCorrections(record, [{ what: 'add' }], running);
  record.findDuplicates();
  return made;
}
