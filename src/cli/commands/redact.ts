import { PROGRAM_VERSION } from '../../app/programVersion.ts';
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

type Options = AuthorOptions & CommonOptions & RecordOptions;

export const redactCommand: Command<Options> = {
  name: 'redact',
  summary: 'remove author and reason from corrections permanently',
  more:
    'For names or words that must not stay in the record. The correction itself stays (`onrecord undo` takes it back), and so does the fact that its author ' +
    'and reason were removed, by whom and when. This cannot be done through a server. Earlier backups still have them.',
  argument: CORRECTION_NUMBERS,
  options: [OPTIONS.author, OPTIONS.reason, OPTIONS.record, OPTIONS.quiet],
  examples: [
    ['onrecord redact 12 --reason "asked for by the person named"', 'its author is no longer shown'],
  ],
  run: redact,
};

async function redact(given: readonly string[], options: Options): Promise<number> {
  const numbers = correctionNumbers(given);
  using record = await recordToWrite(options.record);
  for (const number of numbers) record.redact(number, authorOf(options), PROGRAM_VERSION);
  if (!options.quiet) console.error(`author and reason removed: ${numbers.join(', ')}`);
  return EXIT.done;
}
