import type { OnFinding } from '../../app/inputs.ts';
import { expandUris } from '../../app/inputs.ts';
import { usage } from '../../errors.ts';
import type { ModelOptions, NestedOptions, OutputOptions, TimeLimitOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';
import { openOutput } from './output.ts';
import { writeOut } from './writeOut.ts';

/** What `extract` does with lines does not go together with these. */
type Options = ModelOptions &
  NestedOptions &
  OutputOptions &
  TimeLimitOptions & {
    readonly format?: string;
    readonly explain?: string;
    readonly trace?: boolean;
    readonly minConfidence?: number;
    readonly withBytes?: boolean;
  };

/**
 * `extract --input jsonl`: a filter from documents to results, a line for a line. What is wrong with a line is in its result, so that the
 * filter itself fails only where an input is missing.
 */
export async function extractLines(
  inputs: readonly string[],
  options: Options,
  onFinding: OnFinding,
): Promise<number> {
  if (options.explain !== undefined || options.trace)
    throw usage('--explain and --trace take one article, so they cannot be used with --input jsonl');
  if (options.format !== undefined && options.format !== 'jsonl')
    throw usage(
      `--input jsonl prints one line per line, so it cannot be used with --format ${options.format}`,
    );
  const [{ extractLines }, { openStream }] = await Promise.all([
    import('../../app/actions/extractLines.ts'),
    import('../../app/inputs.ts'),
  ]);
  using interrupt = watchInterrupt();
  const { signal } = interrupt;
  let missing = 0;
  const uris = await expandUris(inputs, (finding) => {
    missing += 1;
    onFinding(finding);
  });
  const output = openOutput(options.output);
  const whole = await writeOut(output, async () => {
    for (const uri of uris) {
      const write = async (result: unknown) => output.write(`${JSON.stringify(result)}\n`);
      if (!(await extractLines(openStream(uri), { ...options, signal }, write))) return false;
    }
    return true;
  });
  if (!whole) return EXIT.interrupted;
  return missing > 0 ? EXIT.failed : EXIT.done;
}
