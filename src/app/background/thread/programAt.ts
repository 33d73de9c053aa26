import { extname } from 'node:path';

/** Where the program of a thread is, seen from the file that starts it: in a clone the sources are run, in an installed package what was built from them. */
export function programAt(name: string, { filename, url }: { filename: string; url: string }): URL {
  return new URL(`${name}${extname(filename)}`, url);
}
