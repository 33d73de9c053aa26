import { backupRecord } from '../../app/actions/backupRecord.ts';
import { recordToRead } from '../../app/recordFile.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';

type Options = CommonOptions & RecordOptions & { withWords?: boolean };

export const backupCommand: Command<Options> = {
  name: 'backup',
  summary: 'copy the record to another file while it is in use',
  more:
    'The copy is itself a record: compacted, and with the state of a single moment. With --with-words it also has a table with the text of all ' +
    'statements and a full-text index, for Datasette and other programs that read SQLite: datasette serve reading.db --metadata docs/datasette.yaml',
  argument: { name: '<file>', description: 'the file to make' },
  options: [
    {
      flags: '--with-words',
      description: 'put the words of the statements into the copy, to be read by other programs',
    },
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord backup /media/stick/onrecord-2026-03-05.db', 'keep a copy elsewhere'],
    ['onrecord backup --with-words reading.db', 'a copy to look at with Datasette'],
  ],
  run: copy,
};

async function copy(
  [path = '']: readonly string[],
  { record: from, withWords = false, quiet, json }: Options,
): Promise<number> {
  using record = await recordToRead(from);
  const size = backupRecord(record, path, { withWords });
  if (json) console.log(JSON.stringify({ path, bytes: size }));
  else if (!quiet) console.error(`copied ${from} to ${path} (${(size / 1e6).toFixed(1)} MB)`);
  return EXIT.done;
}
