import { acts, type Reason, type Span } from '../data/index.ts';
import type { Candidate, DescribedCandidate } from './candidate.ts';

/** How each field of a statement, all but its speaker, was found. */
export function reasonsOf(text: string, found: Candidate, described: DescribedCandidate): Reason[] {
  const { tagged } = found;
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  const rule = (field: string, value: string, spans: readonly Span[] = []): Reason => ({
    field,
    value,
    by: 'rule',
    score: null,
    runnerUp: null,
    spans,
  });
  const read = (field: string, spans: readonly Span[], score: number | null): Reason => ({
    ...rule(field, words(spans) || '(none)', spans),
    by: tagged ? 'model' : 'rule',
    score,
  });
  const path = tagged && Math.exp(tagged.pathScore);
  return [
    read('cue', found.cue, tagged?.cueScore ?? null),
    read('source', found.source, path),
    read('content', found.content, path),
    rule('kind', described.kind),
    actReason(found, described),
    rule('negated', described.negated ? 'yes' : 'no', found.cue),
    ...described.conditions.map(
      ({ connective, span, by, sure }): Reason => ({
        ...rule('condition', `${connective}: ${text.slice(span[0], span[1])}`, [span]),
        by: by === 'rule' && sure >= 0.5 ? 'model and rule' : by,
        score: sure,
      }),
    ),
    ...(['addressee', 'saidAt', 'occasion'] as const).flatMap((field) => {
      const told = described[field];
      return told ? [rule(field, told.text, [told.span])] : [];
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
  { acts: ofActs, byRule, negated }: DescribedCandidate,
): Reason {
  const order = [...acts.keys()].sort((a, b) => ofActs[b]! - ofActs[a]!);
  const [best, second] = order as [number, number];
  const ruled = !tagged || negated;
  return {
    field: 'act',
    value: acts[best]!,
    by: ruled ? 'rule' : byRule === acts[best] ? 'model and rule' : 'model',
    score: ruled ? null : ofActs[best]!,
    runnerUp: ruled ? null : { value: acts[second]!, score: ofActs[second]! },
    spans: content,
  };
}
