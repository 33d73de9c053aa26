import { cosine, type DatedStatement, type FeatureWeight, type Statement } from '../data/index.ts';
import { claimed } from './claim.ts';
import type { ChangeSketch } from './compareClaims.ts';
import { decideChange } from './pairs/decideChange.ts';
import { type Comparable, comparable } from './pairs/pairFeatures.ts';
import { isLongAgo } from './stance.ts';

/** Two statements of one person of which the later turns the earlier. */
export type PositionChange = {
  readonly earlier: Statement;
  readonly later: Statement;
  readonly kind: ChangeSketch['kind'];
  readonly reason: string;
  /** 0 to 1: how well the two fit each other, and how sure it is that both were said, and by this person. */
  readonly certainty: number;
  /** The features of the two that spoke most for a change, or against it. */
  readonly explanation: readonly FeatureWeight[];
};

/** From this similarity on, two pairs whose statements match one by one report the same change. */
const AGAIN = 0.7;

/**
 * Position changes of one person, highest confidence first. Compares only statements with a clear order by day; of the
 * many pairs for one change, returns the one with the highest confidence, and among equals the closest in time.
 */
export function changesOf(said: readonly DatedStatement[]): PositionChange[] {
  const claims = said.map(
    (one): DatedClaim => ({
      ...one,
      ...comparable(claimed(one.statement), one.vector),
      longAgo: isLongAgo(one.statement.cue?.text ?? ''),
    }),
  );
  const found: Pair[] = [];
  for (const [earlier, later] of inOrder(claims)) {
    const change = changeBetween(earlier, later);
    if (change) found.push({ earlier, later, change });
  }
  return onceEach(found.toSorted((a, b) => b.change.certainty - a.change.certainty || gap(a) - gap(b)));
}

type DatedClaim = DatedStatement & Comparable & { readonly longAgo: boolean };
type Pair = { readonly earlier: DatedClaim; readonly later: DatedClaim; readonly change: PositionChange };

/** Pairs of which one was said before the other and both have a term: quick to tell, and true of every pair that turns but few others. */
function* inOrder(claims: readonly DatedClaim[]): Generator<[DatedClaim, DatedClaim]> {
  const byTerm = new Map<string, Set<DatedClaim>>();
  for (const one of claims)
    for (const { key } of one.claim.terms) byTerm.set(key, (byTerm.get(key) ?? new Set()).add(one));
  for (const earlier of claims) {
    const others = new Set(earlier.claim.terms.flatMap(({ key }) => [...(byTerm.get(key) ?? [])]));
    for (const later of others) if (isBefore(earlier, later)) yield [earlier, later];
  }
}

function isBefore({ latest }: DatedClaim, { earliest, longAgo }: DatedClaim): boolean {
  return !longAgo && latest !== null && earliest !== null && latest < earliest;
}

function gap({ earlier, later }: Pair): number {
  return Date.parse(later.earliest ?? '') - Date.parse(earlier.latest ?? '');
}

function changeBetween(a: DatedClaim, b: DatedClaim): PositionChange | null {
  const change = decideChange(a, b);
  if (!change) return null;
  const certainty =
    change.certainty * Math.sqrt(attributionConfidence(a.statement) * attributionConfidence(b.statement));
  return {
    earlier: a.statement,
    later: b.statement,
    kind: change.kind,
    reason: change.reason,
    certainty: Math.round(100 * certainty) / 100,
    explanation: change.explanation,
  };
}

function attributionConfidence({ confidence, speaker }: Statement): number {
  return confidence * (speaker?.confidence ?? 0.5);
}

/** Each statement is in one pair as the earlier and in one as the later, and each change is there once. */
function onceEach(pairs: readonly Pair[]): PositionChange[] {
  const kept: Pair[] = [];
  for (const pair of pairs) if (!kept.some((other) => isAgain(pair, other))) kept.push(pair);
  return kept.map(({ change }) => change);
}

function isAgain(a: Pair, b: Pair): boolean {
  if (a.earlier === b.earlier || a.later === b.later) return true;
  const nearness = cosine(a.earlier.vector, b.earlier.vector);
  return (
    a.change.kind === b.change.kind &&
    nearness >= AGAIN &&
    cosine(a.later.vector, b.later.vector) >= AGAIN &&
    // There and back are two changes.
    decideChange(a.earlier, b.earlier) === null
  );
}
