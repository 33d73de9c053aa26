import type { Run } from '../run.ts';

/** How far from each other the same words may be drawn to look bold, as a part of their size. */
const SHIFT = 0.25;

/** The runs without those whose words are drawn once more at the same place, as some programs do for bold type and shadows. */
export function withoutRepeats(runs: readonly Run[], text: string): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const words = text.slice(run.start, run.end).trim();
    const known = seen.get(words) ?? [];
    if (known.some((other) => isNear(run, other))) return false;
    seen.set(words, [...known.slice(-100), run]);
    return true;
  });
}

function isNear({ box: a, size }: Run, { box: b }: Run): boolean {
  return Math.abs(a[0] - b[0]) < SHIFT * size && Math.abs(a[1] - b[1]) < SHIFT * size;
}
