import { type Act, type Rule, rules } from '../../../data/index.ts';
import { lemmas } from '../../../english/lemmas.ts';
import { wordTable } from '../../../english/wordList.ts';
import type { ContentToken } from '../contentTokens.ts';

/** An idiom that speaks for an act; `first` is its first word, `rest` what follows. */
type Idiom = Rule & { readonly act: Act; readonly first: string; readonly rest: readonly string[] };

/** How strongly an idiom speaks for each act that has some, on the scale of `Sign`. */
const WEIGHTS: Readonly<Partial<Record<Act, number>>> = {
  accuse: 2.5,
  praise: 2.5,
  express: 2.4,
  refuse: 2.6,
  predict: 1.8,
  deny: 2.3,
  threaten: 3,
  promise: 2.6,
  demand: 2.2,
};

/** The idioms of `idioms.tsv` by their first word. */
export const IDIOMS: ReadonlyMap<string, readonly Idiom[]> = Map.groupBy(
  Object.values(
    rules(
      new URL('../../../english/idioms.tsv', import.meta.url).href,
      'idiom',
      Object.fromEntries(
        wordTable('idioms.tsv').map(([words = '', act = '']) => {
          const [first = '', ...rest] = words.split(' ');
          return [words.replaceAll(' ', '-'), { act: act as Act, first, rest }];
        }),
      ),
    ),
  ),
  ({ first }) => first,
);

/** The acts that the idioms of a sentence speak for; what is negated speaks for nothing. */
export function idiomsIn(
  tokens: readonly ContentToken[],
): (Rule & { readonly act: Act; readonly weight: number })[] {
  const forms = tokens.map(({ word }) => lemmas(word));
  return tokens.flatMap((_, at) =>
    forms[at]!.flatMap((form) =>
      (IDIOMS.get(form) ?? [])
        .filter(({ first, rest }) => follows(tokens, forms, at + 1, rest) && !isNegated(tokens, at, first))
        .map((idiom) => ({ ...idiom, weight: WEIGHTS[idiom.act] ?? 0 })),
    ),
  );
}

/** Whether the words of an idiom stand from `at` on; `forms` are the plain forms of each token. */
function follows(
  tokens: readonly ContentToken[],
  forms: readonly (readonly string[])[],
  at: number,
  rest: readonly string[],
): boolean {
  const [next, ...others] = rest;
  if (next === undefined) return true;
  const most = SLOTS[next];
  if (most !== undefined)
    return Array.from({ length: most }, (_, k) => at + k + 1).some(
      (end) =>
        tokens.slice(at, end).every(({ word }) => fills(next, word)) && follows(tokens, forms, end, others),
    );
  return (forms[at]?.includes(next) ?? false) && follows(tokens, forms, at + 1, others);
}

/** How many words may stand for a word of an idiom. */
const SLOTS: Readonly<Record<string, number>> = { its: 1, somebody: 3, something: 4 };

function fills(slot: string, word: string): boolean {
  return slot === 'its'
    ? /^(?:its|his|her|their|our|my|your|one's)$|\p{L}'s?$/u.test(word)
    : /^[\p{L}\p{N}"]/u.test(word);
}

/** `did not cut corners`: not where the idiom itself begins with a negation. */
function isNegated(tokens: readonly ContentToken[], at: number, first: string): boolean {
  if (/^(?:no|not|never|nothing|cannot)$|n't$/.test(first)) return false;
  return [1, 2, 3].some((back) => /^(?:not|never|nor|without)$|n't$/.test(tokens[at - back]?.word ?? ''));
}
