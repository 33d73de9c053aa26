import type { Act, Kind, Marked, Rule, SaidAt, Span } from '../../data/index.ts';
import type { AnnotatedText } from '../../text/annotated/annotatedText.ts';
import { actOf, type RuledAct } from './act.ts';
import { addresseeOf } from './addressee.ts';
import { type DroppedConnective, type RuleCondition, weighConditions } from './conditions.ts';
import { contentTokens } from './contentTokens.ts';
import { kindOf } from './kind.ts';
import { negationOf } from './negated.ts';
import { occasionOf } from './occasion.ts';
import { saidAtOf } from './saidAt.ts';
import { sayingOf } from './saying.ts';

/** The spans of a statement as they were found; `content` is never empty. */
export type StatementSpans = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

/** Description of a statement by rules. Conditions lie inside the content; the last three outside it, with the saying. */
export type Description = {
  readonly kind: Kind;
  readonly act: Act;
  readonly negated: boolean;
  readonly conditions: readonly RuleCondition[];
  readonly addressee: Marked | null;
  readonly saidAt: SaidAt | null;
  readonly occasion: Marked | null;
  readonly by: DescriptionRules;
};

/** The rules for each field of a description, the one that decides first; none where a field is null. */
export type DescriptionRules = {
  readonly kind: readonly Rule[];
  readonly act: readonly Rule[];
  /** The act that fits next best. */
  readonly otherAct: RuledAct['runnerUp'];
  readonly negated: readonly Rule[];
  /** Connectives that make no condition. */
  readonly noConditions: readonly DroppedConnective[];
  readonly addressee: readonly Rule[];
  readonly saidAt: readonly Rule[];
  readonly occasion: readonly Rule[];
};

/**
 * A function that describes the statements of one article, read as `annotated` and published at `publishedAt`. `quoted` are the outer
 * spans of its quotations, in order; offsets are UTF-16 code units of its text.
 */
export function describer(
  annotated: AnnotatedText,
  publishedAt: string | null,
  quoted: readonly Span[],
): (found: StatementSpans) => Description {
  const { text } = annotated;
  return ({ source, cue, content }) => {
    const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end)).join(' ');
    const tokens = contentTokens(annotated, content);
    const said = words(cue);
    const saying = sayingOf(annotated, { source, cue, content });
    const kind = kindOf(annotated, cue, content, quoted);
    const negated = negationOf(text, source, cue);
    const act = actOf({
      source: words(source),
      cue: said,
      content: tokens,
      kind: kind.value,
      negated: negated.value,
    });
    const conditions = weighConditions(text, content, tokens, said);
    const addressee = addresseeOf(text, saying);
    const saidAt = saidAtOf(text, saying, publishedAt);
    const occasion = occasionOf(text, saying);
    return {
      kind: kind.value,
      act: act.value,
      negated: negated.value,
      conditions: conditions.found,
      addressee: addressee?.value ?? null,
      saidAt: saidAt?.value ?? null,
      occasion: occasion?.value ?? null,
      by: {
        kind: [kind.rule],
        act: act.rules,
        otherAct: act.runnerUp,
        negated: [negated.rule],
        noConditions: conditions.dropped,
        addressee: addressee ? [addressee.rule] : [],
        saidAt: saidAt?.rules ?? [],
        occasion: occasion ? [occasion.rule] : [],
      },
    };
  };
}
