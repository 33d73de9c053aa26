import { type Act, cosine } from '../../data/index.ts';
import type { Claimed, Term } from '../claim.ts';
import { compareClaims } from '../compareClaims.ts';
import { type AlignedTerm, alignTerms } from './alignTerms.ts';
import { type Traits, traitsOf } from './traits.ts';

/** A statement with all that is computed of it once, for every pair that it is in. */
export type Comparable = Claimed & { readonly traits: Traits; readonly vector: Int8Array };

/** What a pair of statements is decided by: each feature is the same whichever statement comes first. */
export type PairFeatures = Readonly<Record<string, number>>;

/** A statement as its pairs need it. */
export function comparable(claimed: Claimed, vector: Int8Array): Comparable {
  return { ...claimed, traits: traitsOf(claimed), vector };
}

/** The features of two statements of one speaker. */
export function pairFeatures(a: Comparable, b: Comparable): PairFeatures {
  const [one, other] = [a.claim, b.claim];
  const { aligned, alone } = alignTerms(one.terms, other.terms);
  const nearness = cosine(a.vector, b.vector);
  const sizes = [one.terms.length, other.terms.length] as const;
  const longest = Math.max(...sizes);
  const shortest = Math.min(...sizes);
  const byWord = aligned.filter(({ by }) => by === 'word');
  const flips = aligned.filter(({ flipped }) => flipped);
  const negated = flips.filter((pair) => pair.negated);
  const cueFlip = one.stance && other.stance && one.stance.sign !== other.stance.sign ? 1 : 0;
  const unmatchedNegated = alone.flat().filter((term) => term.negated).length;
  const subject = isSubject(a.traits, b.traits);
  const inSubject = aligned.filter(({ one: x, other: y }) => subject(x) || subject(y));
  const both = (test: (traits: Traits) => boolean) => Number(test(a.traits)) + Number(test(b.traits));
  const onOne = (test: (traits: Traits) => boolean) => Number(test(a.traits) !== test(b.traits));
  const acts = (...which: readonly Act[]) => both(({ act }) => which.includes(act));
  const numbers = numbersOf(a, b);
  const [before, after] = [
    compareClaims(a, b, Math.max(nearness, 0.8)),
    compareClaims(b, a, Math.max(nearness, 0.8)),
  ];
  const rules = [before?.kind, after?.kind];
  const odd = (flips.length + cueFlip) % 2;
  const share = (2 * aligned.length) / Math.max(1, sizes[0] + sizes[1]);
  const times = difference(a.traits.times, b.traits.times);
  return {
    nearness,
    share,
    'share of same words': (2 * byWord.length) / Math.max(1, sizes[0] + sizes[1]),
    covered: aligned.length / Math.max(1, shortest),
    'covered of the longer': aligned.length / Math.max(1, longest),
    'terms in common': Math.min(6, aligned.length),
    'fewest terms': Math.min(8, shortest),
    'most terms': Math.min(16, longest),
    'fewest alone': Math.min(6, Math.min(alone[0].length, alone[1].length)),
    'most alone': Math.min(8, Math.max(alone[0].length, alone[1].length)),
    flips: Math.min(3, flips.length),
    'odd flips': odd,
    'flips by negation': Math.min(2, negated.length),
    'flips by contraries': Math.min(2, flips.length - negated.length),
    'flip of the cue': cueFlip,
    'flip at the end': Number(flips.some((pair) => isLast(pair, one.terms, other.terms))),
    'flip in the subject': Number(flips.some((pair) => inSubject.includes(pair))),
    'contraries unflipped': Number(aligned.some(({ by, flipped }) => by === 'contrary' && !flipped)),
    synonyms: Math.min(2, aligned.filter(({ by }) => by === 'synonym').length),
    'negation alone': Math.min(2, unmatchedNegated),
    'odd negations': (a.traits.negations + b.traits.negations) % 2,
    negations: Math.min(4, a.traits.negations + b.traits.negations),
    'odd in all': (flips.length + cueFlip + unmatchedNegated) % 2,
    'cues of position': count(one.stance?.by === 'position', other.stance?.by === 'position'),
    'cues of tone': count(one.stance?.by === 'tone', other.stance?.by === 'tone'),
    'cues of neither': count(one.stance === null, other.stance === null),
    'no clause': count(!one.clause, !other.clause),
    negated: count(a.statement.negated, b.statement.negated),
    'same act': Number(a.traits.act === b.traits.act),
    'acts of denial': acts('deny'),
    'acts of refusal': acts('refuse'),
    'acts of promise': acts('promise', 'threaten'),
    'acts of demand': acts('demand'),
    'acts of blame and praise': acts('accuse', 'praise'),
    'acts of asking': acts('ask'),
    'praise and blame': Number(acts('accuse') === 1 && acts('praise') === 1),
    questions: both(({ asks }) => asks),
    jokes: both(({ jokes }) => jokes),
    rumours: both(({ ofRumour }) => ofRumour),
    'hedged once': onOne(({ hedged }) => hedged),
    'past and not': onOne(({ past }) => past),
    'future and not': onOne(({ future }) => future),
    'all once': onOne(({ whole }) => whole),
    'some once': onOne(({ part }) => part),
    'only once': onOne(({ exclusive }) => exclusive),
    'exception once': onOne(({ exception }) => exception),
    'other numbers': numbers.other,
    'same numbers': numbers.same,
    'numbers once': numbers.once,
    'other times': Math.min(2, times.both),
    'times once': Math.min(2, times.once),
    'conditions once': Number(one.conditions.length > 0 !== other.conditions.length > 0),
    'conditions twice': Number(one.conditions.length > 0 && other.conditions.length > 0),
    'whatever once': Number((one.scope === 'whatever') !== (other.scope === 'whatever')),
    'other names': Number(one.names.size > 0 && other.names.size > 0 && disjoint(one.names, other.names)),
    'same names': Number(one.names.size > 0 && !disjoint(one.names, other.names)),
    'names once': Number(one.names.size > 0 !== other.names.size > 0),
    pronouns: count(one.pronoun, other.pronoun),
    'same first term': Number(isPair(aligned, one.terms[0], other.terms[0])),
    'same last term': Number(isPair(aligned, one.terms.at(-1), other.terms.at(-1))),
    'subjects in common': sharedSubject(one.terms, other.terms, aligned, a.traits, b.traits),
    'rule of stance': count(rules[0] === 'stance', rules[1] === 'stance'),
    'rule of numbers': count(rules[0] === 'number', rules[1] === 'number'),
    'rule of conditions': count(isConditional(rules[0]), isConditional(rules[1])),
    'odd and near': odd * nearness,
    'odd and share': odd * share,
    'even and near': (1 - odd) * nearness,
    'other numbers and share': numbers.other * share,
  };
}

