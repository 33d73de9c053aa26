import type { PersonCorrection } from '../../data/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import {
  type AuthorOptions,
  type Command,
  type CommonOptions,
  OPTIONS,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { authorOf } from './authorOf.ts';
import { recordToWrite } from './recordToWrite.ts';

type Options = AuthorOptions & CommonOptions & RecordOptions;
type Corrected = {
  /** The id of the person that is corrected. */
  readonly person: string;
  readonly correction: PersonCorrection;
  /** What is so from now on. */
  readonly told: string;
};

/** A command that puts right who is who; `correct` says how, from the words of the command line. */
export function peopleCorrection<Own extends object>(
  command: Omit<Command<Own>, 'run'>,
  correct: (record: OpenRecord, words: readonly string[], options: Own) => Corrected,
): Command<Options & Own> {
  return {
    ...command,
    more: `${command.more ?? 'A correction: nothing is lost'}, and \`onrecord undo\` takes it back.`,
    options: [...command.options, OPTIONS.author, OPTIONS.reason, OPTIONS.record, OPTIONS.quiet],
    async run(words, options) {
      using record = await recordToWrite(options.record);
      const { PROGRAM_VERSION } = await import('../programVersion.ts');
      const { person, correction, told } = correct(record, words, options);
      const number = record.correct({ person }, correction, authorOf(options), PROGRAM_VERSION);
      if (!options.quiet) console.error(`${told}; onrecord undo ${number} takes it back`);
      return EXIT.done;
    },
  };
}
