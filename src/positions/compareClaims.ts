import type { ChangeKind } from '../data/index.ts';
import type { Claim, Claimed, Term } from './claim.ts';
import { isOneWord } from './pairs/alignTerms.ts';
import type { Quantity } from './quantities.ts';
import { takesSide } from './stance.ts';

/** A turn from an earlier to a later statement, in a phrase, and how sure it is (0 to 1). */
export type ChangeSketch = { readonly kind: ChangeKind; readonly reason: string; readonly certainty: number };

/** Two statements whose meanings are no nearer than this are of different things, whatever their words; two short ones need more. */
const NEAR_CLAIMS = 0.5;
const NEAR_WHEN_SHORT = 0.65;
/** The least number of terms that two claims have in common, the least share of both (Dice), and of the shorter. */
const TERMS = 2;
const SHARED_TERMS = 0.6;
/** The same where both are very near. */
const VERY_NEAR = 0.7;
const SHARE_WHEN_NEAR = 0.5;
const COVERED_TERMS = 0.65;
/** How much more may be said where both say yes or no to somebody. */
const EXTRA = 2;

/**
 * How the later of two statements by one person changes the earlier; null when it does not or in doubt: above all,
 * when one denies something else than the other affirms, or they concern others. `nearness` is the cosine similarity.
 */
export function compareClaims(earlier: Claimed, later: Claimed, nearness: number): ChangeSketch | null {
  if (nearness < NEAR_CLAIMS || !isSaid(earlier) || !isSaid(later)) return null;
  const [a, b] = [earlier.claim, later.claim];
  const common = inCommon(a.terms, b.terms);
  const share = (2 * common.length) / Math.max(1, a.terms.length + b.terms.length);
  const covered = common.length / Math.max(1, Math.min(a.terms.length, b.terms.length));
  if (!saysSomething(a) || !saysSomething(b) || ofOthers(a, b)) return null;
  const certainty = rounded((share + nearness) / 2);
  if (isSame(a, b, share)) return conditionTurn(a, b, certainty);
  const somebody = ofSomebody(earlier, later, common);
  if (!somebody && !isOfOne(a, b, common, { share, covered, nearness })) return null;
  const turned = turnedBy(a, b, common);
  if (turned === null) return null;
  if (turned && (somebody || saysOfIt(a, b, common)))
    return { kind: 'stance', reason: stanceReason(earlier, later, common), certainty };
  if (turned) return null;
  const number = otherNumber(a.quantities, b.quantities);
  if (number) return { kind: 'number', reason: `${number[0].text} → ${number[1].text}`, certainty };
  return conditionTurn(a, b, certainty);
}

/** Whether both are in the same words but for what they depend on, however few. */
function isSame(a: Claim, b: Claim, share: number): boolean {
  const signs = ({ terms, stance }: Claim) =>
    [stance?.sign, ...terms.map(({ key, sign }) => `${key} ${sign}`)].join();
  return share === 1 && a.conditions.length !== b.conditions.length && signs(a) === signs(b);
}

type Fit = { readonly share: number; readonly covered: number; readonly nearness: number };

/** Whether both speak of one thing: they share enough of their words, not only names, and blame or praise nobody. */
function isOfOne(
  a: Claim,
  b: Claim,
  common: readonly TermPair[],
  { share, covered, nearness }: Fit,
): boolean {
  if (a.stance?.by === 'tone' || b.stance?.by === 'tone') return false;
  const least = nearness >= VERY_NEAR ? SHARE_WHEN_NEAR : SHARED_TERMS;
  if (common.length < TERMS || share < least || covered < COVERED_TERMS) return false;
  if (common.length === TERMS && nearness < NEAR_WHEN_SHORT) return false;
  return !common.every(([one, other]) => a.names.has(one.word) && b.names.has(other.word));
}

/**
 * Whether what one says of something the other affirms or denies: where one only names it (`a merger with SkyNord`), the other's first word must
 * be in it, or a verb of the same stem.
 */
function saysOfIt(a: Claim, b: Claim, common: readonly TermPair[]): boolean {
  if (a.clause === b.clause) return true;
  const first = (a.clause ? a : b).terms[0]!;
  return common.some((pair) => pair.includes(first) || pair[0].key !== pair[1].key);
}

/** Whether something was said at all: `did not say` is no saying, `would not endorse` takes a position. */
export function isSaid({ statement, claim }: Claimed): boolean {
  return !statement.negated || claim.stance?.by === 'position';
}

