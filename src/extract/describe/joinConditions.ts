import { type Condition, overlap, type Rule, rules, type Span } from '../../data/index.ts';
import { hasMoreWords } from '../hasMoreWords.ts';
import type { DroppedConnective, RuleCondition } from './conditions.ts';
import { NEVER } from './connectiveRules.ts';
import { EVEN } from './connectives.ts';
import { INDEPENDENT } from './independence.ts';

/** What the model says of conditions in a content. */
export type ConditionHead = {
  /** How sure it is (0…1) that a condition begins with the first words of a span. */
  readonly sureOf: (span: Span) => number;
  /** What it takes for conditions within a span. */
  readonly within: (span: Span) => readonly { readonly span: Span; readonly sure: number }[];
};
/** A condition with what found it. */
export type JoinedCondition = Condition & {
  readonly by: 'rule' | 'model';
  readonly sure: number;
  readonly rules: readonly Rule[];
};

/** Where the model has the last word. */
export const MODEL_CONDITIONS = rules(import.meta.url, 'model-condition', {
  // `given enough time, they would hide`: no rule found it, and the model is sure
  adds: {},
  // a rule found it, and the model is all but sure that it is none
  doubts: {},
});

/** Below this the model drops what a rule found: for connectives that are often no condition (`when`, `once`, `without`), and for `if`. */
const DROPS = { often: 0.3, seldom: 0.05 };
/** From here on the model adds what no rule found. */
const ADDS = 0.7;
/** The rules by which nothing depends, whatever the model says. */
const SURELY_NONE = new Set([...NEVER, EVEN, INDEPENDENT['generic-you']].map(({ id }) => id));
/** Words that a condition which the model adds may begin with. */
const CONDITION_START =
  /^(?:only\s+)?(?:if|unless|when|whenever|once|until|till|as|so|provided|providing|assuming|supposing|should|had|were|without|barring|absent|short|but|in|on|given|with|depending|contingent|subject|conditional|except)\b/i;

/**
 * The conditions of a content, in text order and disjoint: those that rules find, but for what the model knows better, and those
 * that only the model finds. It adds none where a rule knows that nothing depends.
 */
export function joinConditions(
  text: string,
  content: readonly Span[],
  ruled: readonly RuleCondition[],
  head: ConditionHead,
  dropped: readonly Pick<DroppedConnective, 'span' | 'rule'>[] = [],
): JoinedCondition[] {
  const none = dropped.filter(({ rule }) => SURELY_NONE.has(rule.id)).map(({ span }) => span);
  const kept = ruled.flatMap(({ sort, ...condition }): JoinedCondition[] => {
    const sure = head.sureOf(condition.span);
    return sure >= leastOf(sort) ? [{ ...condition, by: 'rule', sure }] : [];
  });
  const added = content
    .flatMap((span) => head.within(span))
    .filter(
      ({ span, sure }) =>
        sure >= ADDS &&
        hasMoreWords(text.slice(span[0], span[1]), 2) &&
        CONDITION_START.test(text.slice(span[0], span[1])) &&
        ruled.every((one) => overlap(one.span, span) === 0) &&
        !none.some((words) => overlap(words, span) > 0),
    )
    .map(({ span, sure }): JoinedCondition => {
      const words = text.slice(span[0], span[1]);
      const connective = /^(?:only\s+)?\S+/.exec(words)![0].toLowerCase();
      return { connective, span, text: words, by: 'model', sure, rules: [MODEL_CONDITIONS.adds] };
    });
  return [...kept, ...added].sort((a, b) => a.span[0] - b.span[0]);
}

/** What rules take for a condition and the model for none. */
export function doubtedConditions(
  ruled: readonly RuleCondition[],
  head: Pick<ConditionHead, 'sureOf'>,
): DroppedConnective[] {
  return ruled
    .map(({ sort, connective, span }) => ({ sort, connective, span, sure: head.sureOf(span) }))
    .filter(({ sort, sure }) => sure < leastOf(sort))
    .map(({ connective, span, sure }) => ({ connective, span, sure, rule: MODEL_CONDITIONS.doubts }));
}

function leastOf(sort: RuleCondition['sort']): number {
  if (sort === 'sure') return 0;
  return sort === 'if' ? DROPS.seldom : DROPS.often;
}
