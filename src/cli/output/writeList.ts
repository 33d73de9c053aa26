import { visible } from '../../render/visible.ts';
import { type CommonOptions, OPTIONS, type OptionSpec, type OutputOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { terminalWidth } from '../terminal/terminalWidth.ts';
import { openOutput } from './output.ts';
import { writeOut } from './writeOut.ts';

/** How a list is printed. */
export type ListOptions = CommonOptions & OutputOptions & { readonly format?: 'text' | 'jsonl' };

/** The options of a command that prints a list from a record. */
export const LIST_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '-f, --format <format>',
    description: 'output format (default: text on a terminal, else jsonl)',
    choices: ['text', 'jsonl'],
  },
  OPTIONS.output,
  OPTIONS.record,
  OPTIONS.quiet,
  OPTIONS.json,
];

/**
 * Writes items one by one, as JSON Lines or as text made by `textOf` for the terminal's width; `nothing` if there are
 * no items. Returns the exit code.
 */
export async function writeList<T>(
  items: Iterable<T> | AsyncIterable<T>,
  options: ListOptions,
  textOf: (item: T, width: number) => string,
  nothing: string,
): Promise<number> {
  const output = openOutput(options.output);
  const format = options.json ? 'jsonl' : (options.format ?? (output.terminal ? 'text' : 'jsonl'));
  const count = await writeOut(output, async () => {
    let found = 0;
    for await (const item of items) {
      await output.write(
        format === 'jsonl' ? `${JSON.stringify(item)}\n` : visible(textOf(item, terminalWidth())),
      );
      found += 1;
    }
    return found;
  });
  if (!options.quiet && count === 0) console.error(`onrecord: ${nothing}`);
  return EXIT.done;
}
