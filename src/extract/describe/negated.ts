import type { Span } from '../../data/index.ts';
import { plain } from './tokens.ts';

const NOT =
  /\b(?:not|never|cannot|neither|nor|hardly|rarely|seldom|no longer|nobody|no one|none|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|won't|wouldn't|can't|couldn't|shouldn't|ain't|unsure|without|yet to)\b|\bno (?:way|idea|mention|plans?|intention|desire|interest|comment|evidence|hint|sign|indication|word|answer|explanation|reason|opinion|position)\b/;
/** A negation in the cue that leaves the saying as having taken place. */
const YET_SAID =
  /\bnot (?:only|just|merely|surprised|surprisingly|alone|happy|pleased|convinced|shy|afraid)\b|\b(?:cannot|can't|couldn't|could not) (?:help|wait|resist|agree more|stand|believe|deny|stress|overstate|imagine)\b|\bmade no secret\b|\bno (?:doubt|problem|question|secret)\b|\bnever (?:seems? to tire|stopped|tires?|tired|failed|fails|ceased)\b|\bdid not (?:deny|dispute|mince|hesitate|hold back)\b|\bdidn't (?:deny|dispute|mince|hesitate|hold back)\b|\bwhy (?:not|don't)\b|\bwhether or not\b/;
const NOBODY = /^(?:no one|nobody|none|neither|no \S+|hardly anyone|not (?:a single|one)\b.*)(?:\b|$)/;
/** What stands straight before a cue and rules it out. */
const BEFORE =
  /(?:\b(?:without|rather than|instead of|stopp?(?:ed|ing|s) short of|far from|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|unwilling to|reluctant to|unable to|never|nor|not|n't|before (?:anyone|anybody|\S+(?: \S+){0,3}) ha(?:s|d|ve))|n't)\s+(?:(?:even|ever|once|actually|yet|publicly|directly|explicitly|really|first|fully)\s+)*$/;
/** `refused to release or explain`: a verb that shares the refusal before it. */
const SHARED =
  /\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|without|did not|didn't|does not|doesn't|has not|hasn't|have not|haven't|never)\b[^.;:,!?“”"]{1,70}\b(?:or|nor)\s+$/;

/**
 * Whether the article says that this saying, thinking or wanting did not take place. `text` and the spans of source and
 * cue; a negative content and acts like refusing or denying do not count.
 */
export function isNegated(text: string, source: readonly Span[], cue: readonly Span[]): boolean {
  const [first] = cue;
  if (!first) return false;
  const words = plain(cue.map(([start, end]) => text.slice(start, end)).join(' '));
  if (YET_SAID.test(words)) return false;
  if (NOT.test(words)) return true;
  const who = plain(source.map(([start, end]) => text.slice(start, end)).join(' '));
  if (NOBODY.test(who) && !/^no(?:\.|va|ah|r)/.test(who)) return true;
  if (/^(?:refus|declin|fail)/.test(words)) return false;
  const before = plain(text.slice(Math.max(0, first[0] - 90), first[0]))
    .split('\n')
    .at(-1)!;
  return BEFORE.test(before) || SHARED.test(before);
}
