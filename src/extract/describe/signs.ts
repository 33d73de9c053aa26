import type { Act } from '../../data/index.ts';

type Sign = readonly [act: Act, weight: number, pattern: RegExp];

/** Wording that speaks for an act wherever it stands in a sentence; weights are on the scale of one clear sign = 2. */
export const SIGNS: readonly Sign[] = [
  [
    'demand',
    2.2,
    /(?<!\bi )\b(?:should|shouldn't|must|ought to|had better)\b(?! (?:have|say|tell|admit|confess)\b)(?! (?:he|she|it|they|we|i|you)\b)/,
  ],
  ['accuse', 1.8, /\b(?:should|ought to)(?:n't| not)? have\b/],
  [
    'demand',
    2,
    /\b(?:we|you|they|people|country|he|she|it|party|voters) (?:\w+ )?(?:need|needs|have|has) to\b(?! (?:say|admit|be careful)\b)/,
  ],
  ['demand', 2.2, /\b(?:has|have|'ve|'s|we|you) got to\b|\bgotta\b|\bneeds to\b/],
  [
    'demand',
    1.6,
    /\b(?:is|are|be) (?:badly |urgently |also |sorely )?(?:needed|required)\b|\bthere (?:is|'s) (?:a|an urgent|a real) need\b|\bneeds? (?:a|an|more|new|better|some)\b|\b(?:we|you|country|america) needs? (?:the|our|your|people|somebody|someone|leaders?|leadership)\b|\basks? (?:you|everyone|people|voters|them|us) to\b|\bdeserves? (?:a|an|to|better|more)\b|\bit's up to (?:us|you|them|congress)\b|\bthe onus\b/,
  ],
  ['demand', 1.8, /\b(?:the|a) need (?:for|to)\b/],
  [
    'demand',
    2.4,
    /\blet's\b|\blet us\b|\bit(?:'s| is) (?:past |high |about )?time (?:to|for|that|we)\b|\bplease\b|\bi (?:urge|encourage|ask|call on|want you|implore|beg|demand)\b|\b(?:don't|do not) (?:be|let|ever|vote|worry|forget)\b|\bno more\b/,
  ],
  [
    'promise',
    2.6,
    /\b(?:i|we)(?:'ll| will| shall| am going to|'m going to|'re going to| are going to|'re gonna|'m gonna| intend to| plan to|'m planning| pledge| promise| vow)(?! (?:be (?:able|a|the|in|on|at|better|very|so|stuck|left)|see|know|find out|have|be|lose|win|get|need|never be|all|suffer|face|pay|continue to (?:see|be)|not|remember|survive|never|probably|have to|look back|regret|say|tell|admit|just say)\b)/,
  ],
  [
    'promise',
    2,
    /\bmy (?:plan|administration|first act|first day)\b|\b(?:i|we)(?:'re| are|'m| am) (?:committed|determined|prepared|ready|willing) to\b|\bas president, i\b|\bi(?:'m| am) running\b/,
  ],
  [
    'refuse',
    2.8,
    /\b(?:i|we) (?:won't|will not|will never|cannot accept|can't accept|can't support|cannot support|refuse to|would never|wouldn't)\b|\b(?:i|we)(?:'m| am|'re| are) not (?:going to|gonna)\b|^\W*not going to\b|\bno comment\b|\bi(?:'d| would) rather not\b|\bdecline[ds]? to\b|\bnot interested in\b|\bno interest in\b|\bover my dead body\b/,
  ],
  [
    'refuse',
    2.4,
    /\b(?:there will|there'll) be no (?:more |further )?(?:negotiations?|talks?|dialogue|meetings?|deals?|bargain(?:ing|s)?|compromises?|concessions?|exceptions?)\b/,
  ],
  [
    'threaten',
    3,
    /\b(?:or else|will pay (?:a|the) price|there will be (?:hell|consequences)|you'll (?:regret|pay|be sorry)|(?:i|we)(?:'ll| will) sue|will retaliate|we (?:will|'ll) (?:destroy|crush|bomb|shut|strike|hit back|answer)|will be punished|all options)\b/,
  ],
  [
    'deny',
    2.3,
    /\b(?:not true|isn't true|wasn't true|untrue|no evidence|no truth|nothing to do with|no (?:link|connection|plans|intention|basis|indication|proof|such thing|such)|never happened|didn't happen|did not happen|not the case|baseless|unfounded|without merit|innocent|no idea (?:what|who)|never (?:met|said|did|done|been|crossed|heard|told|received|sent|intended|asked|touched|knew|had)|categorically|fabricated|completely false|totally false|absolutely not|not aware|wasn't aware|unaware|not intentional|did nothing wrong|done nothing wrong|nothing wrong|no wrongdoing|not guilty|no (?:specific|credible|immediate) (?:\w+ )?(?:threat|risk|danger)|not concerned|not worried|(?:no|little) reason to|myth|far from (?:it|true)|exonerated|(?:claims?|allegations?|accusations?|charges?|reports?) (?:is|are|was|were) (?:\w+ )?(?:false|untrue|wrong|baseless))\b/,
  ],
  [
    'deny',
    1.3,
    /\b(?:it's|that's|this is|it is|that is) not\b|\bthere (?:is|are|was|were|had been|has been|have been|did not appear to be|isn't|wasn't) (?:no|not|nothing|any)\b(?! (?:doubt|question|way|place|better|more|greater|other|longer|substitute|one|time|point|shortage|secret|surprise)\b)/,
  ],
  [
    'express',
    2.4,
    /\b(?:i|we) (?:\w+ )?(?:hope|wish|love|hate|fear|dread|worry|miss|despise|adore|pray|can't wait|cannot wait|feel bad|feel sorry)\b|\b(?:i|we)(?:'d| would) (?:rather|love|like)\b|\b(?:scares?|frightens?|terrifies|disgusts?|saddens?|hurts?) (?:me|us)\b|\bmakes? (?:me|us) (?:\w+ )?(?:sick|sad|angry|mad|nervous|happy|proud|cry|afraid|scared|uncomfortable|smile|laugh|want to|feel)\b|\b(?:my|our) (?:heart|hearts|thoughts|prayers|condolences|worry|fear|hope|concern|biggest fear)\b|\bgod bless\b|\blook(?:ing)? forward to\b|\bi'm so\b|\bbreaks my heart\b|\boh my\b|\bwow\b|\bi(?:'m| am) sorry\b|\bi feel (?:so |very |really )?(?:good|great|bad|sad|terrible|awful)\b/,
  ],
  ['predict', 1.7, /(?:\bwill|'ll|\bgoing to|\bgonna|\bwon't)\b(?! (?:have to|always)\b)/],
  [
    'predict',
    1.8,
    /\b(?:likely|expected|bound|set|poised|destined|certain|unlikely) to\b|\b(?:is|are) about to\b|\b(?:probably|eventually|inevitably|soon) (?:will|be)\b|\bfuture\b.{0,400}\b(?:will|would)\b/,
  ],
  [
    'predict',
    1.95,
    /\b(?:would|wouldn't|'d)\b(?! (?:\w+ )?(?:have (?:\w+ed|been|gone|made|done|had|taken|won|lost|come|to)|like|love|rather|say|argue|sometimes|often)\b)/,
  ],
  ['predict', 1.95, /\b(?:(?<!\b(?:i|we) )could|may|might)\b(?! (?:have|not|be (?:seen|heard|found))\b)/],
  ['accuse', 2.6, /\bin breach of\b|\b(?:different|double) (?:set of )?(?:rules|standards?)\b/],
  ['praise', 1.6, /\b(?:very|really|pretty|so) good (?:at|for|on|to|with)\b/],
  [
    'accuse',
    1.2,
    /\b(?:has|have|had) no (?:idea|plan|clue|respect|credibility|shame|business|credentials|understanding)\b|\bmakes? no sense\b|\bdoesn't make (?:any )?sense\b|\b(?:doesn't|don't|isn't|not) work(?:ing)?\b|\btoo (?:many|much|high|low|far|soft|often|cozy|close)\b|\bfail(?:ed|s|ing)? to\b|\bnot (?:fit|qualified|being|fair|right|doing|telling|acceptable|presidential)\b|\bhow (?:dare|can (?:he|she|they|you))\b|\bdesigned to\b|\bnowhere near\b|\bget(?:s|ting)? away with\b|\b(?:is|are|was|were|'s|'re) (?:all |just |only |the ones )?trying to\b|\bunder(?:tax|pay|cut|stat|min)\w*|\bmis(?:us|led|treat|hand|represent|lead|judg)\w*|\bnothing but\b|\bso-called\b|\bout of (?:touch|control)\b|\bat the expense of\b|\binstead of\b|\bcovering (?:it )?up\b|\bsick of\b|\btired of\b|\bno intention of\b|\bknows nothing\b|\bshow(?:s|ed)? no\b|\bdoesn't (?:care|know|understand|believe|get)\b|\bdon't (?:care|understand)\b|\bnothing to brag\b|\bto blame\b|\bresponsible for\b|\bhot air\b|\bconflicts? of interest\b|\b(?:is|are) not (?:a |an )?(?:leader|conservative|fit|good|serious)\b/,
  ],
];

/** Starts of an indirect content, after `that`, with the subject that may be the speaker. */
export const OWN_WILL =
  /^(?:will|would|'ll|'d|plans?|planned|intends?|intended|(?:is|are|was|were) (?:also )?(?:going to|planning|considering|contemplating|cancell?ing|preparing|launching|expanding|suspending|withdrawing|open to|committed|determined|prepared|willing|ready)|agreed|decided)\b(?! (?:be able|not|never|have|be|lose|win|need|see|know|like|love|rather|face|suffer|probably|likely|take|cost|depend|mean|happen|become|remain|work|help|require)\b)/;
export const OWN_WONT =
  /^(?:won't|wouldn't|(?:will|would) (?:not|never)|(?:is|was|were|are) not (?:going to|releasing|commenting|joining|running|ready)|(?:do|does|did)(?: not|n't) (?:want|plan|intend|comment)|refused|declined)\b/;

/** What may come before the subject: marks, `that`, a fronted clause. */
export const LEAD =
  /^(?:[^\p{L}\p{N}]+|that |and |but |so |well, |(?:if|when|while|as|after|although|though|even|once|in|on|at|for|with|despite|because|since) [^,]{1,90}, )+/u;
/** Bodies that a person speaks for. */
export const SIDE =
  /^(?:the|his|her|its|their|our|my) (?:\w+ )?(?:campaign|company|administration|government|party|office|team|agency|department|committee|city|union|bank|group|organization|firm|bureau|council|commission|network)\b/;
export const NEGATIVE =
  /\b(?:i|we|he|she|they|it|who) (?:did not|didn't|do not|don't|does not|doesn't|was not|wasn't|were not|weren't|have not|haven't|has not|hasn't|had not|hadn't|am not|are not|aren't|is not|isn't|never|can't|cannot)\b(?! (?:know|care|yet|only|just|surprised)\b)|\b(?:i'm|he's|she's|we're|they're) not\b|\b(?:have|has|had) no (?:plans?|intention|knowledge|recollection|evidence|reason|involvement|role|ties|relationship|contact|connection|interest)\b/;
export const OWN_NEGATIVE = /\b(?:i|we)(?:'m|'re)? (?:\w+ )?(?:not|no|never|\w+n't)\b/;
