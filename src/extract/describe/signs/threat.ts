import { rules } from '../../../data/index.ts';
import { singularOfPersons } from '../../../english/personNouns.ts';
import type { SentenceRule } from './sentenceRule.ts';

/** What workers do to be heard. */
const STRIKES =
  /\b(?:will|would|'ll|shall) (?:\w+ )?(?:strike|go on strike|walk out|down tools|boycott|picket|blockade|block (?:an?|the|every|all|main) (?:\w+ )?(?:roads?|streets?|highways?|motorways?|bridges?|ports?|borders?|rails?|tracks?|gates?|entrances?)|shut (?:down )?(?:the|every|all)|stop work|stop working|take to the streets|march on|occupy|storm|barricade|paraly[sz]e|surround)\b/;
/** Whoever does something. */
const WHOEVER =
  /\b(?:any(?:one|body)?|those|whoever|every (?:\w+ ){1,3}(?:who|that|which))\b|\b[a-z]{3,}s (?:who|that|which|found|caught) /;
/** What befalls whoever does it. */
const PUNISHED =
  /\b(?:will|would) (?:lose (?:their|its|his|her) (?:licen[cs]es?|permits?|jobs?|seats?)|be (?:arrested|punished|shot|prosecuted|jailed|fined|dealt with|detained|destroyed|expelled|fired (?:up)?on|sunk|seized|shot down|hunted down|made to pay|removed by force|crushed)|face (?:arrest|charges|jail|prosecution|punishment)|have (?:grave|serious|severe|dire) consequences)\b/;

/** Sentences that threaten by two parts, which may be far from each other. */
export const threatRules = Object.values(
  rules(import.meta.url, 'threat', {
    // `drivers will strike unless they are paid`
    'strike-unless': {
      act: 'threaten',
      weight: 3,
      applies: ({ words }) => STRIKES.test(words) && /\b(?:if|unless|until)\b/.test(words),
    },
    // `farmers will dump milk unless prices rise`
    'people-unless': { act: 'threaten', weight: 2.4, applies: ({ lead }) => isOfPeopleUnless(lead) },
    // `anyone who enters will be arrested`
    'anyone-will-be': {
      act: 'threaten',
      weight: 3.1,
      applies: ({ words }) => WHOEVER.test(words) && PUNISHED.test(words.slice(words.search(WHOEVER))),
    },
  } satisfies Record<string, SentenceRule>),
);

/** Many people who will do something unless, and not suffer it. */
const UNLESS =
  /^(?:the |all |more |many |most |these |its |our |their )?(?:[\p{L}-]+ )?([\p{L}-]+s) (?:will|would|are going to|are ready to|are prepared to) (?!(?:be|lose|have|die|suffer|face|need|get|see|miss|struggle|starve|go hungry|stay|win|not|never|continue|keep|find|fail|fall|rise|drop|earn|pay more|feel|remain)\b)\p{L}+/u;

function isOfPeopleUnless(lead: string): boolean {
  const people = UNLESS.exec(lead)?.[1];
  return people !== undefined && /\b(?:unless|until)\b/.test(lead) && singularOfPersons(people) !== null;
}
