import { signs } from './sign.ts';

/** Wording that denies. */
export const denySigns = signs(import.meta.url, 'deny', {
  // `that is not true`
  untrue: { weight: 2.3, pattern: /\b(?:not true|isn't true|wasn't true|untrue|no truth|not the case)\b/ },
  // `no evidence of a leak`, `no such thing`
  'no-evidence': {
    weight: 2.3,
    pattern: /\bno (?:evidence|link|connection|plans|intention|basis|indication|proof|such thing|such)\b/,
  },
  // `nothing to do with the flood`
  'nothing-to-do-with': {
    weight: 2.3,
    pattern:
      /(?<!\b(?:who|which) (?:have|has|had) )\b(?:nothing to do with|no bearing on|no connection to|not linked to)\b/,
  },
  // `it never happened`
  'never-happened': { weight: 2.3, pattern: /\b(?:never happened|didn't happen|did not happen)\b/ },
  // `the charge is baseless`
  baseless: {
    weight: 2.3,
    pattern:
      /\b(?:baseless|unfounded|without merit|meritless|unsupported by|categorically|fabricated|completely false|totally false|absolutely not|myth|far from (?:it|true))\b/,
  },
  // `he is innocent`, `we did nothing wrong`
  innocent: {
    weight: 2.3,
    pattern:
      /\b(?:innocent(?! (?:people|civilians?|children|victims?|lives|men|women|bystanders?|blood|citizens|families|souls|villagers)\b)|did nothing wrong|done nothing wrong|nothing wrong|no wrongdoing|not guilty|not intentional|exonerated)\b/,
  },
  // `the smoke was not hazardous`
  harmless: {
    weight: 2,
    pattern:
      /\b(?:not|no longer|isn't|wasn't|aren't|weren't) (?:\w+ )?(?:hazardous|dangerous|harmful|toxic|contaminated|unsafe|contagious)\b/,
  },
  // `I doubt that very much`
  doubt: { weight: 2.3, pattern: /\b(?:i|we) (?:\w+ly )?doubt\b/ },
  // `no idea who it was`
  'no-idea': { weight: 2.3, pattern: /\bno idea (?:what|who)\b/ },
  // `I never met that man`
  // but not `there had never been anything like it`
  never: {
    weight: 2.3,
    pattern:
      /\b(?:never (?:met|said|did|done|been|crossed|heard|told|received|sent|intended|asked|touched|knew)|(?:i|we|he|she|they|it)(?:'ve|'d)?(?: had| have| has)? never had)\b(?! (?:it )?(?:anything|so|such|more|less|better|worse|easier|harder|closer|higher|lower|clearer|greater|stronger)\b)/,
  },
  // `she was not aware of it`, but not `buyers are likely to be unaware of it`
  'not-aware': {
    weight: 2.3,
    pattern: /\b(?:not aware|wasn't aware|(?:i|we|he|she|it|they) (?:am|is|are|was|were) unaware)\b/,
  },
  // `no immediate danger`, `not concerned`
  'no-danger': {
    weight: 2.3,
    pattern:
      /\b(?:no (?:specific|credible|immediate) (?:\w+ )?(?:threat|risk|danger)|not concerned|not worried|(?:no|little) reason to)\b/,
  },
  // `the claims were false`
  'claims-are-false': {
    weight: 2.3,
    pattern:
      /\b(?:claims?|allegations?|accusations?|charges?|reports?|rumou?rs?|stories|suggestions) (?:(?:of|that|about) (?:[\p{L}'-]+ ){1,6}?)?(?:is|are|was|were) (?:\w+ )?(?:false|untrue|wrong|baseless)\b/u,
  },
  // `that's nonsense`
  'that-is-nonsense': {
    weight: 2.7,
    pattern:
      /^\W*(?:that's|it's|this is|that is|it is|all|this was|that was|it was) (?:\w+ly |all |just |utter |total |complete |pure |a )*(?:nonsense|rubbish|baloney|false|lie|lies|fiction|fake news|made up|invention|not so|hogwash|untrue)\b/,
  },
  // `it's not a toll`
  'it-is-not': {
    weight: 1.3,
    pattern: /\b(?:it's|that's|this is|it is|that is|it was|that was) not\b|\b(?:it|that) (?:isn't|wasn't)\b/,
  },
  // `none of the money went abroad`, `no one was harmed`
  'none-of': { weight: 1.3, pattern: /^(?:that )?(?:none of|no one|nobody|not one) / },
  // `not a single drum has left the port`
  'not-a-single': { weight: 2.3, pattern: /^(?:that )?(?:not (?:a|one) single|no single|not one) / },
  // `the drought, not the agency, was at fault`
  'not-it-was': {
    weight: 2.3,
    pattern:
      /, not (?:\w+ ){1,3}\w+, (?:is|are|was|were) (?:\w+ )?(?:at fault|to blame|responsible|the (?:cause|problem))\b/,
  },
  // `there was no shortage of fuel`
  'no-shortage': {
    weight: 2.3,
    pattern:
      /\bno (?:\w+ )?(?:shortages?|scarcity) of (?:fuel|petrol|diesel|food|water|medicines?|drugs|beds|vaccines?|oxygen|staff|teachers|power|gas|wheat|rice|flour|sugar|cash|blood|fertili[sz]er|seed)\b/,
  },
  // `no data had been stolen`
  'no-harm-done': {
    weight: 2.5,
    pattern:
      /^(?:that )?no (?:\w+ ){1,4}?(?:has|have|had|was|were)(?: ever)?(?: been)? (?:stolen|lost|leaked|harmed|hurt|damaged|compromised|misused|diverted|embezzled|tampered with|violated|broken|removed|mistreated|tortured|denied)\b/,
  },
  // `the charges were politically motivated`
  'trumped-up': {
    weight: 2.6,
    pattern:
      /\b(?:claims?|charges?|allegations?|accusations?|cases?|reports?|complaints?|petitions?) (?:[\p{L}'-]+ ){0,5}?(?:is|are|was|were) (?:\w+ )?(?:politically motivated|trumped[- ]up|cooked[- ]up|concocted|frivolous|malicious|mischievous)\b/u,
  },
  // `its soldiers had not entered the village`
  'own-did-not': {
    weight: 1.3,
    pattern:
      /^(?:that )?(?:its|his|her|their|our) (?:\w+ ){0,2}?(?:army|clients?|crews?|drones|employees|fighters|forces|jets|members|men|officers|pilots|planes|police|ships|soldiers|staff|troops|vehicles|warships|workers) (?:(?:had|has|have|did|do|does) (?:not|never)|(?:hadn't|hasn't|haven't|didn't|don't|doesn't))\b(?! (?:yet|want|know)\b)/,
  },
  // `talk of empty hotels is exaggerated`
  exaggerated: {
    weight: 2.3,
    pattern:
      /\b(?:is|are|was|were|been) (?:\w+ )?(?:exaggerated|overblown|overstated|unfounded|groundless)\b/,
  },
  // `there is no leak`, but not `there is no doubt`
  'there-is-no': {
    weight: 1.3,
    pattern:
      /\bthere (?:is|are|was|were|had been|has been|have been|did not appear to be|isn't|wasn't) (?:no|not|nothing|any)\b(?! (?:doubt|question|way|place|better|more|greater|other|longer|substitute|one|time|point|shortage|secret|surprise)\b)/,
  },
});
