import type { Reason, Statement } from '../data/index.ts';
import { tokenFrom } from '../text/annotated/annotatedText.ts';
import type { Context } from './context.ts';
import { classOfPronoun } from './coreference/pronounWords.ts';

/** How the speaker of a statement was found; for a pronoun, who else it could have meant. */
export function speakerReason(context: Context, { source, speaker }: Statement): Reason {
  const spans = [...(source?.spans ?? []), ...(speaker ? [speaker.mention] : [])];
  const base = { field: 'speaker', value: speaker ? `${speaker.name} (by ${speaker.via})` : 'none', spans };
  const weighed = weighedIn(context, source?.spans[0]?.[0]);
  if (!weighed) return { ...base, by: 'rule', score: speaker?.confidence ?? null, rules: [], runnerUp: null };
  const [first, second] = [...weighed].sort((a, b) => b[1] - a[1]);
  return {
    ...base,
    by: 'model and rule',
    score: first?.[1] ?? null,
    rules: [],
    runnerUp: second ? { value: second[0].name, score: second[1], rule: null } : null,
  };
}

/** Who was weighed for the pronoun that a source begins with; undefined when it begins with none. */
function weighedIn({ named, weighed }: Context, start: number | undefined) {
  if (start === undefined) return undefined;
  const token = tokenFrom(named.tokens, start);
  return classOfPronoun(named.tokens[token]?.lower ?? '') ? weighed.get(token) : undefined;
}
