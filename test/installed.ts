import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const CI = resolve(import.meta.dirname, '../.ci');

/** The command of Python that is here, or null: the one that a variable of its name names, else the one that `.ci/NAME` installs. */
export function installed(name: 'datasette' | 'schemathesis'): string | null {
  const wanted = readFileSync(join(CI, `${name}.txt`), 'utf8');
  const [, version] = new RegExp(`^${name}==(.+)$`, 'm').exec(wanted)!;
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const place = join(cache, 'onrecord', `${name}-${version}`, 'bin', name);
  return [process.env[name.toUpperCase()], place].find((one) => one && existsSync(one)) ?? null;
}
