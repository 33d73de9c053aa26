import { basename } from 'node:path';
import { visible } from '../../render/visible.ts';
import { type Command, type CommonOptions, OPTIONS, type OutputOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { readText } from '../input/readText.ts';
import { agreementText } from '../output/agreementText.ts';
import { openOutput } from '../output/output.ts';
import { writeOut } from '../output/writeOut.ts';
import { terminalWidth } from '../terminal/terminalWidth.ts';

type Options = CommonOptions &
  OutputOptions & { readonly machine?: string; readonly format?: 'text' | 'json' };

export const agreementCommand: Command<Options> = {
  name: 'agreement',
  summary: 'compare the sheets that coders filled in, with each other and with the program',
  more:
    'Prints Krippendorff’s alpha (nominal) for each column with the number of units, how often coders agree, and how often the program is right: for ' +
    'each coder, and where all agree, with 95% intervals (Wilson). Sheets come from `onrecord sample`; they may be saved with commas, semicolons or ' +
    'tabs. A cell that cannot be understood is reported and left out. docs/coding.md explains it.',
  argument: { name: '<sheet...>', description: 'the CSV files of two coders or more' },
  options: [
    {
      flags: '--machine <file>',
      description: 'what the program says, where coders did not see it: the file that `sample --hide` wrote',
    },
    {
      flags: '-f, --format <format>',
      description: 'output format (default: text on a terminal, else json)',
      choices: ['text', 'json'],
    },
    OPTIONS.output,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord agreement ada.csv leo.csv', 'coders who saw the program’s answers'],
    ['onrecord agreement ada.csv leo.csv --machine sheet.machine.csv', 'coders who did not'],
  ],
  run: agreement,
};

async function agreement(sheets: readonly string[], options: Options): Promise<number> {
  const { compareCoders } = await import('../../app/queries/coding/compareCoders.ts');
  const files = sheets.map((path) => ({ name: basename(path), text: readText(path) }));
  const { machine } = options;
  const says = machine === undefined ? null : { name: basename(machine), text: readText(machine) };
  const view = await compareCoders(files, says);
  const output = openOutput(options.output);
  const format = options.json ? 'json' : (options.format ?? (output.terminal ? 'text' : 'json'));
  await writeOut(output, () =>
    output.write(
      format === 'json' ? `${JSON.stringify(view)}\n` : visible(agreementText(view, terminalWidth())),
    ),
  );
  if (!options.quiet)
    for (const { file, line, message } of view.findings)
      console.error(`onrecord: ${file}${line === null ? '' : `: line ${line}`}: ${visible(message)}`);
  return EXIT.done;
}
