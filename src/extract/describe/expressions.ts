import type { Rule, Span } from '../../data/index.ts';

/** A rule for an expression of the text: the source of its pattern, without named groups. */
export type ExpressionRule = Rule & { readonly pattern: string };
/** Where an expression stands, and by which rule it was found. */
export type Expression = { readonly span: Span; readonly rule: Rule };

/** Several expressions as one pattern, so that the first in the text is found; of those at one place the first in `of`. */
export class Expressions {
  readonly #rules: readonly ExpressionRule[];
  readonly #pattern: RegExp;

  /** `before` and `after` are sources of patterns that every expression stands between. */
  constructor(
    of: readonly ExpressionRule[],
    { before, after, flags }: Record<'before' | 'after' | 'flags', string>,
  ) {
    const either = of.map(({ pattern }, i) => `(?<${GROUP}${i}>${pattern})`).join('|');
    this.#rules = of;
    this.#pattern = new RegExp(`${before}(?:${either})${after}`, `${flags}g`);
  }

  /** The expressions in `words`, in order and disjoint. */
  *in(words: string): Generator<Expression> {
    for (const match of words.matchAll(this.#pattern)) {
      const [group] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)!;
      const rule = this.#rules[Number(group.slice(GROUP.length))]!;
      yield { span: [match.index, match.index + match[0].length], rule };
    }
  }
}
const GROUP = 'rule';
