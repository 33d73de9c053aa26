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
const STATE_TAG = STATES.map(({ phase, seen }) =>
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

/** The borders that a move from one state to another passes, as bits; each has a score of its own. */
const SOURCE_BEGINS = 1;
const SOURCE_ENDS = 2;
const CONTENT_BEGINS = 4;
const CONTENT_ENDS = 8;
/** Before the first word and after the last. */
const NOWHERE = -1;

function bordersOf(from: number, to: number): number {
  const bits = (inside: readonly boolean[], begins: number, ends: number) => {
    const [was, is] = [inside[from] ?? false, inside[to] ?? false];
    return was === is ? 0 : is ? begins : ends;
  };
  return bits(IN_SOURCE, SOURCE_BEGINS, SOURCE_ENDS) + bits(IN_CONTENT, CONTENT_BEGINS, CONTENT_ENDS);
}

/** The moves that are allowed. */
const MOVES = STATES.flatMap((a, from) =>
  STATES.flatMap((b, to) =>
    NEXT_PHASE[a.phase].includes(b.phase) && NEXT_SEEN[a.seen].includes(b.seen)
      ? [{ from, to, borders: bordersOf(from, to) }]
      : [],
  ),
);
const MAY_BEGIN = STATES.map(({ phase, seen }) => (phase === 'before' || phase === 'in') && seen !== 'after');
const MAY_END = STATES.map(({ phase }) => phase === 'in' || phase === 'after');

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
  const tags = new Float64Array(4);
  const borders = new Float64Array(16);
  const step = new Float64Array(MOVES.length);
  const came = new Uint8Array(length * COUNT);
  const readWord = (word: number) => {
    readTags(tags, scores, at + word * PAIR_SCORES, word >= cue[0] && word < cue[1]);
    readBorders(borders, scores, at, word, length);
  };
  readWord(0);
  let best = Float64Array.from(STATES, (_, state) =>
    MAY_BEGIN[state]
      ? tags[STATE_TAG[state]!]! + borders[bordersOf(NOWHERE, state)]!
      : Number.NEGATIVE_INFINITY,
  );
  let all = best.slice();
  for (let word = 1; word < length; word++) {
    readWord(word);
    for (let i = 0; i < MOVES.length; i++) {
      const { from, to, borders: passed } = MOVES[i]!;
      step[i] = tags[STATE_TAG[to]!]! + moves[from * COUNT + to]! + borders[passed]!;
    }
    best = bestStep(best, step, came.subarray(word * COUNT, (word + 1) * COUNT));
    all = sumStep(all, step);
  }
  readBorders(borders, scores, at, length, length);
  for (let state = 0; state < COUNT; state++) {
    const final = MAY_END[state] ? borders[bordersOf(state, NOWHERE)]! : Number.NEGATIVE_INFINITY;
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

/** A word's four tag scores; a word of the cue is neither source nor content. */
function readTags(tags: Float64Array, scores: Float32Array, at: number, inCue: boolean): void {
  for (let tag = 0; tag < 4; tag++)
    tags[tag] = inCue && tag >= 2 ? Number.NEGATIVE_INFINITY : scores[at + tag]!;
}

/** For every set of borders between a word and the one before it, the sum of their scores: beginnings at the one, ends at the other. */
function readBorders(
  borders: Float64Array,
  scores: Float32Array,
  at: number,
  word: number,
  length: number,
): void {
  const score = (which: number, i: number) =>
    i < 0 || i >= length ? 0 : scores[at + i * PAIR_SCORES + which]!;
  const each = [score(4, word), score(5, word - 1), score(6, word), score(7, word - 1)] as const;
  for (let set = 0; set < 16; set++) {
    let sum = 0;
    for (let bit = 0; bit < 4; bit++) if (set & (1 << bit)) sum += each[bit]!;
    borders[set] = sum;
  }
}

/** One step of Viterbi; writes down from which state each was reached. */
function bestStep(best: Float64Array, step: Float64Array, came: Uint8Array): Float64Array<ArrayBuffer> {
  const next = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < MOVES.length; i++) {
    const { from, to } = MOVES[i]!;
    const value = best[from]! + step[i]!;
    if (value > next[to]!) {
      next[to] = value;
      came[to] = from;
    }
  }
  return next;
}

/** One step of the forward algorithm, in logarithms. */
function sumStep(all: Float64Array, step: Float64Array): Float64Array<ArrayBuffer> {
  const most = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < MOVES.length; i++) {
    const { from, to } = MOVES[i]!;
    const value = all[from]! + step[i]!;
    if (value > most[to]!) most[to] = value;
  }
  const sums = new Float64Array(COUNT);
  for (let i = 0; i < MOVES.length; i++) {
    const { from, to } = MOVES[i]!;
    if (most[to]! > Number.NEGATIVE_INFINITY) sums[to]! += Math.exp(all[from]! + step[i]! - most[to]!);
  }
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
