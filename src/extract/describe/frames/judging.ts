import { weightOf } from '../scores.ts';
import { CLAIMS, type CueInContext, decided, frame, leadIs, leaning, otherwise } from './frame.ts';

/** What is called so that it takes place. */
const CONVENED =
  /^(?:an?|the|for) (?:\S+ )?(?:hearing|session|meeting|election|vote|strike|summit|conference|boycott|referendum)\b/;
const FALSE = /\b(?:false|untrue|wrong|baseless|inaccurate|unfounded|misleading)\b/;

/** Whether the content blames or praises at all. */
function judges({ content }: CueInContext): boolean {
  return Math.max(weightOf(content, 'accuse'), weightOf(content, 'praise')) >= 1;
}

/** `call`, `describe`, `consider`, `view` */
export const callFrame = frame(import.meta.url, 'call', {
  // `called <an emergency session>`
  convene: { when: ({ cue, lead }) => /\bcall/.test(cue) && CONVENED.test(lead), sense: decided('demand') },
  // `called <to amend the law>`, `calls to <boycott the film>`
  'to-do': {
    when: ({ cue, lead }) =>
      /\bcall(?:s|ed|ing)?\b/.test(cue) && (/\bcall(?:s|ed|ing)? to$/.test(cue) || /^to\b/.test(lead)),
    sense: decided('demand'),
  },
  // `called <the statement false>`
  'claim-false': { when: ({ lead }) => CLAIMS.test(lead) && FALSE.test(lead), sense: decided('deny') },
  // `viewed <the plan unfavorably>`
  unfavorably: { when: leadIs(/\bunfavou?rably\b/), sense: decided('accuse') },
  // `viewed <the plan favorably>`
  favorably: { when: leadIs(/\bfavou?rably\b/), sense: decided('praise') },
  // `is considering <suing the port>`
  'consider-doing': {
    when: ({ cue, lead }) => /\b(?:consider|weigh)\w*\b/.test(cue) && /^\w+ing\b/.test(lead),
    sense: decided('promise'),
  },
  // `called <the pier a pier>`
  plainly: { when: (cue) => !judges(cue), sense: decided('assert') },
  // `called <the audit a farce>`
  blaming: {
    when: ({ content }) => weightOf(content, 'accuse') >= weightOf(content, 'praise'),
    sense: decided('accuse'),
  },
  // `described <the crew as heroic>`
  other: { when: otherwise, sense: decided('praise') },
});

/** `reject`, `dismiss`, `overrule` */
export const rejectFrame = frame(import.meta.url, 'reject', {
  // `dismissed <the ballot as a sham>`, but not `dismissed <the reports as nonsense>`
  'as-bad': {
    when: ({ lead, content }) =>
      / as /.test(` ${lead} `) && !CLAIMS.test(lead) && weightOf(content, 'accuse') >= 1,
    sense: decided('accuse'),
  },
  // `rejected <reports of losses>`, `dismissed <the affair>`
  claim: {
    when: ({ lead, words, content }) =>
      // `rejected <that>`
      lead === '' ||
      lead === 'this' ||
      CLAIMS.test(lead) ||
      CLAIMS.test(words.slice(1).join(' ')) ||
      (words.some((word) => word.startsWith('dismiss')) && weightOf(content, 'refuse') < 1),
    sense: decided('deny'),
  },
  // `rejected <the offer of the port>`
  other: { when: otherwise, sense: decided('refuse') },
});

/** `see`, `think`, `believe` */
export const seeFrame = frame(import.meta.url, 'see', {
  // `sees <the dam as a threat>`, `thinks of <him as a friend>`
  as: {
    when: ({ cue, lead }) =>
      /\b(?:see|sees|saw|seen|think|thinks|thought) (?:\w+ )?(?:as|of)\b/.test(cue) ||
      / as /.test(` ${lead} `),
    sense: leaning({ accuse: 0.4, praise: 0.5 }, 'assert'),
  },
  // `thinks <it will rain>`
  other: { when: otherwise, sense: leaning({ predict: 0.2 }, 'assert') },
});

/** `feel` */
export const feelFrame = frame(import.meta.url, 'feel', {
  // `felt <that it was late>`, `felt <the dam was old>`
  that: {
    when: leadIs(
      /^(?:that|as if|like|the|it|he|she|they|his|her|their|a|an|there|this|more|some|[^ ]+ (?:is|was|are|were|had|has|would|will)) ?/,
    ),
    sense: leaning({ assert: 0.1, express: 0.8 }, 'express'),
  },
  // `felt <betrayed>`
  other: { when: otherwise, sense: decided('express') },
});
