import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readingTime } from './readingTime.ts';
import { SHAPES } from './shapes.ts';

/** The largest of the three pages has so many bytes, and is read in so many milliseconds on a machine with nothing else to do. */
const LARGEST = 1_000_000;
const LONGEST = 3000;
/** Twice the size may take so many times as long: more than two for sorting and searching, and for the machine's noise. */
const GROWTH = 2.8;
/** What every reading may take whatever its size, in milliseconds. */
const SLACK = 200;
const TRIES = 4;

/** A page of the shape with so many bytes, or a few more. */
function pageOf(make: (size: number) => string, bytes: number): string {
  const large = make(bytes);
  return make(Math.floor((bytes * bytes) / Buffer.byteLength(large)));
}

describe('a page of a megabyte is read in seconds, and a quarter of it and half of it in as much less', () => {
  for (const [name, make] of Object.entries(SHAPES)) {
    test(name, () => {
      const pages = [LARGEST / 4, LARGEST / 2, LARGEST].map((bytes) => pageOf(make, bytes));
      const least = pages.map(() => Number.POSITIVE_INFINITY);
      const most = pages.map(() => 0);
      const isSlow = () =>
        least[2]! > LONGEST || [1, 2].some((i) => least[i]! > most[i - 1]! * GROWTH + SLACK);
      // Noise makes times longer, never shorter: what is too slow once is measured again.
      for (let tried = 0; tried === 0 || (tried < TRIES && isSlow()); tried++) {
        for (const [i, page] of pages.entries()) {
          const time = readingTime(page);
          least[i] = Math.min(least[i]!, time);
          most[i] = Math.max(most[i]!, time);
        }
      }
      assert.ok(!isSlow(), `${least.map(Math.round).join(', ')} ms`);
    });
  }
});