/** Whether a claim says something about its subject: a clause always does, a bare name only with a cue of yes or no. */
function saysSomething({ clause, stance }: Claim): boolean {
  return clause || (stance !== null && stance.by !== 'none');
}

/**
 * Whether both take the side of somebody or refuse to, and say little more: `is backing Clinton`, `refused to endorse her`. Blame or praise
 * before counts as well, but not after: who supports somebody may still criticize.
 */
function ofSomebody(earlier: Claimed, later: Claimed, common: readonly TermPair[]): boolean {
  const [a, b] = [earlier.claim, later.claim];
  const named = common.some(([{ word }]) => a.names.has(word) && b.names.has(word));
  if (!named || Math.max(a.terms.length, b.terms.length) - common.length > EXTRA) return false;
  return sides(later) && (a.stance?.by === 'tone' || sides(earlier));
}

function sides({ statement, claim }: Claimed): boolean {
  return takesSide(statement.cue?.text ?? '') || claim.terms.some(({ stanced }) => stanced);
}

/** Whether one names somebody the other does not, or has a pronoun for a name: they may concern different people. */
function ofOthers(a: Claim, b: Claim): boolean {
  const [one, other] = [a, b].map(({ names }) => names);
  if (one!.size > 0 && other!.size > 0) return [...one!].every((name) => !other!.has(name));
  if (one!.size === 0 && other!.size === 0) return false;
  return (one!.size === 0 ? a : b).pronoun;
}

/** A term of each of two claims. */
export type TermPair = readonly [Term, Term];

function inCommon(a: readonly Term[], b: readonly Term[]): TermPair[] {
  const left = [...b];
  return a.flatMap((term) => {
    const at = left.findIndex(({ key }) => isOneWord(term.key, key));
    return at < 0 ? [] : [[term, left.splice(at, 1)[0]!] as const];
  });
}

/** Whether the later claim is the contrary of the earlier; null where one denies something of which the other says nothing. */
function turnedBy(a: Claim, b: Claim, common: readonly TermPair[]): boolean | null {
  const used = new Set(common.flat());
  const unmatched = [...a.terms, ...b.terms].some((term) => term.negated && !used.has(term));
  if (unmatched || !a.stance || !b.stance) return null;
  const byCue = a.stance.sign !== b.stance.sign ? 1 : 0;
  const flips = common.filter(([one, other]) => one.sign !== other.sign).length + byCue;
  return flips % 2 === 1;
}

/** What differs where one says the contrary of the other. */
export function stanceReason(a: Claimed, b: Claimed, common: readonly TermPair[]): string {
  const cues = [a, b].map(({ statement: { cue, act } }) => cue?.text ?? act);
  if (a.claim.stance?.sign !== b.claim.stance?.sign) return cues.join(' → ');
  const flipped = common.find(([one, other]) => one.sign !== other.sign);
  const side = (sign: number) => (sign > 0 ? 'yes' : 'no');
  return flipped ? `${side(flipped[0].sign)} → ${side(flipped[1].sign)}` : 'the contrary';
}

/** The first number of one claim that is another one in the other, for the same unit. */
export function otherNumber(
  a: readonly Quantity[],
  b: readonly Quantity[],
): readonly [Quantity, Quantity] | null {
  const same = (one: Quantity, other: Quantity) => one.unit === other.unit && one.unit !== '';
  for (const one of a) {
    if (b.some((other) => same(one, other) && one.value === other.value)) continue;
    const other = b.find(
      (each) => same(one, each) && !a.some((own) => same(own, each) && own.value === each.value),
    );
    if (other) return [one, other];
  }
  return null;
}

/** A condition on anybody is a figure of speech: `if you want to win`. */
const GENERIC = /^(?:if|when|unless) (?:you|one|anybody|anyone|somebody|someone)\b/i;

function conditionTurn(a: Claim, b: Claim, certainty: number): ChangeSketch | null {
  if (!a.clause || !b.clause) return null;
  const [before, now] = [a, b].map(({ conditions }) => conditions.some((one) => !GENERIC.test(one)));
  if ([a, b].some(({ conditions }) => conditions.some((one) => GENERIC.test(one)))) return null;
  if (!before && now)
    return { kind: 'narrowed', reason: `condition added: ${b.conditions.join('; ')}`, certainty };
  if (before && !now)
    return { kind: 'widened', reason: `condition dropped: ${a.conditions.join('; ')}`, certainty };
  if (before && now) return null;
  if (a.scope !== 'only' && b.scope === 'only')
    return { kind: 'narrowed', reason: 'restricted: only', certainty };
  return null;
}

function rounded(number: number): number {
  return Math.round(100 * number) / 100;
}
