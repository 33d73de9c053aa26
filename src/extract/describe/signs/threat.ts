import { rules } from '../../../data/index.ts';
import type { SentenceRule } from './sentenceRule.ts';

/** What workers do to be heard. */
const STRIKES =
  /\b(?:will|would|'ll|shall) (?:\w+ )?(?:strike|go on strike|walk out|down tools|boycott|picket|blockade)\b/;
/** Whoever does something. */
const WHOEVER = /\b(?:any(?:one|body)?|those|whoever)\b/;
/** What befalls whoever does it. */
const PUNISHED =
  /\bwill (?:be (?:arrested|punished|shot|prosecuted|jailed|fined|dealt with|detained|destroyed|expelled)|face (?:arrest|charges|jail|prosecution|punishment)|have (?:grave|serious|severe|dire) consequences)\b/;

/** Sentences that threaten by two parts, which may be far from each other. */
export const threatRules = Object.values(
  rules(import.meta.url, 'threat', {
    // `drivers will strike unless they are paid`
    'strike-unless': {
      act: 'threaten',
      weight: 3,
      applies: ({ words }) => STRIKES.test(words) && /\b(?:if|unless|until)\b/.test(words),
    },
    // `anyone who enters will be arrested`
    'anyone-will-be': {
      act: 'threaten',
      weight: 3.1,
      applies: ({ words }) => WHOEVER.test(words) && PUNISHED.test(words.slice(words.search(WHOEVER))),
    },
  } satisfies Record<string, SentenceRule>),
);
