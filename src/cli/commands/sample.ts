import { writeFile } from 'node:fs/promises';
import { servingToRead } from '../../app/servingToRead.ts';
import { type Act, SAMPLE_SIZE, type Strata, strata } from '../../data/index.ts';
import { outputFailed, usage } from '../../errors.ts';
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
import { writeOut } from '../output/writeOut.ts';

type Options = CommonOptions &
  OutputOptions &
  RecordOptions & {
    readonly limit?: number;
    readonly seed?: string;
    readonly by?: Strata;
    readonly hide?: boolean;
    readonly speaker?: string;
    readonly act?: Act;
    readonly since?: string;
    readonly until?: string;
    readonly publisher?: string;
    readonly once?: boolean;
    readonly bom?: boolean;
  };

export const sampleCommand: Command<Options> = {
  name: 'sample',
  summary: 'draw statements at random, as a coding sheet for a reliability check',
  more:
    'Writes CSV with one statement per row: passage, words, the program’s answers, and empty columns to fill in: is_statement, right_speaker, ' +
    'right_act, notes. Give each coder a copy, then compare the copies with `onrecord agreement`. With -o sheet.csv, instructions for coders are ' +
    'written beside it (sheet.instructions.txt). The same seed draws the same statements. docs/coding.md explains it.',
  argument: { name: '[words...]', description: 'only statements with these words' },
  options: [
    {
      flags: '-n, --limit <number>',
      description: `how many statements (default: ${SAMPLE_SIZE})`,
      number: { least: 1, whole: true },
    },
    { flags: '--seed <words>', description: 'any words or number; another seed draws others (default: 1)' },
    {
      flags: '--by <what>',
      description:
        'draw the same number for each act, for each way in which speakers were found (via), or for each range of confidence',
      choices: strata,
    },
    {
      flags: '--hide',
      description:
        'leave out the program’s answers, so that they do not influence coders; with -o sheet.csv they are written to sheet.machine.csv',
    },
    OPTIONS.ofSpeaker,
    OPTIONS.ofAct,
    OPTIONS.since,
    OPTIONS.until,
    OPTIONS.ofPublisher,
    { flags: '--once', description: 'a reprinted statement once' },
    OPTIONS.bom,
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord sample -o sheet.csv', `${SAMPLE_SIZE} statements with the program’s answers, to be judged`],
    ['onrecord sample -n 220 --by act --hide -o sheet.csv', 'twenty of each act, to be coded blind'],
    ['onrecord agreement ada.csv leo.csv --machine sheet.machine.csv', 'compare what the coders wrote'],
  ],
  run: sample,
};

async function sample(words: readonly string[], options: Options): Promise<number> {
  const {
    output: path,
    hide = false,
    quiet,
    bom = false,
    limit: size = SAMPLE_SIZE,
    seed = '1',
    by,
  } = options;
  const isFile = path !== undefined && path !== '-';
  if (hide && !isFile)
    throw usage('--hide needs a file: give -o sheet.csv, and the program’s answers are written beside it');
  if (hide && options.json) throw usage('--json prints the program’s answers: leave out --hide or --json');
  await using serving = await servingToRead(options.record);
  const [{ drawSample }, { codingInstructions, codingSheet, machineSheet }] = await Promise.all([
    import('../../app/queries/coding/drawSample.ts'),
    import('../../app/formats.ts'),
  ]);
  const { population, rows } = await drawSample(serving, { query: queryOf(words, options), size, seed, by });
  const output = openOutput(path);
  await writeOut(output, () =>
    output.write(
      options.json
        ? rows.map((row) => `${JSON.stringify(row)}\n`).join('')
        : codingSheet(rows, { shown: !hide, bom }),
    ),
  );
  const beside: string[] = [];
  if (isFile && !options.json) {
    beside.push(await writeBeside(path, 'instructions.txt', codingInstructions({ shown: !hide })));
    if (hide) beside.push(await writeBeside(path, 'machine.csv', machineSheet(rows)));
  }
  if (!quiet) {
    console.error(`onrecord: ${countOf(rows.length, 'statement')} drawn from ${population}, seed ${seed}`);
    if (beside.length > 0) console.error(`onrecord: beside it: ${beside.join(', ')}`);
  }
  return EXIT.done;
}

/** Writes a file beside another: `sheet.csv` → `sheet.machine.csv`. Returns its path. */
async function writeBeside(path: string, ending: string, text: string): Promise<string> {
  const beside = `${path.replace(/\.csv$/i, '')}.${ending}`;
  try {
    await writeFile(beside, text);
  } catch (error) {
    throw outputFailed(beside, (error as Error).message, error);
  }
  return beside;
}

function queryOf(words: readonly string[], options: Options) {
  const { speaker, act, since, until, publisher, once } = options;
  const asked = { words: words.join(' '), speaker, act, since, until, publisher, deduplicate: once };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''));
}
