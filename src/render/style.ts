import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The style of articles with their statements: light and dark, wide and narrow, screen and paper. */
export const style = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');

/** What a search as one page has besides. */
export const sheetStyle = readFileSync(join(import.meta.dirname, 'sheet.css'), 'utf8');
