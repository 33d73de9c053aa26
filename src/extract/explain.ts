import { type Act, acts, type Reason, type Rule, ruleName, type Span } from '../data/index.ts';
import type { Candidate, DescribedCandidate } from './candidate.ts';

/** How each field of a statement, all but its speaker, was found. */
export function reasonsOf(text: string, found: Candidate, described: DescribedCandidate): Reason[] {
  const { tagged } = found;
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  const rule = (
    field: string,
    value: string,
    spans: readonly Span[] = [],
    by: readonly Rule[] = [],
  ): Reason => ({
    field,
    value,
    by: 'rule',
    score: null,
    rules: by.map(ruleName),
    runnerUp: null,
    spans,
  });
  const read = (field: string, spans: readonly Span[], score: number | null): Reason => ({
    ...rule(field, words(spans) || '(none)', spans, found.rule ? [found.rule] : []),
    by: tagged ? 'model' : 'rule',
    score,
  });
  const path = tagged && Math.exp(tagged.pathScore);
  return [
    read('cue', found.cue, tagged?.cueScore ?? null),
    read('source', found.source, path),
    read('content', found.content, path),
    rule('kind', described.kind, [], described.by.kind),
    actReason(found, described),
    rule('negated', described.negated ? 'yes' : 'no', found.cue, described.by.negated),
    ...described.conditions.map(
      ({ connective, span, by, sure, rules }): Reason => ({
        ...rule('condition', `${connective}: ${text.slice(span[0], span[1])}`, [span], rules),
        by: by === 'rule' && sure >= 0.5 ? 'model and rule' : by,
        score: sure,
      }),
    ),
    ...described.by.noConditions.map(
      ({ connective, span, rule: decisive, sure }): Reason => ({
        ...rule('no condition', connective, [span], [decisive]),
        by: sure === null ? 'rule' : 'model',
        score: sure,
      }),
    ),
    ...(['addressee', 'saidAt', 'occasion'] as const).flatMap((field) => {
      const part = described[field];
      return part ? [rule(field, part.text, [part.span], described.by[field])] : [];
    }),
    ...(found.within ? [read('within', found.within.content, tagged?.cueScore ?? null)] : []),
    {
      ...rule('confidence', found.confidence.toFixed(2)),
      by: tagged ? 'model' : 'rule',
      score: found.confidence,
    },
  ];
}

function actReason(
  { tagged, content }: Candidate,
  { acts: ofActs, byRule, negated, by }: DescribedCandidate,
): Reason {
  const order = [...acts.keys()].sort((a, b) => ofActs[b]! - ofActs[a]!);
  const [best, second] = order.map((i) => acts[i]!) as [Act, Act];
  const ruled = !tagged || negated;
  const agree = byRule === best;
  const { otherAct } = by;
  return {
    field: 'act',
    value: best,
    by: ruled ? 'rule' : agree ? 'model and rule' : 'model',
    score: ruled ? null : ofActs[order[0]!]!,
    rules: agree ? by.act.map(ruleName) : [],
    runnerUp: ruled
      ? null
      : {
          value: second,
          score: ofActs[order[1]!]!,
          rule: runnerUpRule(),
        },
    spans: content,
  };

  /** Of the two acts that rules favor, what gives the second. */
  function runnerUpRule(): Rule | null {
    if (byRule === second) return ruleName(by.act[0]!);
    return otherAct?.value === second ? ruleName(otherAct.rule) : null;
  }
}
