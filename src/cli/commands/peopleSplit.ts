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

type Options = AuthorOptions & CommonOptions & RecordOptions & { name?: string };

export const peopleSplitCommand: Command<Options> = {
  name: 'people split',
  summary: 'say that a person of the record is somebody else in some articles',
  more: 'A correction: it makes a new person of the speaker in these articles, and `onrecord undo` takes it back.',
  argument: {
    name: '<person...>',
    description:
      'a person by name or id, then the articles in which it is somebody else: ids, or ids of statements in them',
  },
  options: [
    { flags: '--name <name>', description: 'what the other one is called (default: the same)' },
    OPTIONS.author,
    OPTIONS.reason,
    OPTIONS.record,
    OPTIONS.quiet,
  ],
  examples: [['onrecord people split "Leo Sand" ar_91be ar_0c77', 'a namesake in two articles']],
  run: split,
};

async function split([given = '', ...places]: readonly string[], options: Options): Promise<number> {
  if (places.length === 0) throw usage('name the articles in which it is somebody else');
  using record = await recordToWrite(options.record);
  const person = personNamed(record, given);
  const articles = places.map((place) => {
    const id = record.article(place)?.id ?? record.statement(place)?.article.id;
    if (id === undefined) throw usage(`there is no article or statement ${place}`);
    return id;
  });
  const { splitPersonId } = await import('../../record/index.ts');
  const value = { articles, person: splitPersonId(person.id, articles), name: options.name ?? person.name };
  const number = record.correct(
    { person: person.id },
    { what: 'split', value },
    authorOf(options),
    PROGRAM_VERSION,
  );
  if (!options.quiet)
    console.error(
      `${value.name} (${value.person}) is another than ${person.name}; onrecord undo ${number} takes it back`,
    );
  return EXIT.done;
}
