import type { Run } from '../run.ts';

/** So many lines of a page are numbered at least, one after the other; of one that comes after such a page, fewer. */
const LEAST = { first: 8, later: 2 };
/** Their numbers end at the same place, give or take a digit: in sizes of the font. */
const TOLERANCE = 1.2;

/** The numbers of the lines of a page, at its left edge, as courts and parliaments print them: `1`, `2`, `3` from the top. */
export function lineNumbersOf(
  runs: readonly Run[],
  text: string,
  isNumberedBefore: boolean,
): ReadonlySet<Run> {
  const left = Math.min(...runs.map(({ box }) => box[0]));
  const numbers = runs
    .map((run) => ({ run, words: text.slice(run.start, run.end).trim() }))
    .filter(({ run, words }) => /^\d{1,2}$/.test(words) && run.box[0] < left + 4 * run.size)
    .sort((a, b) => a.run.box[1] - b.run.box[1]);
  const [first] = numbers;
  if (!first) return new Set();
  const column = numbers.filter(({ run }) => Math.abs(run.box[2] - first.run.box[2]) < TOLERANCE * run.size);
  const follow = column.filter(({ words }, index) => {
    const last = column[index - 1];
    return last ? Number(words) === Number(last.words) + 1 : Number(words) === 1;
  });
  // A list whose items have numbers has other words below most of them.
  const others = new Set(
    runs.filter((run) => !column.some((one) => one.run === run)).map(({ box }) => Math.round(box[1])),
  );
  const isEach = column.length >= others.size * 0.6;
  return new Set(
    follow.length >= (isNumberedBefore ? LEAST.later : LEAST.first) &&
      follow.length >= column.length - 1 &&
      isEach
      ? column.map(({ run }) => run)
      : [],
  );
}
