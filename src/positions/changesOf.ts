import { cosine, type Statement } from '../data/index.ts';
import { type Claimed, claimed } from './claim.ts';
import type { Said } from './said.ts';
import { isLongAgo } from './stance.ts';
import { type Turn, turnBetween } from './turnBetween.ts';

/** Two statements of one person of which the later turns the earlier. */
export type Change = {
  readonly earlier: Statement;
  readonly later: Statement;
  readonly kind: Turn['kind'];
  readonly reason: string;
  /** 0 to 1: how well the two fit each other, and how sure it is that both were said, and by this person. */
  readonly certainty: number;
};

/** Pairs of which both statements are so near to those of another are the same change told again. */
const AGAIN = 0.7;

/**
 * Where one person's position changed, the surest first. Only statements of which one was surely said on an earlier day are compared; of the
 * many pairs that one change makes the surest is told, and of those the one with the least time between.
 */
export function changesOf(said: readonly Said[]): Change[] {
  const told = said.map((one) => ({ ...one, ...claimed(one.statement) }));
  const found: Pair[] = [];
  for (const earlier of told)
    for (const later of told) {
      const change = isBefore(earlier, later) ? changeBetween(earlier, later) : null;
      if (change) found.push({ earlier, later, change });
    }
  return onceEach(found.toSorted((a, b) => b.change.certainty - a.change.certainty || gap(a) - gap(b)));
}

type Told = Said & Claimed;
type Pair = { readonly earlier: Told; readonly later: Told; readonly change: Change };

function isBefore({ latest }: Said, { earliest, statement }: Said): boolean {
  if (isLongAgo(statement.cue?.text ?? '')) return false;
  return latest !== null && earliest !== null && latest < earliest;
}

function gap({ earlier, later }: Pair): number {
  return Date.parse(later.earliest ?? '') - Date.parse(earlier.latest ?? '');
}

function changeBetween(a: Told, b: Told): Change | null {
  if (!sharesTerm(a, b)) return null;
  const turn = turnBetween(a, b, cosine(a.vector, b.vector));
  if (!turn) return null;
  const certainty = turn.certainty * Math.sqrt(sureness(a.statement) * sureness(b.statement));
  return {
    earlier: a.statement,
    later: b.statement,
    kind: turn.kind,
    reason: turn.reason,
    certainty: Math.round(100 * certainty) / 100,
  };
}

/** Quick to tell, and true of every pair that turns but few others. */
function sharesTerm(a: Claimed, b: Claimed): boolean {
  const keys = a.claim.terms;
  return b.claim.terms.some(({ key }) => keys.some((other) => other.key === key));
}

function sureness({ confidence, speaker }: Statement): number {
  return confidence * (speaker?.confidence ?? 0.5);
}

/** Each statement is in one pair as the earlier and in one as the later, and each change is there once. */
function onceEach(pairs: readonly Pair[]): Change[] {
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
    turnBetween(a.earlier, b.earlier, nearness) === null
  );
}
