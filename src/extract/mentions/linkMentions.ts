import type { Antecedent } from '../../data/index.ts';
import type { Prepared } from '../find/prepare.ts';
import { softmax } from '../find/softmax.ts';
import { LINK_WIDTH, type Tagger } from '../find/tagger.ts';
import { candidatesOf, PAIR_SLOTS, pairFeatures } from './pairs.ts';
import type { ReadMention } from './readMentions.ts';
import { type Traits, traitsOf } from './traits.ts';

/** How many pairs are compared at once. */
const PAIRS_AT_ONCE = 512;
/** Antecedents less likely than this are left out. */
const LEAST_LIKELY_TOLD = 0.02;

type Asked = { readonly mention: number; readonly candidates: readonly number[] };

/**
 * The antecedents of the mentions that are asked for, and of whatever pronoun or noun those may go back to, by the number of the
 * mention: a mention-ranking model (Denis and Baldridge 2008; Lee et al. 2017) with `none` as a candidate of its own.
 */
export async function linkMentions(
  prepared: Prepared,
  mentions: readonly ReadMention[],
  asked: Iterable<number>,
  tagger: Tagger,
): Promise<Map<number, Antecedent[]>> {
  const found = new Map<number, Antecedent[]>();
  let next = [...new Set(asked)];
  if (next.length === 0) return found;
  const traits = traitsOf(prepared, mentions);
  while (next.length > 0) {
    const some = next.map((mention): Asked => ({ mention, candidates: candidatesOf(traits, mention) }));
    const scores = await scoresOf(some, traits, mentions, tagger);
    for (const [k, { mention, candidates }] of some.entries())
      found.set(mention, likeliest(candidates, scores[k]!));
    const further = next.flatMap((mention) => found.get(mention)!.map((one) => one.mention));
    next = [...new Set(further)].filter(
      (mention) => !found.has(mention) && mentions[mention]!.form !== 'name',
    );
  }
  return found;
}

/** Candidates by their probability; the score of none is 0. */
function likeliest(candidates: readonly number[], scores: readonly number[]): Antecedent[] {
  const [, ...probabilities] = softmax([0, ...scores]);
  return candidates
    .map((mention, i) => ({ mention, probability: probabilities[i]! }))
    .filter(({ probability }) => probability >= LEAST_LIKELY_TOLD)
    .sort((a, b) => b.probability - a.probability || a.mention - b.mention);
}

async function scoresOf(
  some: readonly Asked[],
  traits: readonly Traits[],
  mentions: readonly ReadMention[],
  tagger: Tagger,
): Promise<number[][]> {
  const scores: number[][] = some.map(() => []);
  let pairs: { asked: number; other: number }[] = [];
  const compare = async () => {
    const result = await compared(
      pairs.map(({ asked, other }) => [some[asked]!.mention, other] as const),
      traits,
      mentions,
      tagger,
    );
    for (const [i, { asked }] of pairs.entries()) scores[asked]!.push(result[i]!);
    pairs = [];
  };
  for (const [asked, { candidates }] of some.entries()) {
    for (const other of candidates) pairs.push({ asked, other });
    if (pairs.length >= PAIRS_AT_ONCE) await compare();
  }
  if (pairs.length > 0) await compare();
  return scores;
}

async function compared(
  pairs: readonly (readonly [number, number])[],
  traits: readonly Traits[],
  mentions: readonly ReadMention[],
  tagger: Tagger,
): Promise<Float32Array> {
  const rows = new Map<number, number>();
  for (const mention of pairs.flat()) if (!rows.has(mention)) rows.set(mention, rows.size);
  const links = new Float32Array(rows.size * LINK_WIDTH);
  for (const [mention, row] of rows) links.set(mentions[mention]!.link, row * LINK_WIDTH);
  const features = new Int32Array(pairs.length * PAIR_SLOTS);
  for (const [k, [i, j]] of pairs.entries()) features.set(pairFeatures(traits, i, j), k * PAIR_SLOTS);
  return tagger.link({
    links,
    first: Int32Array.from(pairs, ([i]) => rows.get(i)!),
    second: Int32Array.from(pairs, ([, j]) => rows.get(j)!),
    features,
  });
}
