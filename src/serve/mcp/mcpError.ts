import { logError } from '../../app/background/logError.ts';
import { OnrecordError } from '../../errors.ts';

/**
 * The message of an error for an assistant: what to do about it, and nothing about the machine on which the server
 * runs.
 */
export function mcpError(error: unknown): string {
  if (error instanceof OnrecordError) {
    // Only these errors are about the input; messages of others may contain paths of files.
    if (error.code === 'usage') return error.message;
    if (error.code === 'record-locked')
      return 'the record is in use by another program; ask again in a moment';
    if (error.code === 'extension-missing')
      return 'this server cannot search by meaning; search for words instead (search_statements with words)';
    if (error.code.startsWith('model-'))
      return 'a model of the server is missing or damaged; tell whoever runs it to install onrecord again';
    if (error.code.startsWith('record-'))
      return 'the record cannot be read; tell whoever runs the server to look at it with onrecord verify';
  }
  // Whoever runs the server looks at standard error.
  logError(error);
  return 'this is a bug in onrecord, not a mistake in the request; the server’s log says more';
}
