import { cosine, type FeatureWeight } from '../../data/index.ts';
import type { Claim } from '../claim.ts';
import { type ChangeSketch, compareClaims, isSaid, otherNumber, stanceReason } from '../compareClaims.ts';
import { alignTerms } from './alignTerms.ts';
import { weighPair } from './changeModel.ts';
import { type Comparable, pairFeatures } from './pairFeatures.ts';

/** Statements whose meanings are no nearer than this are of different things: the model is not asked. */
const NEAR = 0.3;
/** The least score of a change, as `training/changes/fitChanges.ts` chose it on open pairs: nine in ten that reach it are changes. */
const LEAST = 0.7;
/**
 * Half of the pairs that the model learned from are changes, in a record hardly any are: the odds of a score count this much. Chosen on the
 * changes listed in a record of 924 articles, so that the confidences of all together are as high as the share that was read as real.
 */
const ODDS = 0.3;
/** The least score where the rules, which know no weights, see a change as well. */
const LEAST_WITH_RULES = 0.5;

/** A change of position with its explanation. */
export type DecidedChange = ChangeSketch & { readonly explanation: readonly FeatureWeight[] };

/** How the later of two statements by one person changes the earlier, by the learned model; null where it probably does not. */
export function decideChange(earlier: Comparable, later: Comparable): DecidedChange | null {
  const nearness = cosine(earlier.vector, later.vector);
  if (nearness < NEAR || !isClaimed(earlier) || !isClaimed(later)) return null;
  const { likely, explanation } = weighPair(pairFeatures(earlier, later));
  const score = likely.contrary + likely.qualified;
  if (score < LEAST_WITH_RULES) return null;
  const rule = compareClaims(earlier, later, nearness);
  if (score < LEAST && !rule) return null;
  const qualified = likely.qualified > likely.contrary ? qualification(earlier.claim, later.claim) : null;
  const { kind, reason } = qualified ?? rule ?? contradiction(earlier, later);
  return { kind, reason, certainty: (ODDS * score) / (ODDS * score + 1 - score), explanation };
}

/** Whether something was claimed: a question and a joke claim nothing. */
function isClaimed(one: Comparable): boolean {
  return !one.traits.claimsNothing && isSaid(one);
}

type Named = Pick<ChangeSketch, 'kind' | 'reason'>;

/** Which condition or restriction is in one only; null where neither has one. */
function qualification(a: Claim, b: Claim): Named | null {
  const [before, now] = [a.conditions.join('; '), b.conditions.join('; ')];
  if (now && !before) return { kind: 'narrowed', reason: `condition added: ${now}` };
  if (before && !now) return { kind: 'widened', reason: `condition dropped: ${before}` };
  if (b.scope === 'only' && a.scope !== 'only') return { kind: 'narrowed', reason: 'restricted: only' };
  if (a.scope === 'only' && b.scope !== 'only')
    return { kind: 'widened', reason: 'no longer restricted: only' };
  return null;
}

/** What differs between contrary statements, where the rules do not name it: the number, or the words on contrary sides. */
function contradiction(earlier: Comparable, later: Comparable): Named {
  const { aligned } = alignTerms(earlier.claim.terms, later.claim.terms);
  const flipped = aligned.find((pair) => pair.flipped);
  const number = otherNumber(earlier.claim.quantities, later.claim.quantities);
  if (number && !flipped) return { kind: 'number', reason: `${number[0].text} → ${number[1].text}` };
  if (flipped && flipped.one.word !== flipped.other.word)
    return { kind: 'stance', reason: `${flipped.one.word} → ${flipped.other.word}` };
  const pairs = aligned.map(({ one, other }) => [one, other] as const);
  return { kind: 'stance', reason: stanceReason(earlier, later, pairs) };
}
