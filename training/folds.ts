/** What is learned from, and every fifth, which is kept out to measure with. */
export function fifth<T>(all: readonly T[]): { readonly learned: T[]; readonly kept: T[] } {
  return { learned: all.filter((_, i) => i % 5 !== 0), kept: all.filter((_, i) => i % 5 === 0) };
}
