import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Test files that need a process of their own: slow ones, and those that start threads or programs. */
const ALONE = /^test\/(app|bin|cli|[^/]*$)|\.slow\.test\.ts$/;
/** Files that start servers share processes with each other: they need the same models. */
const SERVERS = /^test\/serve\//;
/** More than there are cores, so that none waits for the last. */
const GROUPS = 4;
const SERVER_GROUPS = 2;

/**
 * The files of a run, where those that can share a process are replaced by a few that import them: loading the program and its models
 * takes longer than most of the tests. Files are given as paths in `root`; the new ones are written to `folder`.
 */
export function together(files: readonly string[], root: string, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const shared = files.filter((file) => !ALONE.test(file));
  const [servers, others] = [true, false].map((serves) =>
    shared.filter((file) => SERVERS.test(file) === serves),
  );
  const grouped = (name: string, some: readonly string[], count: number) =>
    Array.from({ length: count }, (_, group) => {
      const own = some.filter((_, index) => index % count === group);
      const path = join(folder, `${name}-${group + 1}-of-${own.length}-files.mjs`);
      writeFileSync(
        path,
        own.map((file) => `import ${JSON.stringify(pathToFileURL(join(root, file)).href)};\n`).join(''),
      );
      return path;
    });
  return [
    ...files.filter((file) => ALONE.test(file)).map((file) => join(root, file)),
    ...grouped('group', others!, GROUPS),
    ...grouped('servers', servers!, SERVER_GROUPS),
  ];
}
