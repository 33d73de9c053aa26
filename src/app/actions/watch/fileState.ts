import { stat } from 'node:fs/promises';

/** The modification time and size of a file, which change when it is written; null if it does not exist. */
export async function fileState(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found && `${found.mtimeMs}-${found.size}`;
}
