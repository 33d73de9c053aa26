import { recordToWrite } from '../../app/recordFile.ts';
import {
  type AuthorOptions,
  type Command,
  type CommonOptions,
  OPTIONS,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { authorOf } from '../input/authorOf.ts';
import { CORRECTION_NUMBERS, correctionNumbers } from '../input/correctionNumbers.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';

type Options = AuthorOptions & CommonOptions & RecordOptions;

export const undoCommand: Command<Options> = {
  name: 'undo',
  summary: 'undo corrections; they stay in the record, marked as undone',
  argument: CORRECTION_NUMBERS,
  options: [OPTIONS.author, OPTIONS.reason, OPTIONS.record, OPTIONS.quiet],
  examples: [['onrecord undo 12 --reason "the paper has corrected it"', 'undo correction 12']],
  run: undo,
};

async function undo(given: readonly string[], options: Options): Promise<number> {
  const numbers = correctionNumbers(given);
  const { undoCorrections } = await import('../../app/actions/correctStatement.ts');
  using record = await recordToWrite(options.record);
  using interrupt = watchInterrupt();
  await undoCorrections(record, numbers, authorOf(options), interrupt);
  if (!options.quiet) console.error(`undone: ${numbers.join(', ')}`);
  return EXIT.done;
}
