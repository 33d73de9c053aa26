import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputUnreadable } from '../../src/errors.ts';

/** What a file of a corpus is for: *split* means that every fifth passage is measured with and the others are trained on. */
export const uses = ['train', 'choose', 'measure', 'split', 'none'] as const;
export type Use = (typeof uses)[number];

/** A file of a corpus, by its path in the folder of the corpora. */
export type CorpusFile = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly use: Use;
};

/** The manifest of this project. */
export const MANIFEST = new URL('manifest.tsv', import.meta.url);

const HEADER = 'path\tbytes\tsha256\tuse';

/** The files that a manifest lists; lines that begin with `#` are comments. */
export function readManifest(table: string = readFileSync(MANIFEST, 'utf8')): CorpusFile[] {
  const [header, ...lines] = table
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  if (header !== HEADER) throw inputUnreadable('the manifest', `its header is not ${HEADER}`);
  return lines.map((line) => {
    const [path, bytes, sha256, use] = line.split('\t') as [string, string, string, string];
    const known = uses.find((one) => one === use);
    if (!known)
      throw inputUnreadable('the manifest', `${path} has the use ${use}; one of ${uses} was expected`);
    return { path, bytes: Number(bytes), sha256, use: known };
  });
}

/** The manifest with the sizes and hashes of the files that lie in a folder now. Its comments and uses are kept. */
export function remadeManifest(table: string, folder: string): string {
  const now = new Map(
    readManifest(table).map((file) => [file.path, { ...file, ...sizeAndHash(folder, file) }]),
  );
  return `${table
    .trimEnd()
    .split('\n')
    .map((line) => {
      const file = now.get(line.split('\t')[0]!);
      return file ? [file.path, file.bytes, file.sha256, file.use].join('\t') : line;
    })
    .join('\n')}\n`;
}

/** How a file differs from its line in the manifest; null where it is the same. */
export function difference(folder: string, file: CorpusFile): 'missing' | 'other bytes' | null {
  const found = sizeAndHash(folder, file);
  if (!found) return 'missing';
  return found.sha256 === file.sha256 ? null : 'other bytes';
}

function sizeAndHash(
  folder: string,
  { path }: CorpusFile,
): { readonly bytes: number; readonly sha256: string } | null {
  try {
    const bytes = readFileSync(join(folder, path));
    return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
