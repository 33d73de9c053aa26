import { stat } from 'node:fs/promises';

/** What changes when a file is written again: its time and size; null where it is not there. */
export async function fileState(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found && `${found.mtimeMs}-${found.size}`;
}
