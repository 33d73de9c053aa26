import { OnrecordError } from '../../errors.ts';

/**
 * What the log says of an error that was not meant to happen: its kind and where it was thrown. Its words only where they are of this
 * program: others' may carry what was being read, and a log is no place for articles.
 */
export function errorLines(error: unknown): string {
  if (!(error instanceof Error)) return `onrecord: a ${typeof error} was thrown`;
  const { code } = error as { code?: unknown };
  const said = error instanceof OnrecordError ? `: ${error.message}` : '';
  const kind = typeof code === 'string' ? `${error.name} ${code}` : error.name;
  // Words of a message may look like a place.
  const stack = error.stack ?? '';
  const after = error.message ? stack.indexOf(error.message) : -1;
  const places = after < 0 ? stack : stack.slice(after + error.message.length);
  const where = places.split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? [] : [`caused by ${errorLines(error.cause)}`];
  return [`onrecord: ${kind}${said}`, ...where, ...cause].join('\n');
}
