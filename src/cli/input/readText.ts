import { readFileSync } from 'node:fs';
import { inputMissing } from '../../errors.ts';

/**
 * The text of a file that the user named.
 * @throws OnrecordError input-missing
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw inputMissing(path, error);
  }
}
