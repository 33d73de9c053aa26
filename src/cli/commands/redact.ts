import { PROGRAM_VERSION } from '../../app/programVersion.ts';
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

type Options = AuthorOptions & CommonOptions & RecordOptions;

export const redactCommand: Command<Options> = {
  name: 'redact',
  summary: 'take author and reason out of corrections for good',
  more:
    'For a name or words that must not stay. What was corrected stays so (`onrecord undo` takes that back), and that author and reason were taken out, by whom and ' +
    'when, is kept. Nobody can do this through a server. Backups made before still have them.',
  argument: {
    name: '<number...>',
    description: 'numbers of corrections, as `onrecord corrections` lists them',
  },
  options: [OPTIONS.author, OPTIONS.reason, OPTIONS.record, OPTIONS.quiet],
  examples: [
    ['onrecord redact 12 --reason "asked for by the person named"', 'who made it is not shown any more'],
  ],
  run: redact,
};

async function redact(given: readonly string[], options: Options): Promise<number> {
  const numbers = given.map((word) => {
    if (!/^\d+$/.test(word)) throw usage(`${word}: not the number of a correction`);
    return Number(word);
  });
  using record = await recordToWrite(options.record);
  for (const number of numbers) record.redact(number, authorOf(options), PROGRAM_VERSION);
  if (!options.quiet) console.error(`author and reason removed: ${numbers.join(', ')}`);
  return EXIT.done;
}
