import { signs } from './sign.ts';

/** Wording by which speakers refuse. */
export const refuseSigns = signs(import.meta.url, 'refuse', {
  // `I will not sign that`
  'i-will-not': {
    weight: 2.8,
    pattern:
      /\b(?:i|we) (?:won't|will not|will never|cannot accept|can't accept|can't support|cannot support|refuse to|would never|wouldn't)\b/,
  },
  // `we are not going to pay`
  'not-going-to': {
    weight: 2.8,
    pattern: /\b(?:i|we)(?:'m| am|'re| are) not (?:going to|gonna)\b|^\W*not going to\b/,
  },
  // `we are not willing to talk`
  'not-willing': {
    weight: 2.6,
    pattern:
      /\b(?:not|un)(?: |-)?(?:willing|prepared|ready) to (?:discuss|talk|sign|accept|negotiate|compromise|pay|give|share|reveal|say|speak|meet|sell|join|take part|play|work with|step)\b/,
  },
  // `they did not wish to comment`
  'not-wish': {
    weight: 2.7,
    pattern:
      /\b(?:do|does|did)(?: not|n't) (?:wish|want|care) to (?:comment|speak|talk|discuss|be named|be identified|say|elaborate)\b/,
  },
  // `no comment`
  'no-comment': { weight: 2.8, pattern: /\bno comment\b/ },
  // `he had nothing to add`
  'nothing-to-add': {
    weight: 2.8,
    pattern: /\b(?:nothing|no more|little) (?:more |further |else )?to (?:add|say)\b/,
  },
  // `it would make no reply`
  'no-reply': {
    weight: 2.8,
    pattern:
      /\b(?:have|has|had|make|made|give|gave|offer|offered) no (?:further |immediate )?(?:reply|comment|response|answer|statement)\b/,
  },
  // `she was unable to comment`, `it could not confirm the toll`
  'unable-to-say': {
    weight: 2.8,
    pattern:
      /\b(?:unable|not able|not in a position) to (?:comment|confirm|say|discuss|disclose)\b|\b(?:cannot|(?:could|can)(?: not|n't)) (?:yet )?(?:comment|confirm|discuss|disclose|divulge|give (?:details|names))\b|\bnot be drawn\b/,
  },
  // `his men would not negotiate`, `it would not comment`
  'would-not-negotiate': {
    weight: 2.6,
    pattern:
      /\b(?:will|would) (?:not|never) (?:comment|discuss|elaborate|speculate|disclose|divulge|be drawn|be lectured|be bullied|answer questions|negotiate|bargain|talk to|talk with|speak to|sign|sit down|surrender|back down|give in|compromise|step down|resign|apologi[sz]e|withdraw|accept|allow|tolerate)\b/,
  },
  // `I would rather not`
  'rather-not': { weight: 2.8, pattern: /\bi(?:'d| would) rather not\b/ },
  // `declined to say`
  'declined-to': { weight: 2.8, pattern: /\bdecline[ds]? to\b/ },
  // `not interested in a deal`
  'not-interested': {
    weight: 2.8,
    pattern: /\bnot interested in\b|\b(?<!\bshow(?:s|ed|n|ing)? )no interest in\b/,
  },
  // `over my dead body`
  'over-my-dead-body': { weight: 2.8, pattern: /\bover my dead body\b/ },
  // `no shop will be opened until the dues are paid`
  'none-until': {
    weight: 2.5,
    pattern: /^(?:that )?no (?:\w+ ){1,4}?(?:will|would|shall) be (?:[\w-]+ ){1,8}?(?:until|unless|before)\b/,
  },
  // `it is not my place to tell them`
  'not-my-place': { weight: 2.6, pattern: /\bnot (?:my|his|her|our|their) place to\b/ },
  // `there is no question of a pardon`
  'no-question-of': { weight: 2.4, pattern: /\bno question of\b/ },
  // `there will be no further talks`
  'no-talks': {
    weight: 2.4,
    pattern:
      /\b(?:there will|there'll) be no (?:more |further )?(?:hearings?|votes?|negotiations?|talks?|dialogue|meetings?|deals?|bargain(?:ing|s)?|compromises?|concessions?|exceptions?)\b/,
  },
});
