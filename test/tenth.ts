/** Whether the quick set runs: `npm run test:quick`, or `npm run test:watch`. */
const QUICK = process.env.ONRECORD_TESTS === 'quick';

/** How many cases of a kind are tried: `all`, or a tenth of them in the quick set. */
export function casesOf(all: number): number {
  return QUICK ? Math.ceil(all / 10) : all;
}

/** What is tried of a list: all, or every tenth in the quick set. */
export function triedOf<T>(all: readonly T[]): readonly T[] {
  return QUICK ? all.filter((_, index) => index % 10 === 0) : all;
}
