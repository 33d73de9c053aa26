import { OnrecordError } from '../../errors.ts';
import { errorLines } from './errorLines.ts';

/** Writes an error that was not meant to happen to the log. That work ends because the server is closed is meant. */
export function logError(error: unknown): void {
  if (error instanceof OnrecordError && error.code === 'interrupted') return;
  console.error(errorLines(error));
}
