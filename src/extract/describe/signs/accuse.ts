import { signs } from './sign.ts';

/** Wording that blames. Words that blame by themselves are in `polarity.ts`. */
export const accuseSigns = signs(import.meta.url, 'accuse', {
  // `they should have waited`
  'should-have': { weight: 1.8, pattern: /\b(?:should|ought to)(?:n't| not)? have\b/ },
  // `in breach of the treaty`
  'in-breach': { weight: 2.6, pattern: /\bin breach of\b/ },
  // `a double standard`, `a different set of rules`
  'double-standard': {
    weight: 2.6,
    pattern: /\b(?:different|double) (?:set of )?(?:rules|standards?)\b/,
  },
  // `he has no plan`
  'has-no': {
    weight: 1.2,
    pattern:
      /\b(?:has|have|had) no (?:idea|plan|clue|respect|credibility|shame|business|credentials|understanding)\b/,
  },
  // `it makes no sense`
  'no-sense': { weight: 1.2, pattern: /\bmakes? no sense\b|\bdoesn't make (?:any )?sense\b/ },
  // `the ferry isn't working`
  'not-working': { weight: 1.2, pattern: /\b(?:doesn't|don't|isn't|not) work(?:ing)?\b/ },
  // `too many boats`, `too soft`
  'too-much': { weight: 1.2, pattern: /\btoo (?:many|much|high|low|far|soft|often|cozy|close)\b/ },
  // `failed to pay`
  'failed-to': { weight: 1.2, pattern: /\bfail(?:ed|s|ing)? to\b/ },
  // `not fit`, `not being fair`
  'not-fit': {
    weight: 1.2,
    pattern: /\bnot (?:fit|qualified|being|fair|right|doing|telling|acceptable|presidential)\b/,
  },
  // `how dare he`, `how can they`
  'how-dare': { weight: 1.2, pattern: /\bhow (?:dare|can (?:he|she|they|you))\b/ },
  // `designed to hide the losses`
  'designed-to': { weight: 1.2, pattern: /\bdesigned to\b/ },
  // `nowhere near enough`
  'nowhere-near': { weight: 1.2, pattern: /\bnowhere near\b/ },
  // `he got away with it`, in the present
  'gets-away': { weight: 1.2, pattern: /\bget(?:s|ting)? away with\b/ },
  // `they are just trying to scare us`
  'trying-to': {
    weight: 1.2,
    pattern: /\b(?:is|are|was|were|'s|'re) (?:all |just |only |the ones )?trying to\b/,
  },
  // `underpaid`, `undermines`
  under: { weight: 1.2, pattern: /\bunder(?:tax|pay|cut|stat|min)\w*/ },
  // `misused`, `mishandled`
  mis: { weight: 1.2, pattern: /\bmis(?:us|led|treat|hand|represent|lead|judg)\w*/ },
  // `nothing but talk`
  'nothing-but': { weight: 1.2, pattern: /\bnothing but\b/ },
  // `a so-called reform`
  'so-called': { weight: 1.2, pattern: /\bso-called\b/ },
  // `out of touch`
  'out-of-touch': { weight: 1.2, pattern: /\bout of (?:touch|control)\b/ },
  // `at the expense of the islands`
  'at-the-expense': { weight: 1.2, pattern: /\bat the expense of\b/ },
  // `instead of helping`
  'instead-of': { weight: 1.2, pattern: /\binstead of\b/ },
  // `covering it up`
  'covering-up': { weight: 1.2, pattern: /\bcovering (?:it )?up\b/ },
  // `sick of the delays`
  'sick-of': { weight: 1.2, pattern: /\bsick of\b/ },
  // `tired of the delays`
  'tired-of': { weight: 1.2, pattern: /\btired of\b/ },
  // `no intention of paying`
  'no-intention': { weight: 1.2, pattern: /\bno intention of\b/ },
  // `she knows nothing`
  'knows-nothing': { weight: 1.2, pattern: /\bknows nothing\b/ },
  // `they showed no interest`
  'shows-no': { weight: 1.2, pattern: /\bshow(?:s|ed)? no\b/ },
  // `he doesn't care`
  'does-not-care': { weight: 1.2, pattern: /\bdoesn't (?:care|know|understand|believe|get)\b/ },
  // `they don't understand`
  'do-not-care': { weight: 1.2, pattern: /\bdon't (?:care|understand)\b/ },
  // `nothing to brag about`
  'nothing-to-brag': { weight: 1.2, pattern: /\bnothing to brag\b/ },
  // `the port is to blame`
  'to-blame': { weight: 1.2, pattern: /\bto blame\b/ },
  // `responsible for the flood`
  'responsible-for': { weight: 1.2, pattern: /\bresponsible for\b/ },
  // `hot air`
  'hot-air': { weight: 1.2, pattern: /\bhot air\b/ },
  // `a conflict of interest`
  'conflict-of-interest': { weight: 1.2, pattern: /\bconflicts? of interest\b/ },
  // `he is not a leader`
  'is-not': {
    weight: 1.2,
    pattern: /\b(?:is|are) not (?:a |an )?(?:leader|conservative|fit|good|serious)\b/,
  },
});
