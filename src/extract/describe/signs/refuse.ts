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
  // `no comment`
  'no-comment': { weight: 2.8, pattern: /\bno comment\b/ },
  // `I would rather not`
  'rather-not': { weight: 2.8, pattern: /\bi(?:'d| would) rather not\b/ },
  // `declined to say`
  'declined-to': { weight: 2.8, pattern: /\bdecline[ds]? to\b/ },
  // `not interested in a deal`
  'not-interested': { weight: 2.8, pattern: /\bnot interested in\b|\bno interest in\b/ },
  // `over my dead body`
  'over-my-dead-body': { weight: 2.8, pattern: /\bover my dead body\b/ },
  // `there will be no further talks`
  'no-talks': {
    weight: 2.4,
    pattern:
      /\b(?:there will|there'll) be no (?:more |further )?(?:negotiations?|talks?|dialogue|meetings?|deals?|bargain(?:ing|s)?|compromises?|concessions?|exceptions?)\b/,
  },
});
