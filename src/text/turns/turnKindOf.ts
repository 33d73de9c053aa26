import type { Span, TurnKind } from '../../data/index.ts';
import { kindOfLabel } from '../../english/labels.ts';
import { labelHead } from './labelHead.ts';
import { sameSpeakers } from './sameSpeakers.ts';
import { labelKey } from './speakingLabels.ts';

/** Whoever asks puts most of their turns as questions, and the other one few. */
const ASKS = { most: 0.6, other: 0.3 };

type Said = { readonly name: string; readonly content: readonly Span[] };

/** Who leads and who asks: by the label's words, and in a conversation of two the one most of whose turns end as questions. */
export function turnKindOf(text: string, turns: readonly Said[]): (name: string) => TurnKind {
  const kinds = new Map<string, TurnKind>();
  const byLabel = Map.groupBy(turns, ({ name }) => labelKey(name));
  for (const [key, [first]] of byLabel) {
    const kind = kindOfLabel(labelHead(first!.name));
    kinds.set(key, kind === 'chair' || kind === 'question' ? kind : 'speaker');
  }
  const same = sameSpeakers([...byLabel.keys()]);
  const named = Map.groupBy(turns, ({ name }) => same.get(labelKey(name)) ?? labelKey(name));
  if (named.size === 2 && [...kinds.values()].every((kind) => kind === 'speaker')) {
    const [asks, answers] = [...named]
      .map(([key, some]) => ({ key, count: some.length, share: shareOfQuestions(text, some) }))
      .sort((a, b) => b.share - a.share);
    if (asks && answers && asks.count > 1 && asks.share >= ASKS.most && answers.share < ASKS.other)
      for (const key of kinds.keys()) if ((same.get(key) ?? key) === asks.key) kinds.set(key, 'question');
  }
  return (name) => kinds.get(labelKey(name)) ?? 'speaker';
}

function shareOfQuestions(text: string, turns: readonly Said[]): number {
  const questions = turns.filter(({ content }) => {
    const last = content.at(-1);
    return last && /\?["”’)]{0,3}$/.test(text.slice(...last));
  });
  return questions.length / turns.length;
}
