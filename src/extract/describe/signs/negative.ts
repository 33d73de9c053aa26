import { rules } from '../../../data/index.ts';
import { inInnerClause } from './innerClause.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceRule } from './sentenceRule.ts';

/** `he did not`, `we have no plans`: something is said not to be so. */
const NEGATIVE =
  /\b(?:i|we|he|she|they|it|who) (?:did not|didn't|do not|don't|does not|doesn't|was not|wasn't|were not|weren't|have not|haven't|has not|hasn't|had not|hadn't|am not|are not|aren't|is not|isn't|never|can't|cannot)\b(?! (?:know(?: (?:if|what|how|why|who|whether|when|where|that|which|yet|for)\b|$|[.,])|(?:care|yet|only|just|surprised)\b))|\b(?:i'm|he's|she's|we're|they're) not\b|\b(?:have|has|had) no (?:plans?|intention|knowledge|recollection|evidence|reason|involvement|role|ties|relationship|contact|connection|interest)\b/;
/** `the dam was not`, `the wells are no longer`: the first verb is a negated _be_. */
const DENIED =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|[a-z-]+)(?: [a-z'-]+){0,5}? (?:(?:was|were|is|are) (?:not|never|no longer)|(?:has|have|had) (?:not|never) been|(?:was|were|is|are)n't)\b(?! (?:only|just|yet|enough|sure)\b)/;
/** `we never`, `I don't` */
const OWN_NEGATIVE = /\b(?:i|we)(?:'m|'re)? (?:\w+ )?(?:not|no|never|\w+n't)\b/;

/** Sentences that say what somebody did not do or is not: of the speaker's side they deny, of others they accuse in the
 * speaker's own words, and deny in a report. */
export const negativeRules = Object.values(
  rules(import.meta.url, 'negative', {
    // `[Ruiz] said <she did not know the firm>`, `“We have no plans,”`
    own: { act: 'deny', weight: 1.3, applies: (sentence) => isNegative(sentence) && isOwn(sentence) },
    // `“They don’t listen,”`
    others: {
      act: 'accuse',
      weight: 1.1,
      applies: (sentence) => sentence.direct && isNegative(sentence) && !isOwn(sentence),
    },
    // `[the port] said <he never had a key>`, `<the dam was not at fault>`
    reported: {
      act: 'deny',
      weight: 1.1,
      applies: (sentence) =>
        !sentence.direct && !isOwn(sentence) && (isNegative(sentence) || isDenied(sentence)),
    },
  } satisfies Record<string, SentenceRule>),
);

function isNegative({ direct, words, lead }: Sentence): boolean {
  return direct ? NEGATIVE.test(words) : NEGATIVE.exec(lead)?.index === 0;
}

function isDenied({ lead }: Sentence): boolean {
  const [clause] = DENIED.exec(lead) ?? [];
  return (
    clause !== undefined &&
    !inInnerClause(clause.replace(/ (?:\S+ (?:not|never|no longer)(?: been)?|\S+n't)$/, ''))
  );
}

function isOwn({ direct, words, own }: Sentence): boolean {
  return direct ? OWN_NEGATIVE.test(words) : own !== null;
}
