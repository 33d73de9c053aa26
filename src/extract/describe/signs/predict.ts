import { signs } from './sign.ts';

/** Wording about what will, would or might be. */
export const predictSigns = signs(import.meta.url, 'predict', {
  // `it will flood again`, but not `will have to`
  will: {
    weight: 1.7,
    main: true,
    pattern:
      /(?:\bwill|'ll|(?:(?:\b(?:is|are|was|were|am)|'s|'re|'m) (?:just |not |really |all |never )?)?\b(?:going to|gonna)|\bwon't)\b(?! (?:have to|always)\b)/,
  },
  // `the mill is likely to close`
  'likely-to': {
    weight: 1.8,
    main: true,
    pattern:
      /\b(?:is|are|was|were|be|been|'s|'re|seems?|looks?|appears?|remains?) (?:\w+ ){0,2}?(?:likely|expected|bound|poised|destined|certain|unlikely) to\b|\b(?:is|are) (?:\w+ ){0,2}?(?:likely|unlikely|inevitable)(?=[.,;!]?$)|\b(?:is|are|looks?) set to\b/,
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
    main: true,
    pattern:
      /(?<!\b(?:i|we) )(?<!\b(?:i|we))(?:\bwould|\bwouldn't|'d)\b(?! (?:often|always|usually|sometimes|regularly)\b)(?! (?:\w+ )?(?:have (?:\w+ed|been|gone|made|done|had|taken|won|lost|come|to)|like|love|rather|say|argue|sometimes|often)\b)/,
  },
  // `the dam could fail`, `it may rain`, but not `I could`, `may have`, `could be a whale`, `may mean`
  might: {
    weight: 1.95,
    main: true,
    pattern:
      /\b(?:(?<!\b(?:i|we) )could(?! not)|may|might)\b(?! (?:have|not (?:be|have)|already|well be|be (?:seen|heard|found|an?|the|those|that|one|some|up to|as|on|in|at|already|more|pregnant)|represent|mean|reflect|explain|remember|recall|imagine|see|understand|tell)\b)/,
  },
});
