import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modelDamaged, modelMissing } from '../errors.ts';

/** The folder of a model that comes with the program, from `src` as from `dist`. */
export function builtIn(name: string): string {
  return join(import.meta.dirname, '../../models', name);
}

/**
 * The bytes of a model's file; `sha256` is what they must have, where it is known.
 * @throws OnrecordError `model-missing`, `model-damaged`
 */
export async function readModelFile(path: string, sha256?: string | null): Promise<Uint8Array> {
  const bytes = await load(path);
  if (sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw modelDamaged(path, 'its SHA-256 is not the one in the settings beside it');
  return bytes;
}

async function load(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw modelMissing(path, error);
  }
}
