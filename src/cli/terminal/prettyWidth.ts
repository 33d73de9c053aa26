import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const PLAIN = /^[\x20-\x7e]*$/;

/** How many columns of a terminal `text` takes: wide characters and emoji two, combining marks none. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  // Loaded with the first text that needs it: most commands print none.
  const { default: stringWidth } = require('string-width') as typeof import('string-width');
  return stringWidth(text);
}
