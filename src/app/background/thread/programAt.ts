import { extname } from 'node:path';

/**
 * The file of a thread's program, relative to the file that starts it: the source in a clone, the built file in an
 * installed package.
 */
export function programAt(name: string, { filename, url }: { filename: string; url: string }): URL {
  return new URL(`${name}${extname(filename)}`, url);
}
