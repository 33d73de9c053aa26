import { signs } from './sign.ts';

/** Wording that demands, urges or recommends. */
export const demandSigns = signs(import.meta.url, 'demand', {
  // `the port should open`, `they must leave`, but not `I should`, `should he`, `I must say`
  should: {
    weight: 2.2,
    main: true,
    pattern:
      /(?<!\bi )\b(?:should|shouldn't|must|ought to|had better)\b(?! (?:have|say|tell|admit|confess)\b)(?! (?:he|she|it|they|we|i|you)\b)/,
  },
  // `we need to act`, `the country really has to wait`
  'need-to': {
    weight: 2,
    main: true,
    pattern:
      /\b(?:we|you|they|people|country|he|she|it|party|voters) (?:\w+ )?(?:need|needs|have|has) to\b(?! (?:say|admit|be careful)\b)/,
  },
  // `this law has got to go`
  'got-to': { weight: 2.2, pattern: /\b(?:has|have|'ve|'s|we|you) got to\b/ },
  // `we gotta go`
  gotta: { weight: 2.2, pattern: /\bgotta\b/ },
  // `the gate needs to stay shut`
  'needs-to': { weight: 2.2, main: true, pattern: /\bneeds to\b/ },
  // `more boats are urgently needed`
  'is-needed': {
    weight: 1.6,
    pattern: /\b(?:is|are|be) (?:badly |urgently |also |sorely )?(?:needed|required)\b/,
  },
  // `there is a real need`
  'there-is-a-need': { weight: 1.6, pattern: /\bthere (?:is|'s) (?:a|an urgent|a real) need\b/ },
  // `the harbor needs a new pier`
  needs: { weight: 1.6, pattern: /\bneeds? (?:a|an|more|new|better|some)\b/ },
  // `the country needs leaders`
  'country-needs': {
    weight: 1.6,
    pattern:
      /\b(?:we|you|country|america) needs? (?:the|our|your|people|somebody|someone|leaders?|leadership)\b/,
  },
  // `it asks everyone to wait`
  'asks-to': { weight: 1.6, pattern: /\basks? (?:you|everyone|people|voters|them|us) to\b/ },
  // `the crew deserves better`
  deserves: {
    weight: 1.6,
    pattern: /\bdeserve[sd]? (?:a|an|to|better|more|justice|answers|the truth|compensation)\b/,
  },
  // `it's up to them`
  'up-to': { weight: 1.6, pattern: /\bit's up to (?:us|you|them|congress)\b/ },
  // `the onus is on the port`
  onus: { weight: 1.6, pattern: /\bthe onus\b/ },
  // `the need for a new pier`
  // but not `it removes the need for tests`, `the need for tests might be reduced`
  'the-need': {
    weight: 2.3,
    pattern:
      /(?<!\b(?:avoid|cut|ease|lessen|reduce|remove)(?:s|d|ed|ing)? )\b(?:the|a) need (?:for|to)\b(?! (?:[\w-]+ ){1,6}(?:can|could|may|might|will|would) be (?:avoided|cut|lessened|reduced|removed)\b)/,
  },
  // `let's vote`
  lets: { weight: 2.4, pattern: /\blet's\b|\blet us\b/ },
  // `it is high time to go`
  'high-time': {
    weight: 2.4,
    pattern: /\bit(?:'s| is| was) (?:past |high |about )?time (?:to|for|that|we|the|they|he|she)\b/,
  },
  // `please come`
  please: { weight: 2.4, pattern: /\bplease\b/ },
  // `I urge the council`
  'i-urge': {
    weight: 2.4,
    pattern: /\bi (?:urge|encourage|ask|call on|want you|implore|beg|demand)\b/,
  },
  // `we are asking for clean water`
  'we-are-asking': {
    weight: 2.4,
    pattern:
      /\b(?:i|we)(?:'m|'re| am| are) (?:just |simply |only |now |also )?(?:asking (?:for|that|you|them|him|her|the|people|everyone)|calling (?:for|on)|pleading|appealing|begging|demanding)\b/,
  },
  // `what we need to change is the law`, `maybe we can wait`
  'what-we-need': {
    weight: 2.2,
    pattern:
      /\bwhat (?:we|they|you|people|the country) (?:\w+ )?needs? (?:to|is)\b|^\W*(?:maybe|perhaps),? we (?:can|could|should)\b/,
  },
  // `seven days to explain`
  'days-to': {
    weight: 2.2,
    pattern:
      /\b(?:\d+|an?|one|two|three|four|five|six|seven|ten|fourteen|thirty)[ -](?:hours?|days?|weeks?|months?)(?:[’']|')? to (?:explain|pay|act|leave|vacate|respond|resign|comply|hand over|remove|submit|withdraw|apologi[sz]e|decide|answer|quit)\b/,
  },
  // `don't ever forget`
  'do-not': { weight: 2.4, pattern: /\b(?:don't|do not) (?:be|let|ever|vote|worry|forget)\b/ },
  // `no more tolls`
  'no-more': { weight: 2.4, pattern: /\bno more\b/ },
});
