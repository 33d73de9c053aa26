import { rules } from './connectiveRules.ts';
import { isInverted } from './inverted.ts';
import { isWord, type Token } from './tokens.ts';

/**
 * How a condition is judged once its clause is known. `sure`: it depends in every use that its neighbours allow.
 * `phrase`: a noun phrase follows, no clause.
 */
export type ConnectiveSort = 'if' | 'when' | 'until' | 'once' | 'phrase' | 'sure';

/** Where a connective stands: indices of its first token (`only` included) and after its last. */
export type Connective = { readonly from: number; readonly to: number; readonly sort: ConnectiveSort };

/** Connectives by their words; of those that begin alike, the longest first. */
const CONNECTIVES: readonly (readonly [words: string, sort: ConnectiveSort])[] = [
  ['if and only if', 'sure'],
  ['if and when', 'sure'],
  ['if', 'if'],
  ['when and if', 'sure'],
  ['when', 'when'],
  ['whenever', 'when'],
  ['unless and until', 'sure'],
  ['unless', 'sure'],
  ['until', 'until'],
  ['till', 'until'],
  ['once', 'once'],
  ['on the condition that', 'sure'],
  ['on condition that', 'sure'],
  ['in the event that', 'sure'],
  ['in the event of', 'sure'],
  ['in the event', 'sure'],
  ['in the absence of', 'phrase'],
  ['in case of', 'sure'],
  ['in case', 'sure'],
  ['as long as', 'sure'],
  ['so long as', 'sure'],
  ['provided that', 'sure'],
  ['provided', 'sure'],
  ['providing that', 'sure'],
  ['providing', 'sure'],
  ['assuming that', 'sure'],
  ['assuming', 'sure'],
  ['supposing that', 'sure'],
  ['in exchange for', 'phrase'],
  ['in return for', 'phrase'],
  ['without', 'phrase'],
  ['barring', 'phrase'],
  ['absent', 'phrase'],
  ['but for', 'phrase'],
  ['short of', 'phrase'],
];

type Entry = { readonly name: string; readonly words: readonly string[]; readonly sort: ConnectiveSort };
const BY_FIRST: ReadonlyMap<string, readonly Entry[]> = Map.groupBy(
  CONNECTIVES.map(([name, sort]): Entry => ({ name, words: name.split(' '), sort })),
  ({ words }) => words[0]!,
);

/** The connective that begins at token `at` and makes a condition of what follows, as far as its neighbours tell. */
export function connectiveAt(tokens: readonly Token[], at: number): Connective | null {
  const { word } = tokens[at]!;
  const entry = BY_FIRST.get(word)?.find(({ words }) =>
    words.every((part, k) => tokens[at + k]?.word === part),
  );
  if (entry) {
    const to = at + entry.words.length;
    if (!passes(tokens, at, to, entry.name)) return null;
    return { from: tokens[at - 1]?.word === 'only' ? at - 1 : at, to, sort: entry.sort };
  }
  return isInverted(tokens, at) ? { from: at, to: at + 1, sort: 'sure' } : null;
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

function passes(tokens: readonly Token[], at: number, to: number, name: string): boolean {
  const before = tokens[at - 1]?.word ?? '';
  const after = tokens[to]?.word ?? '';
  if (after === '' || before === 'even' || before === 'regardless') return false;
  if (!isWord(after) && ((name !== 'if' && !/^["“'‘(«[$]/.test(after)) || /^["“”'‘]$/.test(before)))
    return false;
  return rules[name]?.({ tokens, at, to, before, after, next: tokens[to + 1]?.word ?? '' }) ?? true;
}
