import { signs } from './sign.ts';

/** Wording that praises. Words that praise by themselves are in `polarity.ts`. */
export const praiseSigns = signs(import.meta.url, 'praise', {
  // `she is very good at it`
  'good-at': { weight: 1.6, pattern: /\b(?:very|really|pretty|so) good (?:at|for|on|to|with)\b/ },
  // `she lit up our lives`, `he touched many lives`
  'lit-up': {
    weight: 2.1,
    pattern:
      /\b(?:lit|lights?) up (?:our|my|their|so many|the|every|any|each|a) (?:\w+ )?(?:lives|life|world|days?|home|room)\b|\btouched (?:so )?many (?:lives|hearts)\b/,
  },
  // `a role model`, `second to none`
  'role-model': { weight: 1.8, pattern: /\brole models?\b|\bsecond to none\b/ },
});
