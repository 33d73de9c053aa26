import type { OpenRecord } from '../../app/recordFile.ts';
import { recordToWrite } from '../../app/recordFile.ts';
import type { Author } from '../../data/index.ts';
import {
  type AuthorOptions,
  type Command,
  type CommonOptions,
  OPTIONS,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { authorOf } from './authorOf.ts';

type Options = AuthorOptions & CommonOptions & RecordOptions;
/** The number of a correction, and what is so from now on. */
type Corrected = { readonly number: number; readonly says: string };

/** A command that puts right who is who; `correct` says how, from the words of the command line. */
export function peopleCorrection<Own extends object>(
  command: Omit<Command<Own>, 'run'>,
  correct: (
    record: OpenRecord,
    words: readonly string[],
    author: Author,
    options: Own,
  ) => Corrected | Promise<Corrected>,
): Command<Options & Own> {
  return {
    ...command,
    more: `${command.more ?? 'This is a correction: nothing is lost.'} \`onrecord undo\` takes it back.`,
    options: [...command.options, OPTIONS.author, OPTIONS.reason, OPTIONS.record, OPTIONS.quiet],
    async run(words, options) {
      using record = await recordToWrite(options.record);
      const last = record.countCorrections();
      const { number, says } = await correct(record, words, authorOf(options), options);
      if (!options.quiet)
        console.error(
          `${says}${number > last ? '' : ' (as it was corrected before)'}; onrecord undo ${number} takes it back`,
        );
      return EXIT.done;
    },
  };
}
