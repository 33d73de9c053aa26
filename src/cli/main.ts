import { OnrecordError } from '../errors.ts';
import { visible } from '../render/visible.ts';
import { EXIT, exitCodeOf } from './exitCodes.ts';
import { endQuietlyOnClosedPipe } from './output/output.ts';
import { makeProgram, usageError } from './program.ts';

/** Runs the command that `argv` names and sets the process's exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipe();
  try {
    await makeProgram().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = tell(error);
  }
}

/** Reports an error to the user and returns its exit code. */
function tell(error: unknown): number {
  const usage = usageError(error);
  if (usage) return usage.fine ? EXIT.done : EXIT.usage;
  if (error instanceof OnrecordError) {
    if (error.code !== 'interrupted') console.error(`onrecord: ${visible(error.message)}`);
    return exitCodeOf(error.code);
  }
  console.error('onrecord: this is a bug in onrecord; please report it with the following lines');
  console.error(error);
  return EXIT.failed;
}
