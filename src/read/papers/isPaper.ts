import { isDocx } from './isDocx.ts';
import { isPdf } from './isPdf.ts';

/** Whether a document must be unpacked before it can be read, by a library and within limits. */
export function isPaper(bytes: Uint8Array): boolean {
  return isPdf(bytes) || isDocx(bytes);
}
