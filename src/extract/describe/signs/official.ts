import { rules } from '../../../data/index.ts';
import { plain } from '../contentTokens.ts';
import type { SentenceRule } from './sentenceRule.ts';

/** Those who carry out what they say is to be done. */
const OFFICIAL =
  /\b(?:minister|ministry|commissioner|governor|mayor|council|county|department|authority|agency|government|directors?|director-general|chief executive|ceo|manager|spokes(?:man|woman|person)|secretary|president|premier|company|firm|airline|bank|operator|utility|board|superintendent|collector|administrator|commission|officials?|engineer|railways?)\b/;
/** Those who do not, for all their office. */
const OTHERS = /\b(?:opposition|shadow|former|ex-\w+|union|analysts?|economists?|forecast\w*)\b/;

/** Whether a source holds an office, or is a body, that carries out what it says is to be done. */
export function isOfficial(source: string): boolean {
  const who = plain(source);
  return OFFICIAL.test(who) && !OTHERS.test(who);
}

/** `would be repaired`: what somebody in office has done. */
const DONE =
  /\b(?:will|would|'ll) (?:also |now |soon |all |then )?be (?:fully |gradually |quickly |soon )?(?:re)?(?:built|paired|fixed|completed|finished|stored|surfaced|delivered|dispatched|deployed|distributed|provided|supplied|leased|paid|funded|compensated|recruited|hired|employed|installed|upgraded|expanded|extended|opened|launched|introduced|established|set up|rolled out|implemented|published|announced|tabled|submitted|placed|removed|located|settled|allocated|disbursed|drilled|connected|habilitated|trained|bought|purchased|procured|carried out|undertaken|strengthened|stepped up|waived|scrapped|cleared|cleaned|dredged|made available|addressed|resolved|sorted out|reinstated|refurbished|renovated|constructed|presented|enacted|amended|drafted|gazetted|brought (?:in|before))\b/;
/** `work on the bridge would begin` */
const WORK =
  /^(?:the |all |\w+ )?(?:work|works|construction|repairs?|distribution|recruitment|registration|upgrades?|rehabilitation|reconstruction|drilling|payments?|services|flights) (?:\S+ ){0,6}?(?:will|would) (?:begin|start|commence|resume|continue)\b/;
/** `customers will receive a refund` */
const RECEIVE =
  /\b(?:will|would) (?:all |each |now |also )?(?:receive|be given|be paid|be entitled to|benefit from)\b/;

/** `the state would bear the cost` */
const STATE_WILL =
  /^(?:the|its|his|her|our) (?:\w+ )?(?:state|county|province|district|port|mine|school|plant|treasury|taxpayer) (?:will|would) (?:also |now |fully )?(?:bear|cover|foot|fund|finance|build|rebuild|buy|provide|supply|send|pay|repay|refund|open|reopen|repair|restore|support|take over|hire|recruit|raise|cut|launch|invest|deliver|deploy|introduce|review|investigate)\b/;

/** Sentences by which whoever holds an office promises what is to be done. */
export const officialRules = Object.values(
  rules(import.meta.url, 'official', {
    // `[the minister] said <the road would be repaired>`
    'will-be-done': {
      act: 'promise',
      weight: 2.4,
      applies: ({ official, lead }) => official && (DONE.test(lead) || WORK.test(lead)),
    },
    // `[the president] said <the state would bear the cost>`
    'state-will': {
      act: 'promise',
      weight: 2.4,
      applies: ({ official, lead }) => official && STATE_WILL.test(lead),
    },
    // `[the company] said <customers will receive a refund>`
    'will-receive': {
      act: 'promise',
      weight: 2.2,
      applies: ({ official, lead }) => official && RECEIVE.test(lead),
    },
  } satisfies Record<string, SentenceRule>),
);
