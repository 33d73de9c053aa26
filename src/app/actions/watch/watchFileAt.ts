import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { usage } from '../../../errors.ts';
import { readWatchFile, type WatchFile } from '../../../watch/index.ts';

/**
 * The configuration file that is given, or else the `watch.yaml` of this folder; null if there is none.
 * @throws OnrecordError `usage`
 */
export async function watchFileAt(
  named: string | undefined,
): Promise<(WatchFile & { readonly path: string }) | null> {
  const path = resolve(named ?? 'watch.yaml');
  if (named === undefined && !existsSync(path)) return null;
  const text = await readFile(path, 'utf8').catch(() => {
    throw usage(`${path}: this file cannot be read`);
  });
  return { path, ...readWatchFile(path, text) };
}
