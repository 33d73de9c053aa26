import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');

/** The version of the program, as it stands beside everything that it puts into a record. */
export const PROGRAM_VERSION = (JSON.parse(manifest) as { version: string }).version;
