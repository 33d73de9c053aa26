import type { ImportedList } from '../../app/actions/importPeople.ts';
import { expandUris } from '../../app/inputs.ts';
import { recordToAdd } from '../../app/recordFile.ts';
import { countOf } from '../../text/countOf.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { linkedLines } from '../output/derivedLines.ts';
import { makeFindings, shortOf } from '../output/findings.ts';

type Options = CommonOptions & RecordOptions;

export const peopleImportCommand: Command<Options> = {
  name: 'people import',
  summary: 'import a people list: names, aliases and dated roles',
  more:
    'Reads CSV with a header (name, and optionally aliases, separated by semicolons, title, organization, area, party, from, to, gender, born, died; ' +
    'any other column is an identifier, such as wikidata), one role per line; Popolo JSON; Wikidata entities as JSON; the YAML of ' +
    'congress-legislators; TEI lists (listPerson of ParlaMint). Importing a file again replaces what it gave before. After the import, speakers are ' +
    'linked to these people by full name and by the roles held on the day of the article; a speaker who cannot be told apart from namesakes is not ' +
    'linked.',
  argument: {
    name: '<file...>',
    description: 'people lists: files, patterns, web addresses, or - for standard input, gzipped or not',
  },
  options: [OPTIONS.record, OPTIONS.quiet, OPTIONS.json],
  examples: [
    ['onrecord people import legislators-current.yaml', 'the members of a congress, into onrecord.db'],
    ['onrecord people import council.csv --record budget.db', 'a list of your own'],
  ],
  run: importAll,
};

async function importAll(inputs: readonly string[], options: Options): Promise<number> {
  const [{ importPeople }, { linkPeople }] = await Promise.all([
    import('../../app/actions/importPeople.ts'),
    import('../../app/actions/linkPeople.ts'),
  ]);
  const findings = makeFindings(options);
  const uris = await expandUris(inputs, findings.tell);
  using record = await recordToAdd(options.record);
  for (const uri of uris) {
    const imported = await importPeople(record, uri, findings.tell);
    if (imported) tell(uri, imported, options);
  }
  const linked = linkedLines(await linkPeople(record));
  if (!options.quiet) for (const line of linked) console.error(line);
  return findings.failed() > 0 ? EXIT.failed : EXIT.done;
}

function tell(uri: string, imported: ImportedList, { quiet, json }: Options): void {
  const { format, people, left, ...counts } = imported;
  if (json) console.log(JSON.stringify({ uri, format, ...counts, left }));
  else if (!quiet)
    console.error(
      `${shortOf(uri)}: ${countOf(people, 'person', 'people')} (${format}): ${counts.added} added, ` +
        `${counts.changed} changed, ${counts.unchanged} unchanged`,
    );
}
