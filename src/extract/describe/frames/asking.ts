import { weightOf } from '../scores.ts';
import { CLAIMS, decided, frame, leadIs, leaning, otherwise, TO_ACT } from './frame.ts';

/** Behind `asked to`, verbs of answering: whoever is asked to comment is under no demand. */
const ANSWER =
  /^(?:to )?(?:comment|respond|explain|elaborate|describe|react|clarify|confirm|say|name|speak|recall|reflect|about|if|whether|what|why|how|who|when|where|which)\b/;

/** `ask` */
export const askFrame = frame(import.meta.url, 'ask', {
  // `was asked <to report by May>`, but not `Asked <to comment>`
  'asked-to-act': {
    when: ({ source, cue, lead }) =>
      source === '' &&
      /\basked(?: to)?$/.test(cue) &&
      (/^to\b/.test(lead) || /\bto$/.test(cue)) &&
      !ANSWER.test(lead),
    sense: decided('demand'),
  },
  // `<A panel> was asked <to report by May>`
  'others-asked-to-act': {
    when: ({ source, cue, lead }) =>
      source === '' &&
      /\b(?:been|was|were|is|are|being) asked$/.test(cue) &&
      TO_ACT.test(lead) &&
      !ANSWER.test(lead.slice(lead.search(/\bto\b/))),
    sense: decided('demand'),
  },
  // `Asked about the ferry, Ruiz left`
  asked: {
    when: ({ source, cue }) => source === '' && /\b(?:asked|when asked)\b/.test(cue),
    sense: decided('ask'),
  },
  // `asked <whether it would hold>`, `asked <him why>`
  question: {
    when: leadIs(
      /^(?:if|whether|what|why|how|who|when|where|which|about|[^ ]+ (?:if|whether|what|why|how|about))\b/,
    ),
    sense: decided('ask'),
  },
  // `asked for <a new pier>`
  for: {
    when: ({ cue, lead }) => /\bask(?:s|ed|ing)? (?:for|that)\b/.test(cue) || /^for\b/.test(lead),
    sense: decided('demand'),
  },
  // `asked <the crew to stay on board>`
  'to-act': {
    when: ({ lead, content }) => TO_ACT.test(lead) && !/\?/.test(lead) && weightOf(content, 'ask') < 2,
    sense: decided('demand'),
  },
  // `asked <the way>`
  other: { when: otherwise, sense: decided('ask') },
});

/** `question` */
export const questionFrame = frame(import.meta.url, 'question', {
  // `the question is <whether the dam is needed>`, but not `raised questions about <whether it is needed>`
  'question-is': {
    when: ({ cue, lead }) =>
      /^(?:of )?whether\b/.test(lead) &&
      /\b(?:the|a|an|one|another|big|key|real|main|central|open)(?: \w+)? question\b|\bquestions? (?:is|was|remains?|that|of|as to)\b/.test(
        cue,
      ) &&
      !/\brais/.test(cue),
    sense: decided('ask'),
  },
  // `questioned <whether the dam is needed>`, `questioned <the need for it>`
  whether: {
    when: leadIs(
      /^(?:whether|if|the (?:very )?(?:need|validity|accuracy|existence|authenticity|legality|legitimacy|wisdom|value|claim|premise|idea))\b/,
    ),
    sense: decided('deny'),
  },
  // `questioned <why the gate was open>`
  why: {
    when: ({ lead, content }) => /^(?:why|how|what|who)\b/.test(lead) && weightOf(content, 'accuse') < 1.5,
    sense: decided('ask'),
  },
  // `questioned <the fairness of the jury>`
  other: { when: otherwise, sense: decided('accuse') },
});

/** `challenge` */
export const challengeFrame = frame(import.meta.url, 'challenge', {
  // `challenged <the claim that the wells are dry>`
  claim: { when: leadIs(CLAIMS), sense: decided('deny') },
  // `challenged <him to publish the books>`
  'to-act': { when: leadIs(TO_ACT), sense: decided('demand') },
  // `challenged <the mayor>`
  other: { when: otherwise, sense: decided('accuse') },
});

/** `tell`, `remind`, `persuade` */
export const tellFrame = frame(import.meta.url, 'tell', {
  // `told <him to leave>`, but not `told <him to be sure>`
  'to-act': {
    when: leadIs(
      /^(?:(?:him|her|them|me|us|you|it|people|the \w+|his \w+|her \w+|their \w+|\w+) (?:not |never )?)?to (?!the\b|a\b|his\b|her\b|be\b)\w+/,
    ),
    sense: decided('demand'),
  },
  // `told <the crew that it would rain>`
  other: { when: otherwise, sense: leaning({}) },
});

/** `warn`, `caution`, `alert` */
export const warnFrame = frame(import.meta.url, 'warn', {
  // `warned against <a new toll>`, `warned <the crew not to sail>`
  against: {
    when: ({ lead, cue }) =>
      /^(?:against|not to|\S+ not to|\S+ to|(?:the|his|her) \S+ (?:not )?to)\b/.test(lead) ||
      /\bagainst\b/.test(cue),
    sense: decided('demand'),
  },
  // `warned: <“We will close the port.”>`
  'i-will': {
    when: ({ lead, content }) =>
      weightOf(content, 'promise') > 2 && !/^(?:i|we) (?:will|would) (?:be|have)/.test(lead),
    sense: decided('threaten'),
  },
  // `warned <that drivers would strike unless they were paid>`
  threat: { when: ({ content }) => weightOf(content, 'threaten') > 1.5, sense: decided('threaten') },
  // `warned of <extending the strike>`
  'of-acting': {
    when: ({ lead }) =>
      /^(?:of )?(?:extending|launching|staging|blocking|blockading|shutting|closing|resuming|intensifying|boycotting|taking to the streets|going on)\b/.test(
        lead,
      ),
    sense: decided('threaten'),
  },
  // `warned of <floods>`
  of: {
    when: ({ cue, lead }) => /^(?:of|about)\b/.test(lead) || /\b(?:of|about)$/.test(cue),
    sense: decided('predict'),
  },
  // `warned <that it will flood>`
  other: { when: otherwise, sense: leaning({ predict: 0.9 }, 'predict') },
});
