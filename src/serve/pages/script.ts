import { walking } from './walking.ts';

/** What fields suggest is a script of its own, that the browser loads by itself: few fields are typed in. */
const load = `
const suggesting = '/suggesting.js';
import(suggesting).catch(() => {});
`;

/** The script of all pages, without its comments and indents; pages work without it. */
export const script = `'use strict';${load}${walking}\n`.replace(/^ +(?:\/\/.*\n)?|^\n/gm, '');
