import { recordToWrite } from '../../app/recordFile.ts';
import { usage } from '../../errors.ts';
import {
  type AuthorOptions,
  type Command,
  type CommonOptions,
  OPTIONS,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { authorOf } from '../input/authorOf.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';

type Options = AuthorOptions & CommonOptions & RecordOptions;

export const undoCommand: Command<Options> = {
  name: 'undo',
  summary: 'undo corrections; they stay in the record, marked as undone',
  argument: {
    name: '<number...>',
    description: 'numbers of corrections, as `onrecord corrections` lists them',
  },
  options: [OPTIONS.author, OPTIONS.reason, OPTIONS.record, OPTIONS.quiet],
  examples: [['onrecord undo 12 --reason "the paper has corrected it"', 'undo correction 12']],
  run: undo,
};

async function undo(given: readonly string[], options: Options): Promise<number> {
  const numbers = given.map((word) => {
    if (!/^\d+$/.test(word)) throw usage(`${word}: not a correction number`);
    return Number(word);
  });
  const { undoCorrections } = await import('../../app/actions/correctStatement.ts');
  using record = await recordToWrite(options.record);
  using interrupt = watchInterrupt();
  await undoCorrections(record, numbers, authorOf(options), interrupt);
  if (!options.quiet) console.error(`undone: ${numbers.join(', ')}`);
  return EXIT.done;
}
