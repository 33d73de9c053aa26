import { signs } from './sign.ts';

/** Wording that threatens. */
export const threatenSigns = signs(import.meta.url, 'threaten', {
  // `or else`
  'or-else': { weight: 3, pattern: /\bor else\b/ },
  // `they will pay the price`
  'pay-the-price': { weight: 3, pattern: /\bwill pay (?:a|the) price\b/ },
  // `there will be consequences`
  consequences: { weight: 3, pattern: /\bthere will be (?:hell|consequences)\b/ },
  // `you'll regret it`
  'you-will-regret': {
    weight: 3,
    pattern:
      /\byou(?:'ll| will) (?:live to |come to |soon )?(?:regret|pay (?:for|dearly|a price|the price)|be sorry)\b/,
  },
  // `we will sue`
  'will-sue': { weight: 3, pattern: /\b(?:i|we)(?:'ll| will) sue\b/ },
  // `will retaliate`
  'will-retaliate': { weight: 3, pattern: /\bwill retaliate\b/ },
  // `we will strike`
  'we-will-strike': {
    weight: 3,
    pattern:
      /\bwe (?:will|'ll) (?:destroy|crush|bomb|shut|strike|hit back|answer|shoot|attack|kill|burn|sink|hunt|punish|boycott|march on|block|blockade|fight back|take revenge|avenge)\b/,
  },
  // `will be punished`
  'will-be-punished': { weight: 3, pattern: /\bwill be punished\b/ },
  // `cross that line and we answer`
  'and-we-answer': {
    weight: 3.2,
    pattern:
      /^(?:\w+ ){1,7}(?:and|or),? (?:we|i)(?:'ll| will| shall)? (?:answer|fire|shoot|strike|hit|respond|act|retaliate|fight|sue|leave|walk|attack|kill|shut|quit|tear|burn|destroy|break|block|bomb|bury|hunt|come for|come after|smash|crush|sink)\b/,
  },
  // `gave notice of a strike`
  'strike-notice': { weight: 2.6, pattern: /\bnotice of (?:a |an )?(?:\w+ )?strike\b|\bstrike notice\b/ },
  // `a two-week ultimatum to pay`
  ultimatum: { weight: 3, pattern: /\b(?:hours?|days?|weeks?|months?)[-’']? ultimatum\b/ },
  // `any attack will be met with a crushing response`
  'met-with': {
    weight: 3,
    pattern:
      /\b(?:met|answered) with (?:an? )?(?:\w+ )?(?:crushing|decisive|swift|strong|stronger|harsh|harsher|fierce|devastating|immediate|severe|firm|forceful|overwhelming|painful) (?:\w+ )?(?:response|reply|retaliation|force|answer|blow)\b/,
  },
  // `all options are on the table`
  'all-options': { weight: 3, pattern: /\ball options\b/ },
});
