import type { Article } from '../../data/index.ts';
import { PDF_READER } from './layer.ts';

/** By which other version of the library a paper was read, in words; null where it was read by this one. */
export function otherReader({ reader }: Article): string | null {
  if (!reader || (reader.name === PDF_READER.name && reader.version === PDF_READER.version)) return null;
  return `read by another reader: by ${reader.name} ${reader.version}, and this program has ${PDF_READER.name} ${PDF_READER.version}`;
}
