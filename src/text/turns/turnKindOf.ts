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
  const leading = leadersIn(text);
  for (const [key, kind] of kinds) if (kind === 'speaker' && isOneOf(key, leading)) kinds.set(key, 'chair');
  if (kinds.get('president') === 'speaker' && isAddressedByMany(text, turns)) kinds.set('president', 'chair');
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

/** So far into a text its list of those who take part is looked for. */
const HEAD = 5000;
/** `Mayor Ana Ruiz (in the chair)`, `Councillor Leo Sand presiding`. */
const LEADS = /\b(?:in the chair|presiding|chairing)\b/g;
/** So long is a name with its office before that. */
const LONGEST_NAME = 80;

/** The words, in lower case, that name each of those who lead the meeting as its list says. */
function leadersIn(text: string): ReadonlySet<string>[] {
  return [...text.slice(0, HEAD).matchAll(LEADS)].map(({ index }) => {
    const before = text.slice(Math.max(0, index - LONGEST_NAME), index).split(/[,;:(\n]/);
    const name = before.findLast((part) => part.trim() !== '') ?? '';
    return new Set(name.trim().toLowerCase().split(/\s+/));
  });
}

/** So many speakers begin with `Mr President` where a president leads; a head of state is addressed by one or two. */
const MANY = 3;

/** Whether several speakers address a president, as in an assembly. */
function isAddressedByMany(text: string, turns: readonly Said[]): boolean {
  const addressing = turns.filter(
    ({ name, content }) =>
      kindOfLabel(labelHead(name)) !== 'question' &&
      content[0] !== undefined &&
      /^(?:Mr|Madam|Mrs|Ms)\.? President\b/.test(text.slice(content[0][0], content[0][0] + 20)),
  );
  return new Set(addressing.map(({ name }) => labelKey(name))).size >= MANY;
}

/** Whether all words of a label name one of some: `the mayor`, `mayor ruiz`. */
function isOneOf(key: string, some: readonly ReadonlySet<string>[]): boolean {
  const words = key.replace(/^the /, '').split(' ');
  return some.some((names) => words.every((word) => names.has(word)));
}
