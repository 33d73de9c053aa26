import stringWidth from 'string-width';

const PLAIN = /^[\x20-\x7e]*$/;

/** How many columns of a terminal `text` takes: wide characters and emoji two, combining marks none. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}
