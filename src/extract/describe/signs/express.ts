import { signs } from './sign.ts';

/** Wording that expresses a feeling or a wish. Adjectives for feelings are in `feeling.ts`. */
export const expressSigns = signs(import.meta.url, 'express', {
  // `I really hope so`
  'i-hope': {
    weight: 2.4,
    pattern:
      /\b(?:i|we) (?:\w+ )?(?:hope|wish|love|hate|fear|dread|worry|miss|despise|adore|pray|can't wait|cannot wait|feel bad|feel sorry)\b/,
  },
  // `we would love to stay`
  'i-would-love': { weight: 2.4, pattern: /\b(?:i|we)(?:'d| would) (?:rather|love|like)\b/ },
  // `it scares me`
  'scares-me': {
    weight: 2.4,
    pattern: /\b(?:scares?|frightens?|terrifies|disgusts?|saddens?|hurts?) (?:me|us)\b/,
  },
  // `it makes us very proud`
  'makes-me': {
    weight: 2.4,
    pattern:
      /\bmakes? (?:me|us) (?:\w+ )?(?:sick|sad|angry|mad|nervous|happy|proud|cry|afraid|scared|uncomfortable|smile|laugh|want to|feel)\b/,
  },
  // `our thoughts are with the crew`
  'my-heart': {
    weight: 2.4,
    pattern:
      /\b(?:my|our) (?:heart|hearts|thoughts|prayers|condolences|worry|fear|hope|concern|biggest fear)\b/,
  },
  // `God bless them`
  'god-bless': { weight: 2.4, pattern: /\bgod bless\b/ },
  // `looking forward to it`
  'look-forward': { weight: 2.4, pattern: /\blook(?:s|ed|ing)? forward to\b/ },
  // `I'm so relieved`
  'i-am-so': { weight: 2.4, pattern: /\bi'm so\b/ },
  // `it breaks my heart`
  'breaks-my-heart': { weight: 2.4, pattern: /\bbreaks my heart\b/ },
  // `oh my`, `wow`
  wow: { weight: 1.6, pattern: /\boh my\b|\bwow\b/ },
  // `we extend our deepest sympathies`
  condolences: {
    weight: 2.4,
    pattern:
      /\b(?:extend|offer|send|convey|express|share)(?:s|ed|ing)? (?:\w+ ){0,5}(?:condolences|sympath(?:y|ies)|best wishes|prayers|apolog(?:y|ies))\b|\b(?:deep|deepest|heartfelt|sincere|sincerest) (?:condolences|sympath(?:y|ies)|regret|sorrow)\b/,
  },
  // `there is a great deal of concern`
  'much-concern': {
    weight: 2.4,
    pattern:
      /\b(?:(?:great deal|lot|lots|sense) of|widespread|growing|great|deep|real|mounting) (?:concern|concerns|worry|anger|sadness|fear|fears|relief|grief|anxiety|unease|joy|shock|sorrow|excitement)\b/,
  },
  // `there was relief in the village`
  'there-was-relief': {
    weight: 2.4,
    pattern:
      /\bthere (?:is|was|has been|had been|were|are) (?:\w+ ){0,2}?(?:relief|anger|joy|grief|disbelief|sadness|dismay|sorrow|despair|jubilation|elation|outrage|fury|delight|fear|panic|heartbreak|nervousness|frustration|disappointment)\b(?! of)/,
  },
  // `he will be sorely missed`
  missed: { weight: 2.4, pattern: /\b(?:be|is|are) (?:sorely|greatly|deeply|badly|dearly|much) missed\b/ },
  // `I'm sorry`
  'i-am-sorry': { weight: 2.4, pattern: /\bi(?:'m| am) sorry\b/ },
  // `I only want my son`
  'only-want': {
    weight: 2,
    pattern:
      /\bi (?:only|just) want(?:ed)? (?:my|our|justice|peace|answers|closure|to (?:go home|sleep|forget|live|be (?:happy|left alone)))\b/,
  },
  // `I can't believe he's gone`
  'cannot-believe': {
    weight: 2.4,
    pattern:
      /\b(?:i|we) (?:still |just )?(?:can't|cannot|couldn't|could not) believe (?:it|he|she|they|that|this|we|i|my|our)\b/,
  },
  // `we apologise for the delay`
  'we-apologise': { weight: 2.4, pattern: /\b(?:i|we) (?:\w+ly |do |also )?apologi[sz]e\b/ },
  // `I feel great`
  'i-feel': {
    weight: 2.4,
    pattern: /\bi feel (?:so |very |really )?(?:good|great|bad|sad|terrible|awful)\b/,
  },
});
