import { OnrecordError } from '../../errors.ts';

/**
 * The lines about an unexpected error for the log: its kind and where it was thrown. Its message is included only if it
 * is one of this program's: others may quote what was being read, and articles do not belong in a log.
 */
export function errorLines(error: unknown): string {
  if (!(error instanceof Error)) return `onrecord: a ${typeof error} was thrown`;
  const { code } = error as { code?: unknown };
  const said = error instanceof OnrecordError ? `: ${error.message}` : '';
  const kind = typeof code === 'string' ? `${error.name} ${code}` : error.name;
  // A line of the message may look like a line of the stack.
  const stack = error.stack ?? '';
  const after = error.message ? stack.indexOf(error.message) : -1;
  const places = after < 0 ? stack : stack.slice(after + error.message.length);
  const where = places.split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? [] : [`caused by ${errorLines(error.cause)}`];
  return [`onrecord: ${kind}${said}`, ...where, ...cause].join('\n');
}
