import { OnrecordError } from '../../errors.ts';
import { errorLines } from './errorLines.ts';

/** Logs an unexpected error. Errors from work that stops because the server is closed are expected. */
export function logError(error: unknown): void {
  if (error instanceof OnrecordError && error.code === 'interrupted') return;
  console.error(errorLines(error));
}
