import { rules } from '../../../data/index.ts';
import type { SentenceRule } from './sentenceRule.ts';

/** What comes after the subject: `will visit`, `was also planning`, but not what merely happens: `will cost`. */
const WILL =
  /^(?:will|would|'ll|'d|plans?|planned|intends?|intended|(?:is|are|was|were) (?:also )?(?:going to|planning|considering|contemplating|cancell?ing|preparing|launching|expanding|suspending|withdrawing|recalling|in the process of|open to|committed|determined|prepared|willing|ready)|agreed|decided)\b(?! (?:be able|not|never|often|always|usually|sometimes|regularly|all|have|be(?! \w+ing\b)|lose|win|need|see|know|miss|remember|cherish|like|love|rather|face|suffer|probably|likely|take|cost|depend|mean|happen|become|remain|work|help|require)\b)/;
/** `would not answer`, `was not joining`, `declined` */
const WILL_NOT =
  /^(?:won't|wouldn't|(?:will|would) (?:not|never)|(?:is|was|were|are) not (?:going to|releasing|commenting|joining|running|ready)|(?:do|does|did)(?: not|n't) (?:want|plan|intend|comment)|refused|declined)\b/;
/** `would shut down the port`, `will take the club to court`: what hurts others. */
const OWN_HARM =
  /^(?:will|would|'ll|'d|shall|(?:is|are|was|were) (?:ready|prepared|going) to) (?:\w+ )?(?:shut|close|block|blockade|halt|stop|withdraw|pull out|quit|resign|leave|cancel|call off|boycott|strike|go on strike|walk out|sue|take (?:\S+ ){1,4}to court|take legal action|retaliate|hit back|stop paying|cut off|bring down|expel|punish|(?:launch|begin|start|stage|resume|embark on) (?:\S+ ){0,3}?(?:strikes?|go-slow|boycott|protests?|sit-in|agitation))\b/;

/** `will attack any ship`, `would bring the city to a halt`: what is done to hurt. */
const OWN_ATTACK =
  /^(?:will|would|'ll|'d|shall) (?:\w+ )?(?:attack|bomb|shoot|shell|sink|kill|fire on|execute|behead|bring (?:\S+ ){1,3}to a (?:halt|standstill)|paraly[sz]e|blockade|boycott|disrupt|march on|storm|occupy|burn|destroy|down tools|block (?:the |all |every |main )*(?:roads?|highways?|bridges?|ports?|railways?|streets?|border))\b/;

/** What a body does on purpose: `it will refund`, but not `it will rain`. */
const IT_WILL =
  /^it (?:will|would|'ll|plans to|plann?ed to|intends to|intended to|is to|was to|is going to|was going to) (?:also |soon |now |not only )?(?:open|close|build|rebuild|buy|sell|pay|repay|refund|launch|invest|hire|recruit|cut|raise|lower|provide|send|release|publish|appeal|review|investigate|examine|add|offer|stop|start|begin|continue|resume|expand|fund|finance|donate|give|hand|replace|repair|restore|remove|withdraw|recall|move|merge|introduce|extend|train|plant|create|set up|appoint|name|host|hold|support|help|work with|cooperate|co-operate|comply|reduce|increase|double|suspend|cancel|ban|end|scrap|drop|lift|reopen|return|compensate|apologi[sz]e|join|run|seek|ask|challenge|contest|consult|improve|install|upgrade|phase out|deliver|ship|supply|produce)\b/;

/** What a body does not do on purpose. */
const IT_WILL_NOT =
  /^it (?:will not|would not|won't|wouldn't|does not intend to|did not intend to|has no plans to) (?:open|close|build|rebuild|buy|sell|pay|repay|refund|launch|invest|hire|recruit|cut|raise|lower|provide|send|release|publish|appeal|review|investigate|examine|add|offer|stop|start|begin|continue|resume|expand|fund|finance|donate|give|hand|replace|repair|restore|remove|withdraw|recall|move|merge|introduce|extend|train|plant|create|set up|appoint|name|host|hold|support|help|work with|cooperate|co-operate|comply|reduce|increase|double|suspend|cancel|ban|end|scrap|drop|lift|reopen|return|compensate|apologi[sz]e|join|run|seek|ask|challenge|contest|consult|improve|install|upgrade|phase out|deliver|ship|supply|produce)\b/;

const saysOfItself =
  (pattern: RegExp): SentenceRule['applies'] =>
  ({ own }) =>
    own !== null && pattern.test(own.rest);

/** The same, and of a body that is only called `it`. */
const saysOfItselfOrIt =
  (pattern: RegExp): SentenceRule['applies'] =>
  ({ own, lead, direct }) =>
    pattern.test(own?.rest ?? (!direct && lead.startsWith('it ') ? lead.slice(3) : ''));

/** What speakers say of themselves or of their body: `[the port] said <it would stay open>`. */
export const ownSideRules = Object.values(
  rules(import.meta.url, 'own-side', {
    // `he will visit`, `the agency was considering an appeal`, but not `it will cost`; in direct speech not `would`
    will: {
      act: 'promise',
      weight: 2.6,
      applies: ({ own, direct }) =>
        own !== null && WILL.test(own.rest) && !(direct && own.rest.startsWith('would')),
    },
    // `his plan would lower rents`
    'plan-would': {
      act: 'promise',
      weight: 2.2,
      applies: ({ lead }) =>
        /^(?:his|her|its|their|our|my) (?:\w+ ){0,2}(?:plan|proposal|bill|budget) (?:would|will) /.test(lead),
    },
    // `she would not answer`, `they declined`
    'will-not': { act: 'refuse', weight: 2.5, applies: saysOfItself(WILL_NOT) },
    // `he wants to visit`, but not `wants to see`
    'wants-to': {
      act: 'promise',
      weight: 1.7,
      // `we wanted to know`: no plan
      applies: saysOfItself(/^(?:wants?|wanted) to (?!(?:see|know|understand|find out)\b)/),
    },
    // `he wants a new pier`, `she wants to see more boats`
    wants: {
      act: 'demand',
      weight: 1.7,
      applies: saysOfItself(/^(?:wants?|wanted) (?!to (?!see\b))/),
    },
    // `she favors a ban`
    favors: { act: 'demand', weight: 1.5, applies: saysOfItself(/^favou?r(?:s|ed)? /) },
    // `she strongly supported the ruling`
    supports: {
      act: 'praise',
      weight: 1.8,
      applies: saysOfItself(
        /^(?!(?:feel|look|sound|seem)(?:s|ed)? )(?:\w+ )?(?:(?:welcome|support|back|admire|respect|like)(?:s|d|ed)?|st(?:and|ands|ood) (?:by|with|behind)(?! (?:everything|what|my|his|her|their|its|it|that|every)\b)) /,
      ),
    },
    // `he opposes the toll`
    opposes: { act: 'accuse', weight: 2, applies: saysOfItself(/^oppose[sd]? /) },
    // `they have no concerns`
    'has-concerns': {
      act: 'express',
      weight: 2.2,
      applies: saysOfItself(
        /^ha(?:s|d|ve) (?:\S+ )*?(?:concerns?|confidence|hopes?|fears|doubts|misgivings|worries|regrets?)\b/,
      ),
    },
    // `it expects a record half`
    expects: {
      act: 'predict',
      weight: 2.7,
      applies: ({ lead }) =>
        /^(?:it|he|she|they|we|i) (?:\w+ly |now |also |still )?(?:expects?|expected|anticipates?|anticipated|forecasts?)\b/.test(
          lead,
        ),
    },
    // `the union would strike if talks failed`, `they will shut down the port unless …`
    'harm-if': {
      act: 'threaten',
      weight: 3.1,
      applies: ({ own, words }) =>
        own !== null &&
        OWN_HARM.test(own.rest) &&
        /\b(?:if|unless|until|any \w+ (?:that|who|which)|any(?:one|body) who)\b/.test(words),
    },
    // `they would attack any ship`, `they will bring the city to a halt`
    'own-attack': { act: 'threaten', weight: 2.9, applies: saysOfItself(OWN_ATTACK) },
    // `it will refund all tickets`, whoever says it
    'it-will': {
      act: 'promise',
      weight: 2.4,
      applies: ({ lead, direct }) => !direct && IT_WILL.test(lead),
    },
    // `it would not open its books`
    'it-will-not': {
      act: 'refuse',
      weight: 2.4,
      applies: ({ lead, direct }) => !direct && IT_WILL_NOT.test(lead),
    },
    // `they were handcuffed`, `he was shouted at`
    'ill-treated': {
      act: 'accuse',
      weight: 2.4,
      applies: saysOfItself(
        /^(?:was|were|had been|have been|has been|got) (?:\w+ly )?(?:handcuffed|shackled|chained|blindfolded|beaten|kicked|punched|slapped|whipped|caned|tortured|starved|strip-searched|humiliated|insulted|mocked|abused|harassed|bullied|cheated|robbed|evicted|dumped|tricked|lured|trafficked|dragged|locked|threatened|ignored|sacked without|shouted at|spat at|spat on|lied to|underpaid|overcharged|denied|deprived|stripped|silenced|targeted|singled out|mistreated|ill-treated|exploited)\b/,
      ),
    },
    // `she would sue the paper`
    'will-sue': {
      act: 'threaten',
      weight: 2.8,
      applies: saysOfItselfOrIt(
        /^(?:will|would|'ll|'d|shall) (?:\w+ly )?(?:sue|retaliate|take revenge|take legal action|punish|prosecute|go to court|take (?:\S+ ){1,4}to court)\b/,
      ),
    },
    // `he hopes it will reopen`
    hopes: {
      act: 'express',
      weight: 2.3,
      applies: saysOfItself(
        /^(?:hopes?|hoped|wish|wishes|wished|loves?|loved|hates?|hated|fears?|feared|worry|worries|worried|regrets?|regretted)\b/,
      ),
    },
  } satisfies Record<string, SentenceRule>),
);
