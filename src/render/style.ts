import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The style of articles with their statements: light and dark, wide and narrow, screen and paper. */
export const style = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');
