import { usage } from '../../errors.ts';
import { authorOf } from '../authorOf.ts';
import {
  type AuthorOptions,
  type Command,
  type CommonOptions,
  OPTIONS,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { personNamed } from '../personNamed.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { recordToWrite } from '../recordToWrite.ts';

type Options = AuthorOptions & CommonOptions & RecordOptions;

export const peopleMergeCommand: Command<Options> = {
  name: 'people merge',
  summary: 'say that two people of the record are one',
  more: 'A correction: nothing is lost, and `onrecord undo` takes it back.',
  argument: { name: '<person...>', description: 'two people by name or id: the first is the second' },
  options: [OPTIONS.author, OPTIONS.reason, OPTIONS.record, OPTIONS.quiet],
  examples: [['onrecord people merge pe_1f0c "Ana Ruiz"', 'pe_1f0c is Ana Ruiz']],
  run: merge,
};

async function merge(given: readonly string[], options: Options): Promise<number> {
  if (given.length !== 2) throw usage('name two people: the one, and whom it is');
  using record = await recordToWrite(options.record);
  const [one, into] = given.map((name) => personNamed(record, name));
  const correction = { what: 'merge', value: { into: into!.id } } as const;
  const number = record.correct({ person: one!.id }, correction, authorOf(options), PROGRAM_VERSION);
  if (!options.quiet)
    console.error(`${one!.name} is ${into!.name} (${into!.id}); onrecord undo ${number} takes it back`);
  return EXIT.done;
}
