import { acts } from '../../data/index.ts';
import { confidenceOf } from '../confidence.ts';
import { CUE_LABELS, type Cue, cuesOf } from './cues.ts';
import { encoderInput } from './encode.ts';
import { bestPath, PAIR_SCORES, type Path } from './path.ts';
import type { Prepared } from './prepare.ts';
import { blockOf, type Range, REACH, regionOf } from './region.ts';
import { softmax } from './softmax.ts';
import type { TaggedStatement } from './taggedStatement.ts';
import type { Encoded, Tagger } from './tagger.ts';
import { ownRows, type Window, windows } from './windows.ts';

/** A window that was encoded, for those who read more of it than statements. */
export type ReadWindow = Window & { readonly said: Encoded };

export type FindOptions = {
  /** Is given each window that was encoded. */
  readonly onWindow?: (read: ReadWindow) => Promise<void> | void;
  /** How sure, 0…1, what a content reports in turn must be to be read; by default nothing is. */
  readonly nested?: number;
};

/** A cue whose source and content are still to be read. */
type Waiting = { readonly cue: Cue; readonly region: Range };
/** The encoder's output for words `[from, to)`: their states, and the scores of cues within contents. */
type Strip = {
  readonly from: number;
  readonly to: number;
  readonly states: Float32Array;
  readonly inner: Float32Array;
};

/**
 * How many cues are read together at most, how many words their regions have, padding included, and which part of these may be padding.
 */
const CUES_AT_ONCE = { cues: 32, words: 2048, padding: 0.1 };
/** Distances from the cue are counted up to this many words, as in `training/model.py`. */
const FAR = 32;

/**
 * The statements of an article in the order of their cues. Windows are encoded one after the other; of what is encoded only
 * the strips are kept that a cue still waits for, so that a text of any length needs the same memory.
 */
export async function* findStatements(
  prepared: Prepared,
  tagger: Tagger,
  { onWindow = () => {}, nested = Number.POSITIVE_INFINITY }: FindOptions = {},
): AsyncGenerator<TaggedStatement> {
  const sizes = prepared.pieces.map((pieces) => pieces.length);
  let strips: Strip[] = [];
  let waiting: Waiting[] = [];
  // The words whose cue scores are still to be read, and these.
  let from = 0;
  let scores = new Float32Array(0);
  const end = prepared.words.length;
  for (const window of windows(sizes, prepared.starts)) {
    const { own, seen } = window;
    const said = await tagger.encode(encoderInput(prepared, seen));
    await onWindow({ own, seen, said });
    strips.push({
      from: own[0],
      to: own[1],
      states: ownRows(window, said.states, tagger.settings.width),
      inner: ownRows(window, said.inner, CUE_LABELS),
    });
    scores = joined(scores, ownRows(window, said.cues, CUE_LABELS));
    const found = cuesBetween(prepared, [from, own[1]], scores, tagger.settings.cueBias);
    // A cue that touches the seam of two windows of one block may go on in the next.
    const cut = own[1] < end && prepared.starts[blockOf(prepared.starts, own[1])] !== own[1];
    const next = cut && found.at(-1)?.cue.words[1] === own[1] ? found.pop()!.cue.words[0] : own[1];
    scores = scores.slice((next - from) * CUE_LABELS);
    from = next;
    waiting.push(...found);
    if (waiting.length >= CUES_AT_ONCE.cues || own[1] === end) {
      const ready = waiting.filter(({ region }) => region[1] <= own[1]);
      waiting = waiting.filter(({ region }) => region[1] > own[1]);
      yield* await withInner(await readPairs(ready, strips, tagger), strips, tagger, nested);
    }
    const needed = Math.min(own[1], waiting[0]?.region[0] ?? own[1]) - REACH;
    strips = strips.filter(({ to }) => to > needed);
  }
}

