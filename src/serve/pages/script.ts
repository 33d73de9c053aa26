import { suggesting } from './suggesting.ts';
import { walking } from './walking.ts';

/** The script of all pages, without its comments and indents; pages work without it. */
export const script = `'use strict';${suggesting}${walking}\n`.replace(/^ +(?:\/\/.*\n)?|^\n/gm, '');
