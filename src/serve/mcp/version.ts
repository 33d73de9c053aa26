import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8');

/** The version that the server tells of itself. */
export const VERSION = (JSON.parse(manifest) as { version: string }).version;
