import { type Ruled, rules, type Span } from '../../data/index.ts';
import { plain } from './contentTokens.ts';

/** `did not`, `no plans`: a negation in the cue. */
const NOT =
  /\b(?:not|never|cannot|neither|nor|hardly|rarely|seldom|no longer|nobody|no one|none|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|won't|wouldn't|can't|couldn't|shouldn't|ain't|unsure|without|yet to)\b|\bno (?:way|idea|mention|plans?|intention|desire|interest|comment|evidence|hint|sign|indication|word|answer|explanation|reason|opinion|position)\b/;
/** A negation in the cue that leaves the saying as having taken place. */
const YET_SAID =
  /\bnot (?:only|just|merely|surprised|surprisingly|alone|happy|pleased|convinced|shy|afraid)\b|\b(?:cannot|can't|couldn't|could not) (?:help|wait|resist|agree more|stand|believe|deny|stress|overstate|imagine)\b|\bmade no secret\b|\bno (?:doubt|problem|question|secret)\b|\bnever (?:seems? to tire|stopped|tires?|tired|failed|fails|ceased)\b|\bdid not (?:deny|dispute|mince|hesitate|hold back)\b|\bdidn't (?:deny|dispute|mince|hesitate|hold back)\b|\bwhy (?:not|don't)\b|\bwhether or not\b/;
/** `no one`, `not a single voter`, but not `No. 3`. */
const NOBODY = /^(?:no one|nobody|none|neither|no \S+|hardly anyone|not (?:a single|one)\b.*)(?:\b|$)/;
/** What stands straight before a cue and rules it out. */
const BEFORE =
  /(?:\b(?:without|rather than|instead of|stopp?(?:ed|ing|s) short of|far from|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|unwilling to|reluctant to|unable to|never|nor|not|n't|before (?:anyone|anybody|\S+(?: \S+){0,3}) ha(?:s|d|ve))|n't)\s+(?:(?:even|ever|once|actually|yet|publicly|directly|explicitly|really|first|fully)\s+)*$/;
/** `refused to release or explain`: a verb that shares the refusal before it. */
const SHARED =
  /\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|without|did not|didn't|does not|doesn't|has not|hasn't|have not|haven't|never)\b[^.;:,!?“”"]{1,70}\b(?:or|nor)\s+$/;

/** `refused to comment`: the act did take place, whatever stands before it. */
const OWN_REFUSAL = /^(?:refus|declin|fail)/;

/** What negation is judged by, all in lower case with straight apostrophes. */
type Said = {
  readonly cue: string;
  readonly source: string;
  /** What stands before the cue in its line. */
  readonly before: string;
};
type NegationRule = { readonly when: (said: Said) => boolean; readonly negated: boolean };

/** Whether a saying did not take place; the first rule that fits decides. */
export const NEGATION_RULES = Object.values(
  rules(import.meta.url, 'negated', {
    // `did not only say`, `could not help saying`
    'yet-said': { when: ({ cue }) => YET_SAID.test(cue), negated: false },
    // `did not say`, `made no mention`
    'in-cue': { when: ({ cue }) => NOT.test(cue), negated: true },
    // `[Nobody] claimed`
    nobody: {
      when: ({ source }) => NOBODY.test(source) && !/^no(?:\.|va|ah|r)/.test(source),
      negated: true,
    },
    // `declined to say`
    'own-refusal': { when: ({ cue }) => OWN_REFUSAL.test(cue), negated: false },
    // `without {saying}`, `rather than {argue}`, `refused to {explain}`
    'before-cue': { when: ({ before }) => BEFORE.test(before), negated: true },
    // `refused to release or {explain}`
    shared: { when: ({ before }) => SHARED.test(before), negated: true },
    // `{said}`, and what no words report
    'took-place': { when: () => true, negated: false },
  } satisfies Record<string, NegationRule>),
);

/** How far back from a cue its line is read, in UTF-16 code units. */
const LINE_REACH = 90;

/**
 * Whether the article says that this saying, thinking or wanting did not take place. `text` and the spans of source and
 * cue; a negative content and acts like refusing or denying do not count.
 */
export function negationOf(text: string, source: readonly Span[], cue: readonly Span[]): Ruled<boolean> {
  const words = (spans: readonly Span[]) =>
    plain(spans.map(([start, end]) => text.slice(start, end)).join(' '));
  const start = cue[0]?.[0] ?? 0;
  const said: Said = {
    cue: words(cue),
    source: cue.length > 0 ? words(source) : '',
    before: plain(text.slice(Math.max(0, start - LINE_REACH), start))
      .split('\n')
      .at(-1)!,
  };
  const rule = NEGATION_RULES.find(({ when }) => when(said))!;
  return { value: rule.negated, rule };
}
