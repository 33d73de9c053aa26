/** How much is tried: `quick` by `npm run test:quick` and `npm run test:watch`, `ci` by `.ci/run`, and what lies between by all else. */
const EXTENT = process.env.ONRECORD_TESTS;
const QUICK = EXTENT === 'quick';

/** Whether tests run that take minutes and find what seldom breaks: `npm run test:all` is to be waited for, `.ci/run` is not. */
export const IN_CI = EXTENT === 'ci';

/** How many cases of a kind are tried: `all`, or a tenth of them in the quick set. */
export function casesOf(all: number): number {
  return QUICK ? Math.ceil(all / 10) : all;
}

/** What is tried of a list: all, or every tenth in the quick set. */
export function triedOf<T>(all: readonly T[]): readonly T[] {
  return QUICK ? all.filter((_, index) => index % 10 === 0) : all;
}

/** How often something random is done that takes long each time, or for how many seconds: `all` in CI, a quarter of it elsewhere. */
export function roundsOf(all: number): number {
  return IN_CI ? all : Math.ceil(all / 4);
}

/** What is tried of a list whose members take seconds each: all in CI, every fourth elsewhere. */
export function someOf<T>(all: readonly T[]): readonly T[] {
  return IN_CI ? all : all.filter((_, index) => index % 4 === 0);
}
