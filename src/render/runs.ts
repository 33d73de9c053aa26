import type { Span } from '../data/index.ts';
import type { Mark, MarkRole } from './marks.ts';

/** A stretch of text throughout which the same marks hold. */
export type Run = { readonly span: Span; readonly marks: readonly Mark[] };

/**
 * Cuts `range` where a mark begins or ends. The runs cover the range in order, share no character and are never empty,
 * however the marks overlap; each has the marks that hold in it, the longest first, so that the last is the innermost.
 */
export function runsOf(range: Span, marks: readonly Mark[]): Run[] {
  const inside = marks.filter(({ span }) => span[0] < range[1] && span[1] > range[0]);
  const borders = new Set([range[0], range[1]]);
  for (const { span } of inside) {
    borders.add(Math.max(span[0], range[0]));
    borders.add(Math.min(span[1], range[1]));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const byStart = [...inside].sort((a, b) => a.span[0] - b.span[0]);
  const runs: Run[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let cut = 0; cut + 1 < cuts.length; cut++) {
    const start = cuts[cut]!;
    open = open.filter(({ span }) => span[1] > start);
    while (next < byStart.length && byStart[next]!.span[0] <= start) open.push(byStart[next++]!);
    runs.push({ span: [start, cuts[cut + 1]!], marks: [...open].sort(longestFirst) });
  }
  return runs;
}

function longestFirst(a: Mark, b: Mark): number {
  return b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.statement - b.statement;
}

/** What a run is shown as: the role of its innermost mark, and in how many contents it lies; null where nothing is marked. */
export type RunPart = { readonly role: MarkRole; readonly contents: number };

/** The part of statements that a run is. */
export function partOf({ marks }: Run): RunPart | null {
  const inner = marks.at(-1);
  if (!inner) return null;
  return { role: inner.role, contents: marks.filter(({ role }) => role === 'content').length };
}
