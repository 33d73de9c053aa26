import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Test files that need a process of their own: slow ones, and those that start servers, threads or programs. */
const ALONE = /^test\/(app|bin|cli|serve|[^/]*$)|\.slow\.test\.ts$/;
/** More than there are cores, so that none waits for the last. */
const GROUPS = 4;

/**
 * The files of a run, where those that can share a process are replaced by a few that import them: loading the program takes longer
 * than most of its tests. Files are given as paths in `root`; the new ones are written to `folder`.
 */
export function together(files: readonly string[], root: string, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const shared = files.filter((file) => !ALONE.test(file));
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const own = shared.filter((_, index) => index % GROUPS === group);
    const path = join(folder, `group-${group + 1}-of-${own.length}-files.mjs`);
    writeFileSync(
      path,
      own.map((file) => `import ${JSON.stringify(pathToFileURL(join(root, file)).href)};\n`).join(''),
    );
    return path;
  });
  return [...files.filter((file) => ALONE.test(file)).map((file) => join(root, file)), ...groups];
}
