import type { Act, Rule, Span, Turn } from '../data/index.ts';
import type { Description, StatementSpans } from './describe/index.ts';
import type { JoinedCondition } from './describe/joinConditions.ts';
import { SURE_OF_LONE } from './find/loneQuotations.ts';
import type { TaggedStatement } from './find/taggedStatement.ts';

/** A statement's spans, how sure it is, and what it is nested in. */
export type Candidate = StatementSpans & {
  readonly confidence: number;
  /** What the model said of it; null where no words report it. */
  readonly tagged: TaggedStatement | null;
  /** The rule that found it; null where the model did. */
  readonly rule: Rule | null;
  readonly within: StatementSpans | null;
  /** The first part of its content, where that is a condition before the source. */
  readonly fronted?: Span;
  /** The turn of a transcript that it is. */
  readonly turn?: Turn;
  /** What whoever speaks in the turn says of their own saying: `I doubt that`. It shows the act of its sentence. */
  readonly own?: readonly Candidate[];
};

/** All spans of a statement: of its source, its cue and its content. */
export function allSpans({ source, cue, content }: StatementSpans): Span[] {
  return [...source, ...cue, ...content];
}

/** A statement that a rule found; unless told otherwise, it is as sure as a quotation without reporting words. */
export function foundByRule(spans: StatementSpans, rule: Rule, confidence = SURE_OF_LONE): Candidate {
  return { ...spans, confidence, tagged: null, rule, within: null };
}

/** A statement's description by rules and model together. */
export type DescribedCandidate = Omit<Description, 'act' | 'conditions'> & {
  readonly byRule: Act;
  /** Each act's probability. */
  readonly acts: readonly number[];
  readonly conditions: readonly JoinedCondition[];
};
