import { lowerBound } from '../../data/index.ts';
import type { ReadWindow } from '../find/findStatements.ts';
import type { Range } from '../find/region.ts';
import { LINK_WIDTH, type Tagger } from '../find/tagger.ts';
import { MENTION_LABELS, SPAN_REACH, type WordMention } from './mention.ts';

/** A mention with what the link head compares it by. */
export type ReadMention = WordMention & { readonly link: Float32Array };

const LABEL_COUNT = MENTION_LABELS.length;
const SPAN_WORDS = 2 * SPAN_REACH + 1;
/** How many mentions' spans are read at once. */
const SPANS_AT_ONCE = 64;

/**
 * The mentions whose heads are a window's own words, in order: the likeliest label of each word, and the span around each head. Of
 * `names`, the mentions that rules find, those are added that the model did not see: a name that it never read in training would
 * otherwise be nobody's antecedent.
 */
export async function readMentions(
  window: ReadWindow,
  tagger: Tagger,
  names: readonly WordMention[] = [],
): Promise<ReadMention[]> {
  const { own, seen, said } = window;
  const heads: { head: number; label: number }[] = [];
  for (let head = own[0]; head < own[1]; head++) {
    const label = bestLabel(said.mentions, (head - seen[0]) * LABEL_COUNT);
    if (label > 0) heads.push({ head, label });
  }
  const linkOf = (head: number) =>
    said.links.slice((head - seen[0]) * LINK_WIDTH, (head - seen[0] + 1) * LINK_WIDTH);
  const found: ReadMention[] = [];
  const spans = await spansOf(
    heads.filter(({ label }) => !isPronoun(label)),
    window,
    tagger,
  );
  for (const { head, label } of heads) {
    const [type, form] = MENTION_LABELS[label]!;
    // A pronoun is its word alone.
    found.push({ head, words: spans.get(head) ?? [head, head + 1], type, form, link: linkOf(head) });
  }
  const known = new Set(heads.map(({ head }) => head));
  const unseen = between(names, own).filter(({ words: [from, to] }) => !anyFrom(from, to, known));
  if (unseen.length === 0) return found;
  return [...found, ...unseen.map((name) => ({ ...name, link: linkOf(name.head) }))].sort(
    (a, b) => a.head - b.head,
  );
}

/** The mentions, which are in order, whose heads are among the words of a range. */
function between(mentions: readonly WordMention[], [from, to]: Range): readonly WordMention[] {
  const first = (word: number) => lowerBound(mentions.length, (i) => mentions[i]!.head >= word);
  return mentions.slice(first(from), first(to));
}

function anyFrom(from: number, to: number, of: ReadonlySet<number>): boolean {
  for (let word = from; word < to; word++) if (of.has(word)) return true;
  return false;
}

function bestLabel(scores: Float32Array, at: number): number {
  let best = 0;
  for (let label = 1; label < LABEL_COUNT; label++)
    if (scores[at + label]! > scores[at + best]!) best = label;
  return best;
}

function isPronoun(label: number): boolean {
  return MENTION_LABELS[label]![1] === 'pronoun';
}

/** The words of mentions, by the word at their head. */
async function spansOf(
  mentions: readonly { readonly head: number }[],
  window: ReadWindow,
  tagger: Tagger,
): Promise<Map<number, Range>> {
  const spans = new Map<number, Range>();
  for (let at = 0; at < mentions.length; at += SPANS_AT_ONCE) {
    const heads = mentions.slice(at, at + SPANS_AT_ONCE).map(({ head }) => head);
    const read = await spansTogether(heads, window, tagger);
    for (const [k, head] of heads.entries()) spans.set(head, read[k]!);
  }
  return spans;
}

async function spansTogether(
  heads: readonly number[],
  { seen, said }: ReadWindow,
  tagger: Tagger,
): Promise<Range[]> {
  const { width } = tagger.settings;
  const states = new Float32Array(heads.length * SPAN_WORDS * width);
  const real = new Float32Array(heads.length * SPAN_WORDS);
  const reach = heads.map(
    (head) => [Math.max(seen[0], head - SPAN_REACH), Math.min(seen[1], head + SPAN_REACH + 1)] as const,
  );
  for (const [k, head] of heads.entries()) {
    const [first, after] = reach[k]!;
    const row = k * SPAN_WORDS + first - head + SPAN_REACH;
    states.set(said.states.subarray((first - seen[0]) * width, (after - seen[0]) * width), row * width);
    real.fill(1, row, row + after - first);
  }
  const scores = await tagger.span({ count: heads.length, states, real });
  return heads.map((head, k): Range => {
    const best = (which: 0 | 1, from: number, to: number) => {
      const at = (i: number) => (k * SPAN_WORDS + i - head + SPAN_REACH) * 2 + which;
      let top = from;
      for (let i = from; i < to; i++) if (scores[at(i)]! > scores[at(top)]!) top = i;
      return top;
    };
    return [best(0, reach[k]![0], head + 1), best(1, head, reach[k]![1]) + 1];
  });
}