function joined(a: Float32Array, b: Float32Array): Float32Array<ArrayBuffer> {
  const all = new Float32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** The cues among words `[from, to)`, none over the border of two blocks, with their regions. */
function cuesBetween(prepared: Prepared, [from, to]: Range, scores: Float32Array, bias: number): Waiting[] {
  const found: Waiting[] = [];
  const { starts } = prepared;
  for (let block = blockOf(starts, from); block + 1 < starts.length && starts[block]! < to; block++) {
    const range: Range = [Math.max(from, starts[block]!), Math.min(to, starts[block + 1]!)];
    const own = scores.subarray((range[0] - from) * CUE_LABELS, (range[1] - from) * CUE_LABELS);
    for (const cue of cuesOf(own, range, bias)) found.push({ cue, region: regionOf(prepared, cue.words) });
  }
  return found;
}

/** Statements with those nested in their contents. */
async function withInner(
  tagged: readonly TaggedStatement[],
  strips: readonly Strip[],
  tagger: Tagger,
  least: number,
): Promise<TaggedStatement[]> {
  const { innerBias, confidence } = tagger.settings;
  // However well its path fits, a statement is no surer than with a path that is certain.
  const enough = ({ cue }: Waiting) =>
    confidenceOf({ cueScore: cue.sure, pathScore: 0 }, confidence) >= least;
  const waiting = tagged.map(({ content }) =>
    content.flatMap((part) => innerCues(part, strips, innerBias)).filter(enough),
  );
  const read = await readPairs(waiting.flat(), strips, tagger);
  let after = 0;
  return tagged.map((one, i) => {
    const from = after;
    after += waiting[i]!.length;
    return { ...one, inner: read.slice(from, after) };
  });
}

/** The cues within a part of a content; nothing outside that part is theirs. */
function innerCues([from, to]: Range, strips: readonly Strip[], bias: number): Waiting[] {
  const scores = new Float32Array((to - from) * CUE_LABELS);
  copyRows(scores, 0, strips, [from, to], 'inner', CUE_LABELS);
  return cuesOf(scores, [from, to], bias).map((cue) => ({
    cue,
    region: [Math.max(from, cue.words[0] - REACH), Math.min(to, cue.words[1] + REACH)] as const,
  }));
}

/** Reads the source and content of cues, those with regions of similar length together. */
async function readPairs(
  ready: readonly Waiting[],
  strips: readonly Strip[],
  tagger: Tagger,
): Promise<TaggedStatement[]> {
  const length = ({ region }: Waiting) => region[1] - region[0];
  const order = [...ready.keys()].sort((a, b) => length(ready[a]!) - length(ready[b]!) || a - b);
  const paths = new Map<number, Path & Pick<TaggedStatement, 'acts'>>();
  for (const some of packed(order, (i) => length(ready[i]!))) {
    const read = await readTogether(
      some.map((i) => ready[i]!),
      strips,
      tagger,
    );
    for (const [k, i] of some.entries()) paths.set(i, read[k]!);
  }
  return ready.map(({ cue, region }, i) => {
    const { source, content, sure, acts } = paths.get(i)!;
    const inArticle = ([from, to]: Range): Range => [from + region[0], to + region[0]];
    return {
      cue: cue.words,
      source: source.map(inArticle),
      content: content.map(inArticle),
      cueScore: cue.sure,
      pathScore: sure,
      acts,
      inner: [],
    };
  });
}

/** Cues in the order of their regions' lengths, in groups that can be read together. */
function packed(order: readonly number[], length: (cue: number) => number): number[][] {
  const groups: number[][] = [];
  let words = 0;
  for (const cue of order) {
    const group = groups.at(-1);
    // The longest region comes last, and all others are padded to it.
    const size = ((group?.length ?? 0) + 1) * length(cue);
    const { cues, words: most, padding } = CUES_AT_ONCE;
    const real = words + length(cue);
    if (group && group.length < cues && size <= most && size - real <= padding * size) {
      group.push(cue);
      words = real;
    } else {
      groups.push([cue]);
      words = length(cue);
    }
  }
  return groups;
}

async function readTogether(
  some: readonly Waiting[],
  strips: readonly Strip[],
  tagger: Tagger,
): Promise<(Path & Pick<TaggedStatement, 'acts'>)[]> {
  const { width, moves } = tagger.settings;
  const length = Math.max(...some.map(({ region }) => region[1] - region[0]));
  const size = some.length * length;
  const input = {
    count: some.length,
    length,
    states: new Float32Array(size * width),
    cue: new Int32Array(size),
    distance: new Int32Array(size),
    real: new Float32Array(size),
  };
  for (const [k, { cue, region }] of some.entries()) {
    const row = k * length;
    copyRows(input.states, row * width, strips, region, 'states', width);
    for (let i = region[0]; i < region[1]; i++) {
      const at = row + i - region[0];
      const away = Math.min(i - cue.words[0], 0) + Math.max(i - cue.words[1] + 1, 0);
      input.distance[at] = Math.max(-FAR, Math.min(FAR, away)) + FAR;
      input.cue[at] = i >= cue.words[0] && i < cue.words[1] ? 1 : 0;
      input.real[at] = 1;
    }
  }
  const { scores, acts: ofActs } = await tagger.pair(input);
  return some.map(({ cue, region: [from, to] }, k) => {
    const inRegion: Range = [cue.words[0] - from, cue.words[1] - from];
    return {
      ...bestPath(scores, k * length * PAIR_SCORES, to - from, inRegion, moves),
      acts: softmax(ofActs.subarray(k * acts.length, (k + 1) * acts.length)),
    };
  });
}

function copyRows(
  into: Float32Array,
  at: number,
  strips: readonly Strip[],
  [from, to]: Range,
  of: 'states' | 'inner',
  width: number,
): void {
  for (const strip of strips) {
    const first = Math.max(from, strip.from);
    const last = Math.min(to, strip.to);
    if (first >= last) continue;
    into.set(
      strip[of].subarray((first - strip.from) * width, (last - strip.from) * width),
      at + (first - from) * width,
    );
  }
}
