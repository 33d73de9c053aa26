import { type Rule, rules } from '../../data/index.ts';
import { exceptionTo, type Neighbours } from './connectiveRules.ts';
import { type ContentToken, isWord } from './contentTokens.ts';
import { INVERTED, isInverted } from './inverted.ts';

/**
 * How a condition is judged once its clause is known. `sure`: it depends in every use that its neighbours allow.
 * `phrase`: a noun phrase follows, no clause.
 */
export type ConnectiveSort = 'if' | 'when' | 'until' | 'once' | 'phrase' | 'sure';

/** Where a connective stands: indices of its first token (`only` included) and after its last. */
export type Connective = {
  readonly from: number;
  readonly to: number;
  readonly sort: ConnectiveSort;
  readonly rule: Rule;
  /** The rule by which it makes no condition; null where it makes one, as far as its neighbours show. */
  readonly except: Rule | null;
};

/** Connectives by their words; of those that begin alike, the longest first. */
export const CONNECTIVES = Object.values(
  rules(import.meta.url, 'condition', {
    'if-and-only-if': { words: 'if and only if', sort: 'sure' },
    'if-and-when': { words: 'if and when', sort: 'sure' },
    if: { words: 'if', sort: 'if' },
    'when-and-if': { words: 'when and if', sort: 'sure' },
    when: { words: 'when', sort: 'when' },
    whenever: { words: 'whenever', sort: 'when' },
    'unless-and-until': { words: 'unless and until', sort: 'sure' },
    unless: { words: 'unless', sort: 'sure' },
    until: { words: 'until', sort: 'until' },
    till: { words: 'till', sort: 'until' },
    once: { words: 'once', sort: 'once' },
    'on-the-condition-that': { words: 'on the condition that', sort: 'sure' },
    'on-condition-that': { words: 'on condition that', sort: 'sure' },
    'in-the-event-that': { words: 'in the event that', sort: 'sure' },
    'in-the-event-of': { words: 'in the event of', sort: 'sure' },
    'in-the-event': { words: 'in the event', sort: 'sure' },
    'in-the-absence-of': { words: 'in the absence of', sort: 'phrase' },
    'in-case-of': { words: 'in case of', sort: 'sure' },
    'in-case': { words: 'in case', sort: 'sure' },
    'as-long-as': { words: 'as long as', sort: 'sure' },
    'so-long-as': { words: 'so long as', sort: 'sure' },
    'provided-that': { words: 'provided that', sort: 'sure' },
    provided: { words: 'provided', sort: 'sure' },
    'providing-that': { words: 'providing that', sort: 'sure' },
    providing: { words: 'providing', sort: 'sure' },
    'assuming-that': { words: 'assuming that', sort: 'sure' },
    assuming: { words: 'assuming', sort: 'sure' },
    'supposing-that': { words: 'supposing that', sort: 'sure' },
    'in-exchange-for': { words: 'in exchange for', sort: 'phrase' },
    'in-return-for': { words: 'in return for', sort: 'phrase' },
    without: { words: 'without', sort: 'phrase' },
    barring: { words: 'barring', sort: 'phrase' },
    absent: { words: 'absent', sort: 'phrase' },
    'but-for': { words: 'but for', sort: 'phrase' },
    'short-of': { words: 'short of', sort: 'phrase' },
  } satisfies Record<string, { words: string; sort: ConnectiveSort }>),
);

type Entry = Rule & {
  readonly name: string;
  readonly words: readonly string[];
  readonly sort: ConnectiveSort;
};
const BY_FIRST: ReadonlyMap<string, readonly Entry[]> = Map.groupBy(
  CONNECTIVES.map((rule): Entry => ({ ...rule, name: rule.words, words: rule.words.split(' ') })),
  ({ words }) => words[0]!,
);

/** The connective that begins at token `at`. */
export function connectiveAt(tokens: readonly ContentToken[], at: number): Connective | null {
  const { word } = tokens[at]!;
  const entry = BY_FIRST.get(word)?.find(({ words }) =>
    words.every((part, k) => tokens[at + k]?.word === part),
  );
  if (!entry) {
    if (!isInverted(tokens, at)) return null;
    return { from: at, to: at + 1, sort: 'sure', rule: INVERTED, except: null };
  }
  const to = at + entry.words.length;
  const around: Neighbours = {
    tokens,
    at,
    to,
    before: tokens[at - 1]?.word ?? '',
    after: tokens[to]?.word ?? '',
    next: tokens[to + 1]?.word ?? '',
  };
  const except = ANYWHERE.find(({ when }) => when(around, entry.name)) ?? exceptionTo(entry.name, around);
  return { from: around.before === 'only' ? at - 1 : at, to, sort: entry.sort, rule: entry, except };
}

/** The words with which a condition begins that make it one; its first word where none of these is known. */
export function connectiveOf(condition: string): string {
  const words = condition.split(/\s+/);
  const plain = words.map((word) => word.toLowerCase());
  const entry = BY_FIRST.get(plain[0] === 'only' ? (plain[1] ?? '') : (plain[0] ?? ''))?.find((one) =>
    plain
      .join(' ')
      .replace(/^only /, '')
      .startsWith(one.name),
  );
  const count = entry ? entry.words.length + (plain[0] === 'only' ? 1 : 0) : 1;
  return words.slice(0, count).join(' ');
}

type AnyException = { readonly when: (around: Neighbours, name: string) => boolean };

const anywhere = rules(import.meta.url, 'connective', {
  // `… if` at the end
  'at-the-end': { when: ({ after }) => after === '' },
  // `even if it rains`, `regardless if`
  even: { when: ({ before }) => before === 'even' || before === 'regardless' },
  // `when,` and `“if”`: what comes next is no word
  'before-a-mark': {
    when: ({ before, after }, name) =>
      !isWord(after) && ((name !== 'if' && !/^["“'‘(«[$]/.test(after)) || /^["“”'‘]$/.test(before)),
  },
} satisfies Record<string, AnyException>);
/** Uses of any connective that make no condition. */
export const ANYWHERE = Object.values(anywhere);
/** `even if it rains`: that makes no condition, whatever the model says. */
export const EVEN = anywhere.even;
