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

export const peopleRenameCommand: Command<Options> = {
  name: 'people rename',
  summary: 'say what a person of the record is called',
  more: 'A correction: the name before stays as another name, and `onrecord undo` takes it back.',
  argument: { name: '<person...>', description: 'a person by name or id, and the new name' },
  options: [OPTIONS.author, OPTIONS.reason, OPTIONS.record, OPTIONS.quiet],
  examples: [['onrecord people rename pe_1f0c "Ana María Ruiz"', 'what she is called from now on']],
  run: rename,
};

async function rename([given = '', name, ...more]: readonly string[], options: Options): Promise<number> {
  if (name === undefined || more.length > 0 || name.trim() === '')
    throw usage('name a person, and what it is called, in quotation marks where that has several words');
  using record = await recordToWrite(options.record);
  const person = personNamed(record, given);
  const correction = { what: 'rename', value: { name: name.trim() } } as const;
  const number = record.correct({ person: person.id }, correction, authorOf(options), PROGRAM_VERSION);
  if (!options.quiet)
    console.error(`${person.name} is called ${name}; onrecord undo ${number} takes it back`);
  return EXIT.done;
}
