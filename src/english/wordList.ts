import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The entries of a list beside this file, in its order: one a line; lines that begin with `#` say what they are. */
export function wordList(file: `${string}.txt`): ReadonlySet<string> {
  return new Set(linesOf(file));
}

/** The rows of a table beside this file, in its order: one a line, its cells parted by tabs; a cell that is left out is empty. */
export function wordTable(file: `${string}.tsv`): readonly (readonly string[])[] {
  return linesOf(file).map((line) => line.split('\t'));
}

/** The entries of a table by what its second cell says of them; one that says several things is in several sets. */
export function wordsByKind<Kind extends string>(
  file: `${string}.tsv`,
  kinds: readonly Kind[],
): Readonly<Record<Kind, ReadonlySet<string>>> {
  const rows = wordTable(file).map(([word = '', said = '']) => ({ word, said: said.split(' ') }));
  const ofKind = (kind: Kind) =>
    new Set(rows.flatMap(({ word, said }) => (said.includes(kind) ? [word] : [])));
  const found = {} as Record<Kind, ReadonlySet<string>>;
  for (const kind of kinds) found[kind] = ofKind(kind);
  return found;
}

function linesOf(file: string): string[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
