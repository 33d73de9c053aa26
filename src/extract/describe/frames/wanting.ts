import { weightOf } from '../scores.ts';
import { decided, frame, leadIs, leaning, otherwise, TO_ACT } from './frame.ts';

/** `want`, `desire` */
export const wantFrame = frame(import.meta.url, 'want', {
  // `wants <to know who signed it>`
  'to-know': {
    when: leadIs(/^to (?:know|hear|find out|learn|understand|see (?:if|whether))\b/),
    sense: decided('ask'),
  },
  // `wants <to see more women on the bench>`
  'to-see': { when: leadIs(/^to see (?!you\b)/), sense: decided('demand') },
  // `wants <to leave>`
  'to-do': { when: leadIs(/^to\b/), sense: decided('promise') },
  // `wants <a second ward>`, `wants <him to leave>`
  other: { when: otherwise, sense: decided('demand') },
});

/** `like`, `love`, `prefer` */
export const likeFrame = frame(import.meta.url, 'like', {
  // `would like <a new pier>`, `loves <to sail>`, `likes <sailing>`
  wish: {
    when: ({ cue, lead }) =>
      /\b(?:would|'d)\b/.test(cue) || /^(?:to|that|it|when|if|for|\w+ing)\b/.test(lead),
    sense: decided('express'),
  },
  // `likes <the old songs>`
  other: { when: otherwise, sense: decided('praise') },
});

/** `seek`, `look for`, `aim` */
export const seekFrame = frame(import.meta.url, 'seek', {
  // `seeks <to reopen the mill>`
  'to-do': { when: ({ lead, cue }) => /^to\b/.test(lead) || /\bto$/.test(cue), sense: decided('promise') },
  // `seeks <a new pier>`
  other: { when: otherwise, sense: decided('demand') },
});

/** `decide`, `choose`, `rule` */
export const decideFrame = frame(import.meta.url, 'decide', {
  // `decided <against a new bridge>`, `decided <not to sail>`
  against: {
    when: ({ lead, cue }) => /^(?:against|not to)\b/.test(lead) || /\bagainst\b/.test(cue),
    sense: decided('refuse'),
  },
  // `decided <to stay>`, `decided <on a new pier>`
  'to-do': { when: leadIs(/^(?:to|on)\b/), sense: decided('promise') },
  // `decided <that the toll is lawful>`
  other: { when: otherwise, sense: leaning({ demand: 0.4, promise: 0.3 }, 'promise') },
});

/** `agree`, `consent`, `accept` */
export const agreeFrame = frame(import.meta.url, 'agree', {
  // `agreed <to pay>`
  to: { when: ({ lead, cue }) => /^to\b/.test(lead) || /\bto\b/.test(cue), sense: decided('promise') },
  // `agrees with <the mayor>`
  with: { when: ({ lead, cue }) => /\bwith\b/.test(cue) || /^with\b/.test(lead), sense: decided('praise') },
  // `agreed <that the dam is old>`
  other: { when: otherwise, sense: leaning({ assert: 0.3 }, 'promise') },
});

/** `vow`, `swear` */
export const vowFrame = frame(import.meta.url, 'vow', {
  // `vowed <to punish the rebels>`; of `to fight`, `to block` and their like only with a word that hurts
  'to-hurt': {
    when: ({ lead }) =>
      /^to (?:sue|punish|jail|prosecute|retaliate|destroy|kill|fight|shut|block|bomb|attack|fire|deport|expel|hit|imprison|expose)\b/.test(
        lead,
      ) && /sue|punish|jail|retaliate|destroy|kill|bomb|attack|expel|hit|imprison/.test(lead),
    sense: decided('threaten'),
  },
  // `vowed <to file charges against the mayor>`, `vowed <to drag the firm to court>`
  'to-court': {
    when: leadIs(
      /^to (?:(?:file|lodge|bring|press|slap|institute|initiate|pursue) (?:\S+ ){0,4}?(?:charges?|suits?|lawsuits?|complaints?|cases?|action|petitions?)|(?:take|drag|haul) (?:\S+ ){1,4}?to court|impeach|unseat|oust|topple|bring down|paraly[sz]e)\b/,
    ),
    sense: decided('threaten'),
  },
  // `vowed <to strike if talks fail>`
  'to-strike-if': {
    when: leadIs(
      /^to (?:strike|go on strike|walk out|down tools|boycott|picket|blockade|stop work|halt|quit|resign|withdraw|pull out|leave)\b.*\b(?:if|unless|until)\b/,
    ),
    sense: decided('threaten'),
  },
  // `vowed <never to return>`
  'not-to': { when: leadIs(/^(?:not|never) to\b/), sense: decided('refuse') },
  // `vowed <to rebuild it>`
  other: { when: otherwise, sense: decided('promise') },
});

const PLAN = /\b(?:plans?|would|will|decision|candidacy|bid|run|campaign)\b/;
/** What is to come, as it is announced: a thing that is new, or one's own step. */
const MEASURE =
  /^(?:(?:a|an) )?(?:new|more|tighter|stricter|tougher|further|fresh|sweeping) |^(?:his|her|its|their|the) (?:\w+ )?(?:resignation|retirement|departure|withdrawal|candidacy|bid|intention|closure|launch)\b/;

/** `assure`, `reassure` */
export const assureFrame = frame(import.meta.url, 'assure', {
  // `assured <growers that the road would be mended>`, `assured <growers of new seed>`
  'to-come': {
    when: ({ cue, lead, content }) =>
      (/\b(?:will|would)\b/.test(lead) && weightOf(content, 'deny') < 2) ||
      /\bof$/.test(cue) ||
      /^(?:\S+ ){0,3}?of\b/.test(lead),
    sense: decided('promise'),
  },
  // `assured <growers that the water was clean>`
  other: { when: otherwise, sense: leaning({ assert: 0.4, deny: 0.3 }, 'promise') },
});

/** `announce`, `declare`, `signal` */
export const announceFrame = frame(import.meta.url, 'announce', {
  // `announced <plans for a pier>`, `announced <she would run>`
  plan: {
    when: ({ lead }) => TO_ACT.test(lead) || PLAN.test(lead),
    sense: leaning({ promise: 1.8 }, 'promise'),
  },
  // `announced <tighter controls>`, `announced <her resignation>`
  measure: {
    when: leadIs(MEASURE),
    sense: leaning({ promise: 1.3 }, 'promise'),
  },
  // `announced <that the mill had closed>`
  other: { when: otherwise, sense: leaning({ assert: 0.4 }, 'promise') },
});

/** `talk`, `speak`, `comment` */
export const topicFrame = frame(import.meta.url, 'topic', {
  // `talked about <opening a second ward>`
  'about-doing': {
    when: ({ cue, lead }) => /\babout\b/.test(cue) && /^\w+ing\b/.test(lead),
    sense: decided('promise'),
  },
  // `spoke about <rents>`
  other: { when: otherwise, sense: leaning({ assert: 1 }, 'assert') },
});
