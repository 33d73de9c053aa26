import { signs } from './sign.ts';

/** Wording by which speakers promise or announce what they will do themselves. */
export const promiseSigns = signs(import.meta.url, 'promise', {
  // `we will rebuild it`, but not `we will see`, `I'll be able`
  'i-will': {
    weight: 2.6,
    main: true,
    pattern:
      /\b(?:i|we)(?:'ll| will| shall| am going to|'m going to|'re going to| are going to|'re gonna|'m gonna| intend to| plan to|'m planning| pledge| promise| vow)(?! (?:be (?:able|a|the|in|on|at|better|very|so|stuck|left)|see|know|find out|have|be|lose|win|get|need|never be|all|suffer|face|pay|continue to (?:see|be)|not|remember|miss|cherish|treasure|always|survive|enter|receive|come|reach|never|probably|have to|look back|regret|say|tell|admit|just say)\b)/,
  },
  // `my plan`, `my first day`
  'my-plan': { weight: 2, pattern: /\bmy (?:plan|administration|first act|first day)\b/ },
  // `we are ready to pay`
  'ready-to': {
    weight: 2,
    pattern: /\b(?:i|we)(?:'re| are|'m| am) (?:committed|determined|prepared|ready|willing) to\b/,
  },
  // `as president, I`
  'as-president': { weight: 2, pattern: /\bas president, i\b/ },
  // `I'm running`
  running: { weight: 2, pattern: /\bi(?:'m| am) running\b/ },
});
