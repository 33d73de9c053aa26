import { signs } from './sign.ts';

/** Wording about what will, would or might be. */
export const predictSigns = signs(import.meta.url, 'predict', {
  // `it will flood again`, but not `will have to`
  will: { weight: 1.7, pattern: /(?:\bwill|'ll|\bgoing to|\bgonna|\bwon't)\b(?! (?:have to|always)\b)/ },
  // `the mill is likely to close`
  'likely-to': {
    weight: 1.8,
    pattern: /\b(?:likely|expected|bound|set|poised|destined|certain|unlikely) to\b/,
  },
  // `the gate is about to close`
  'about-to': { weight: 1.8, pattern: /\b(?:is|are) about to\b/ },
  // `it will probably be dry`, `soon will`
  probably: { weight: 1.8, pattern: /\b(?:probably|eventually|inevitably|soon) (?:will|be)\b/ },
  // `the future of the mill will be decided`
  future: { weight: 1.8, pattern: /\bfuture\b.{0,400}\b(?:will|would)\b/ },
  // `it would cost more`, but not `would have closed`, `would like`
  would: {
    weight: 1.95,
    pattern:
      /\b(?:would|wouldn't|'d)\b(?! (?:often|always|usually|sometimes|regularly)\b)(?! (?:\w+ )?(?:have (?:\w+ed|been|gone|made|done|had|taken|won|lost|come|to)|like|love|rather|say|argue|sometimes|often)\b)/,
  },
  // `the dam could fail`, `it may rain`, but not `I could`, `may have`, `could be a whale`
  might: {
    weight: 1.95,
    pattern: /\b(?:(?<!\b(?:i|we) )could|may|might)\b(?! (?:have|not|be (?:seen|heard|found|an?))\b)/,
  },
});
