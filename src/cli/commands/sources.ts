import type { SourcesAsked } from '../../app/queries/sources/listQuoted.ts';
import {
  type Act,
  type GenderCounted,
  gendersCounted,
  type RoleClass,
  roleClasses,
  type SourceDimension,
  type SourceKind,
  sourceDimensions,
  sourceKinds,
} from '../../data/index.ts';
import { OnrecordError } from '../../errors.ts';
import { visible } from '../../render/visible.ts';
import { countOf } from '../../text/countOf.ts';
import {
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { openOutput } from '../output/output.ts';
import { sourcesText } from '../output/sourcesText.ts';
import { writeOut } from '../output/writeOut.ts';
import { showSteps } from '../terminal/progress.ts';
import { terminalWidth } from '../terminal/terminalWidth.ts';

type Options = CommonOptions &
  OutputOptions &
  RecordOptions & {
    by?: string;
    names?: boolean;
    single?: boolean;
    speaker?: string;
    kind?: SourceKind;
    roleClass?: RoleClass | 'unknown';
    gender?: GenderCounted;
    act?: Act;
    since?: string;
    until?: string;
    publisher?: string;
    byline?: string;
    section?: string;
    month?: string;
    once?: boolean;
    limit?: number;
    format?: 'text' | 'json' | 'csv';
  };

export const sourcesCommand: Command<Options> = {
  name: 'sources',
  summary: 'count who is quoted: people, bodies, roles, gender, sources without a name',
  more:
    'Counts statements, words, articles and speakers (each once per article) by --by, and, for every row, women, men and people whose gender is not ' +
    'known. Gender comes only from people lists, from what the newsroom enters, and from titles, roles and pronouns in the article that refer to the ' +
    'person; never from a given name, except with --names, in separate columns. Every share has its 95% interval. docs/sources.md explains what is ' +
    'counted and how reliable the counts are.',
  argument: { name: '[words...]', description: 'only statements with these words' },
  options: [
    {
      flags: '--by <what>',
      description: `what the rows are: ${sourceDimensions.join(', ')}, or a column that \`onrecord sources import\` added (default: person)`,
    },
    {
      flags: '--names',
      description: 'also with the gender that given names suggest, a guess, in separate columns',
    },
    { flags: '--single', description: 'only articles with a single source' },
    OPTIONS.ofSpeaker,
    { flags: '--kind <kind>', description: 'only sources of this kind', choices: sourceKinds },
    {
      flags: '--role-class <class>',
      description: 'only sources of this class of roles',
      choices: [...roleClasses, 'unknown'],
    },
    { flags: '--gender <gender>', description: 'only people of this gender', choices: gendersCounted },
    OPTIONS.ofAct,
    OPTIONS.since,
    OPTIONS.until,
    OPTIONS.ofPublisher,
    { flags: '--byline <name>', description: 'only articles with this name in the byline' },
    { flags: '--section <name>', description: 'only this section' },
    { flags: '--month <month>', description: 'only articles published in this month: 2024-03' },
    { flags: '--once', description: 'count a reprinted statement once' },
    {
      flags: '-n, --limit <number>',
      description: 'the largest number of rows (default: 20; in CSV all)',
      number: { least: 1, whole: true },
    },
    {
      flags: '-f, --format <format>',
      description: 'output format (default: text on a terminal, else json)',
      choices: ['text', 'json', 'csv'],
    },
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord sources', 'who is quoted most, and the whole by gender, kind and role'],
    ['onrecord sources --by publisher --since 2025 -f csv -o quoted.csv', 'a table for a spreadsheet'],
    ['onrecord sources --by article --single', 'articles with a single source'],
    ['onrecord sources --by month --names', 'also the gender that given names suggest, in separate columns'],
  ],
  run: sources,
};

async function sources(words: readonly string[], options: Options): Promise<number> {
  const { limit, names, single, quiet } = options;
  await using serving = await counted(options);
  const { listQuoted } = await import('../../app/queries/sources/listQuoted.ts');
  const output = openOutput(options.output);
  const format = options.json ? 'json' : (options.format ?? (output.terminal ? 'text' : 'json'));
  const asked = options.by?.toLowerCase();
  const by = sourceDimensions.find((one) => one === asked) ?? (asked ? { own: asked } : 'person');
  const view = listQuoted(serving, {
    query: queryOf(words, options),
    by: by as SourceDimension | { own: string },
    ...(names && { names }),
    ...(single && { single }),
    limit: limit ?? (format === 'csv' ? Number.POSITIVE_INFINITY : 20),
  });
  if (view.uncounted > 0 && !quiet)
    console.error(
      `onrecord: ${countOf(view.uncounted, 'article is', 'articles are')} not counted yet, since the record cannot be written`,
    );
  const { sourcesCsv } = await import('../../app/formats.ts');
  await writeOut(output, async () => {
    if (format === 'json') await output.write(`${JSON.stringify(view)}\n`);
    else if (format === 'csv') await output.write(sourcesCsv(view));
    else await output.write(visible(sourcesText(view, terminalWidth())));
  });
  if (!quiet && view.total.statements === 0) console.error('onrecord: nothing found');
  return EXIT.done;
}

/** The record with all its articles counted, as far as it can be written. */
async function counted({ record: path, quiet }: Options) {
  const { servingToRead } = await import('../../app/servingToRead.ts');
  const serving = await servingToRead(path);
  const { PROGRAM_VERSION } = await import('../../app/programVersion.ts');
  if (serving.record.sources.countUncounted(PROGRAM_VERSION) === 0) return serving;
  const [{ countSources }, { recordToWrite }] = await Promise.all([
    import('../../app/actions/countSources.ts'),
    import('../../app/recordFile.ts'),
  ]);
  const bars = showSteps(!quiet);
  try {
    using record = await recordToWrite(path);
    await countSources(record, { onProgress: bars.onProgress });
  } catch (error) {
    // What another program holds, or may not be changed, is read as it is.
    if (!(error instanceof OnrecordError) || !/^record-(?:readonly|locked)$/.test(error.code)) throw error;
  } finally {
    bars.end();
  }
  return serving;
}

function queryOf(words: readonly string[], options: Options): SourcesAsked['query'] {
  const { speaker, kind, roleClass, gender, act, since, until, publisher, byline, section, month, once } =
    options;
  const asked = {
    ...{ words: words.join(' '), speaker, sourceKind: kind, roleClass, gender, act, since, until, publisher },
    ...{ byline, section, month, deduplicate: once },
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''));
}