function isConditional(kind: string | undefined): boolean {
  return kind === 'narrowed' || kind === 'widened';
}

function count(...which: readonly boolean[]): number {
  return which.filter(Boolean).length;
}

function isPair(aligned: readonly AlignedTerm[], x: Term | undefined, y: Term | undefined): boolean {
  return aligned.some(({ one, other }) => one === x && other === y);
}

function isLast({ one, other }: AlignedTerm, a: readonly Term[], b: readonly Term[]): boolean {
  return a.at(-1) === one || b.at(-1) === other;
}

function isSubject(...traits: readonly Traits[]): (term: Term) => boolean {
  return ({ word }) => traits.some(({ subject }) => subject.has(word));
}

/** The share of the terms of both subjects that the other claim has too; one half where a subject is not found. */
function sharedSubject(
  a: readonly Term[],
  b: readonly Term[],
  aligned: readonly AlignedTerm[],
  one: Traits,
  other: Traits,
): number {
  const own = [a.filter(isSubject(one)), b.filter(isSubject(other))].flat();
  if (own.length === 0) return 0.5;
  const same = new Set(
    aligned
      .filter(({ by, flipped }) => by !== 'contrary' || !flipped)
      .flatMap((pair) => [pair.one, pair.other]),
  );
  return own.filter((term) => same.has(term)).length / own.length;
}

function numbersOf(a: Comparable, b: Comparable): { same: number; other: number; once: number } {
  const [one, two] = [a.claim.quantities, b.claim.quantities];
  const found = (x: (typeof one)[number], list: typeof one) =>
    list.some(({ value, unit }) => value === x.value && unit === x.unit);
  const left = one.filter((x) => !found(x, two));
  const right = two.filter((x) => !found(x, one));
  const units = new Set(left.map(({ unit }) => unit));
  return {
    same: Number(left.length < one.length),
    other: Number(right.some(({ unit }) => units.has(unit))),
    once: Number(left.length > 0 !== right.length > 0),
  };
}

function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): { both: number; once: number } {
  const [left, right] = [[...a].filter((x) => !b.has(x)), [...b].filter((x) => !a.has(x))];
  return {
    both: Math.min(left.length, right.length),
    once: Math.abs(left.length - right.length),
  };
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((one) => !b.has(one));
}
