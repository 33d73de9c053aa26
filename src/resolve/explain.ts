import { type Reason, type Rule, ruleName, type Statement } from '../data/index.ts';
import { tokenFrom } from '../text/annotated/annotatedText.ts';
import type { Context } from './context.ts';
import { classOfPronoun } from './coreference/pronounWords.ts';

/** How the speaker of a statement was found; for a pronoun, which entities it could have meant and which it could not. */
export function speakerReasons(context: Context, { source, speaker }: Statement, rule: Rule): Reason[] {
  const spans = [...(source?.spans ?? []), ...(speaker ? [speaker.mention] : [])];
  const base = {
    field: 'speaker',
    value: speaker ? `${speaker.name} (by ${speaker.via})` : 'none',
    rules: [ruleName(rule)],
    spans,
  };
  const token = pronounIn(context, source?.spans[0]?.[0]);
  const weighed = context.weighed.get(token ?? -1);
  if (!weighed) return [{ ...base, by: 'rule', score: speaker?.confidence ?? null, runnerUp: null }];
  const [first, second] = [...weighed].sort((a, b) => b[1] - a[1]);
  return [
    {
      ...base,
      by: 'model and rule',
      score: first?.[1] ?? null,
      runnerUp: second ? { value: second[0].name, score: second[1], rule: null } : null,
    },
    ...[...(context.vetoed.get(token!) ?? [])].map(
      ([entity, veto]): Reason => ({
        field: 'not the speaker',
        value: entity.name,
        by: 'rule',
        score: null,
        rules: [ruleName(veto)],
        runnerUp: null,
        spans: [entity.mention],
      }),
    ),
  ];
}

/** The token of the pronoun that a source begins with; null when it begins with none. */
function pronounIn({ named }: Context, start: number | undefined): number | null {
  if (start === undefined) return null;
  const token = tokenFrom(named.tokens, start);
  return classOfPronoun(named.tokens[token]?.lower ?? '') ? token : null;
}
