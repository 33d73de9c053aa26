import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { triedOf } from '../extent.ts';
import { readingTime } from './readingTime.ts';
import { SHAPES } from './shapes.ts';

const SIZE = 40_000;
/** Twice the size may take so many times as long: more than two for sorting and searching, and for the machine's noise. */
const GROWTH = 2.8;
/** What every reading may take whatever its size, in milliseconds. */
const SLACK = 60;
/** Noise makes times longer, never shorter: what is too slow once is measured again. */
const TRIES = 5;

describe('reading takes a time that grows with the size only', () => {
  for (const [name, make] of triedOf(Object.entries(SHAPES))) {
    test(name, () => {
      const [small, large] = [make(SIZE * 2), make(SIZE * 4)];
      readingTime(make(SIZE));
      let [fast, slow] = [0, Number.POSITIVE_INFINITY];
      for (let tried = 0; tried < TRIES && slow > fast * GROWTH + SLACK; tried++) {
        fast = Math.max(fast, readingTime(small));
        slow = Math.min(slow, readingTime(large));
      }
      assert.ok(
        slow <= fast * GROWTH + SLACK,
        `${Math.round(fast)} ms, twice the size ${Math.round(slow)} ms`,
      );
    });
  }
});
