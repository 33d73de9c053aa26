import { signs } from './sign.ts';

/** Wording that praises. Words that praise by themselves are in `polarity.ts`. */
export const praiseSigns = signs(import.meta.url, 'praise', {
  // `she is very good at it`
  'good-at': { weight: 1.6, pattern: /\b(?:very|really|pretty|so) good (?:at|for|on|to|with)\b/ },
});
