import type { Act, Article, Kind, Marked, SaidAt, Span } from '../../data/index.ts';
import { actOf } from './act.ts';
import { addresseeOf } from './addressee.ts';
import { conditions, type RuleCondition } from './conditions.ts';
import { kindOf } from './kind.ts';
import { isNegated } from './negated.ts';
import { occasionOf } from './occasion.ts';
import { saidAtOf } from './saidAt.ts';
import { sayingOf } from './saying.ts';
import { tokensOf } from './tokens.ts';

/** The spans of a statement as they were found; `content` is never empty. */
export type StatementSpans = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

/** What a statement is and does, as rules tell it. Conditions lie inside the content; the last three outside it, with the saying. */
export type Description = {
  readonly kind: Kind;
  readonly act: Act;
  readonly negated: boolean;
  readonly conditions: RuleCondition[];
  readonly addressee: Marked | null;
  readonly saidAt: SaidAt | null;
  readonly occasion: Marked | null;
};

/**
 * A function that describes the statements of one article. `quoted` are the outer spans of its quotations, in order;
 * offsets are UTF-16 code units of `article.text`.
 */
export function describer(
  article: Pick<Article, 'text' | 'publishedAt'>,
  quoted: readonly Span[],
): (found: StatementSpans) => Description {
  const { text, publishedAt } = article;
  return ({ source, cue, content }) => {
    const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end)).join(' ');
    const tokens = tokensOf(text, content);
    const kind = kindOf(text, cue, content, quoted);
    const negated = isNegated(text, source, cue);
    const said = words(cue);
    const saying = sayingOf(text, { source, cue, content });
    return {
      kind,
      act: actOf({ source: words(source), cue: said, content: tokens, kind, negated }),
      negated,
      conditions: conditions(text, content, tokens, said),
      addressee: addresseeOf(text, saying),
      saidAt: saidAtOf(text, saying, publishedAt),
      occasion: occasionOf(text, saying),
    };
  };
}
