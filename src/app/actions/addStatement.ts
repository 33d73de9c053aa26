import type { Author, StatementInput } from '../../data/index.ts';
import { connectiveOf, kindOfSpans } from '../../extract/index.ts';
import type { OpenRecord, WrittenStatement } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import type { Running } from './running.ts';
import { updateAfterCorrections } from './updateDerivedData.ts';

/**
 * Adds a statement that the program missed to an article, and brings up to date what follows from it.
 * @throws OnrecordError usage, where the article does not have the words, or the record has the statement already
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
