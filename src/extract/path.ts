import type { Range } from './region.ts';

// The states of `training/path.py`, in its order: where a word stands to the content and to the source of one cue.
const PHASES = ['before', 'in', 'gap', 'after'] as const;
const SEEN = ['before', 'in', 'after'] as const;
type State = { readonly phase: (typeof PHASES)[number]; readonly seen: (typeof SEEN)[number] };

export const STATES: readonly State[] = SEEN.flatMap((seen) =>
  PHASES.map((phase) => ({ phase, seen })),
).filter(({ phase, seen }) => !(phase === 'in' && seen === 'in'));
const COUNT = STATES.length;
/** How many scores the pair head gives each word: four tags, then the borders of source and content. */
export const PAIR_SCORES = 8;
const TAG = STATES.map(({ phase, seen }) =>
  phase === 'in' ? 3 : seen === 'in' ? 2 : phase === 'gap' ? 1 : 0,
);
const IN_SOURCE = STATES.map(({ seen }) => seen === 'in');
const IN_CONTENT = STATES.map(({ phase }) => phase === 'in');
const NEXT_PHASE: Record<State['phase'], readonly State['phase'][]> = {
  before: ['before', 'in'],
  in: ['in', 'gap', 'after'],
  gap: ['gap', 'in'],
  after: ['after'],
};
const NEXT_SEEN: Record<State['seen'], readonly State['seen'][]> = {
  before: ['before', 'in'],
  in: ['in', 'after'],
  after: ['after'],
};

/** One move that is allowed, with the scores that it takes: of the word it leads to, and of the word it leaves. */
type Move = {
  readonly from: number;
  readonly to: number;
  readonly begins: readonly number[];
  readonly ends: readonly number[];
};
const [SOURCE_BEGINS, SOURCE_ENDS, CONTENT_BEGINS, CONTENT_ENDS] = [4, 5, 6, 7];

const MOVES: readonly Move[] = STATES.flatMap((a, from) =>
  STATES.flatMap((b, to) => {
    if (!NEXT_PHASE[a.phase].includes(b.phase) || !NEXT_SEEN[a.seen].includes(b.seen)) return [];
    return [{ from, to, begins: beginsAt(to, from), ends: endsAt(from, to) }];
  }),
);

function beginsAt(state: number, before: number | null): number[] {
  const starts = (inside: readonly boolean[]) => inside[state]! && !(before !== null && inside[before]!);
  return [...(starts(IN_SOURCE) ? [SOURCE_BEGINS] : []), ...(starts(IN_CONTENT) ? [CONTENT_BEGINS] : [])];
}
function endsAt(state: number, after: number | null): number[] {
  const stops = (inside: readonly boolean[]) => inside[state]! && !(after !== null && inside[after]!);
  return [...(stops(IN_SOURCE) ? [SOURCE_ENDS] : []), ...(stops(IN_CONTENT) ? [CONTENT_ENDS] : [])];
}

/** What one cue's region was read as: ranges of its words, and the log-probability of all of it. */
export type Path = { readonly source: Range[]; readonly content: Range[]; readonly sure: number };

/**
 * The best path through a region of `length` words: Viterbi over the states, and the forward algorithm for its probability.
 * `scores` holds {@link PAIR_SCORES} a word from `at` on, `cue` the cue's words in the region (neither source nor content),
 * `moves` the learned score of each move, row by row.
 */
export function bestPath(
  scores: Float32Array,
  at: number,
  length: number,
  cue: Range,
  moves: readonly number[],
): Path {
  const score = (word: number, which: number) => scores[at + word * PAIR_SCORES + which]!;
  const inCue = (word: number) => word >= cue[0] && word < cue[1];
  const tag = (word: number, state: number) =>
    inCue(word) && TAG[state]! >= 2 ? Number.NEGATIVE_INFINITY : score(word, TAG[state]!);
  let best = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
  for (const [state, { phase, seen }] of STATES.entries()) {
    if (phase === 'gap' || phase === 'after' || seen === 'after') continue;
    best[state] = tag(0, state) + total(score, 0, beginsAt(state, null));
  }
  let all = best.slice();
  const came = new Uint8Array(length * COUNT);
  const step = new Float64Array(MOVES.length);
  for (let word = 1; word < length; word++) {
    const next = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
    for (const [i, { from, to, begins, ends }] of MOVES.entries()) {
      step[i] =
        tag(word, to) + moves[from * COUNT + to]! + total(score, word, begins) + total(score, word - 1, ends);
      const value = best[from]! + step[i];
      if (value > next[to]!) {
        next[to] = value;
        came[word * COUNT + to] = from;
      }
    }
    all = forward(all, step);
    best = next;
  }
  const last = length - 1;
  for (const [state, { phase }] of STATES.entries()) {
    const final =
      phase === 'in' || phase === 'after'
        ? total(score, last, endsAt(state, null))
        : Number.NEGATIVE_INFINITY;
    best[state]! += final;
    all[state]! += final;
  }
  const states = walkBack(best, came, length);
  return {
    source: runs(states, IN_SOURCE),
    content: runs(states, IN_CONTENT),
    sure: Math.max(...best) - logSum(all),
  };
}

function total(
  score: (word: number, which: number) => number,
  word: number,
  which: readonly number[],
): number {
  let sum = 0;
  for (const one of which) sum += score(word, one);
  return sum;
}

/** One step of the forward algorithm in logarithms. */
function forward(all: Float64Array, step: Float64Array): Float64Array<ArrayBuffer> {
  const most = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
  for (const [i, { from, to }] of MOVES.entries()) most[to] = Math.max(most[to]!, all[from]! + step[i]!);
  const sums = new Float64Array(COUNT);
  for (const [i, { from, to }] of MOVES.entries())
    if (most[to]! > Number.NEGATIVE_INFINITY) sums[to]! += Math.exp(all[from]! + step[i]! - most[to]!);
  return most.map((value, state) => (sums[state]! > 0 ? value + Math.log(sums[state]!) : value));
}

function logSum(values: Float64Array): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

function walkBack(best: Float64Array, came: Uint8Array, length: number): Uint8Array {
  const states = new Uint8Array(length);
  states[length - 1] = best.indexOf(Math.max(...best));
  for (let word = length - 1; word > 0; word--) states[word - 1] = came[word * COUNT + states[word]!]!;
  return states;
}

function runs(states: Uint8Array, inside: readonly boolean[]): Range[] {
  const found: Range[] = [];
  for (let i = 0; i < states.length; i++) {
    if (!inside[states[i]!]) continue;
    const first = i;
    while (i + 1 < states.length && inside[states[i + 1]!]) i += 1;
    found.push([first, i + 1]);
  }
  return found;
}
