import { recordToWrite } from '../../app/recordFile.ts';
import { countOf } from '../../text/countOf.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { readText } from '../input/readText.ts';

type Options = CommonOptions & RecordOptions;

export const sourcesImportCommand: Command<Options> = {
  name: 'sources import',
  summary: 'import a newsroom’s own columns about people, such as how they describe themselves',
  more:
    'Reads CSV with a header: name or id, and any other columns. `onrecord sources --by COLUMN` counts by a column; a column named gender (female, ' +
    'male, other, unknown) is counted as gender. Nothing in these columns is ever guessed. Importing a column again replaces it for the people in the ' +
    'file; an empty cell removes it.',
  argument: { name: '<file...>', description: 'CSV files' },
  options: [OPTIONS.record, OPTIONS.quiet, OPTIONS.json],
  examples: [['onrecord sources import desk.csv', 'then: onrecord sources --by desk']],
  run: importColumns,
};

async function importColumns(files: readonly string[], options: Options): Promise<number> {
  const { importSourceColumns } = await import('../../app/actions/importSourceColumns.ts');
  using record = await recordToWrite(options.record);
  let failed = false;
  for (const file of files) {
    const { people, columns, left } = await importSourceColumns(record, readText(file), file);
    if (options.json) console.log(JSON.stringify({ file, people, columns, left }));
    else if (!options.quiet)
      console.error(`${file}: ${countOf(people, 'person', 'people')}, ${columns.join(', ')}`);
    for (const { line, why } of left) console.error(`${file}: line ${line}: ${why}`);
    failed ||= left.length > 0;
  }
  return failed ? EXIT.failed : EXIT.done;
}
