import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');

/** The version of the program, which is stored with everything that it adds to a record. */
export const PROGRAM_VERSION = (JSON.parse(manifest) as { version: string }).version;
