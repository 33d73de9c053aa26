import type { OpenRecord } from '../../record/index.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { documentOf, placesOf } from '../input/readInputs.ts';
import { linkPeople } from '../linkPeople.ts';
import { countOf } from '../output/countOf.ts';
import { type Findings, makeFindings, shortOf } from '../output/findings.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';

type Options = CommonOptions & RecordOptions;

export const peopleImportCommand: Command<Options> = {
  name: 'people import',
  summary: 'take a who’s-who into the record: people with names, aliases and dated roles',
  more:
    'CSV with a header (name; and where they are known aliases, separated by semicolons, title, organization, area, party, from, to, ' +
    'gender, born, died; any other column is an identifier: wikidata), a role a line; Popolo JSON; entities of Wikidata as JSON; ' +
    'the YAML of congress-legislators. Importing again replaces what the same file told before. The speakers of all articles are then linked to these people: by the whole name, ' +
    'and by the roles that they held on the day of the article; where that cannot be told, to nobody.',
  argument: {
    name: '<file...>',
    description: 'who’s-whos: files, patterns, web addresses, or - for standard input, gzipped or not',
  },
  options: [OPTIONS.record, OPTIONS.quiet, OPTIONS.json],
  examples: [
    ['onrecord people import legislators-current.yaml', 'the members of a congress, into onrecord.db'],
    ['onrecord people import council.csv --record budget.db', 'a list of one’s own'],
  ],
  run: importAll,
};

async function importAll(inputs: readonly string[], options: Options): Promise<number> {
  const findings = makeFindings(options);
  const places = await placesOf(inputs, findings);
  const { openRecord } = await import('../../record/index.ts');
  using record = openRecord(options.record);
  for (const uri of places) await importOne(record, uri, options, findings);
  const told = await linkPeople(record);
  if (told && !options.quiet) console.error(told);
  return findings.failed() > 0 ? EXIT.failed : EXIT.done;
}

async function importOne(
  record: OpenRecord,
  uri: string,
  { quiet, json }: Options,
  findings: Findings,
): Promise<void> {
  const document = await documentOf(uri, findings);
  if (!document) return;
  const [{ readPeople }, { documentText }] = await Promise.all([
    import('../../people/index.ts'),
    import('../../read/index.ts'),
  ]);
  const read = readPeople(documentText(document) ?? '');
  if (!read) {
    const message =
      'no who’s-who: give CSV with a column called name, Popolo JSON, Wikidata JSON, or the YAML of congress-legislators';
    findings.tell({ code: 'no-people', severity: 'error', message, uri });
    return;
  }
  for (const { where, message } of read.troubles)
    findings.tell({
      code: 'bad-person',
      severity: 'warning',
      message: `${where}: ${message}; left out`,
      uri,
    });
  const counts = record.importPeople(read.people, { source: uri, program: PROGRAM_VERSION });
  if (json) console.log(JSON.stringify({ uri, format: read.format, ...counts, left: read.troubles.length }));
  else if (!quiet)
    console.error(
      `${shortOf(uri)}: ${countOf(read.people.length, 'person', 'people')} (${read.format}): ${counts.added} added, ` +
        `${counts.changed} changed, ${counts.unchanged} unchanged`,
    );
}
