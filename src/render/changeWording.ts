import type { FeatureWeight } from '../data/index.ts';

/**
 * What each feature of `src/positions/pairs/pairFeatures.ts` looks at, as readers know it. A feature may speak for a change by being there or
 * by being absent, so that these words say only what was looked at; several features look at one thing.
 */
export const FEATURE_WORDS: Readonly<Record<string, string>> = {
  nearness: 'meaning',
  share: 'words in common',
  'share of same words': 'words in common',
  covered: 'words in common',
  'covered of the longer': 'words in common',
  'terms in common': 'words in common',
  'fewest terms': 'length',
  'most terms': 'length',
  'fewest alone': 'words in only one statement',
  'most alone': 'words in only one statement',
  flips: 'contrary words',
  'odd flips': 'contrary words',
  'flips by negation': 'negations',
  'flips by contraries': 'contrary words',
  'flip of the cue': 'reporting words',
  'flip at the end': 'contrary words at the end',
  'flip in the subject': 'contrary words in the subject',
  'contraries unflipped': 'contrary words that are both negated',
  synonyms: 'synonyms',
  'negation alone': 'negations in only one statement',
  'odd negations': 'negations',
  negations: 'negations',
  'odd in all': 'contrary words and negations together',
  'cues of position': 'reporting words that take a position',
  'cues of tone': 'reporting words that blame or praise',
  'cues of neither': 'neutral reporting words',
  'no clause': 'contents that are not clauses',
  negated: 'what was not said',
  'same act': 'whether the acts are the same',
  'acts of denial': 'denials',
  'acts of refusal': 'refusals',
  'acts of promise': 'promises and threats',
  'acts of demand': 'demands',
  'acts of blame and praise': 'accusations and praise',
  'acts of asking': 'questions',
  'praise and blame': 'an accusation beside praise',
  questions: 'questions',
  jokes: 'jokes',
  rumours: 'rumours',
  'hedged once': 'hedges',
  'past and not': 'tense',
  'future and not': 'tense',
  'all once': 'all and every',
  'some once': 'some and most',
  'only once': 'only',
  'exception once': 'exceptions',
  'other numbers': 'numbers',
  'same numbers': 'numbers',
  'numbers once': 'numbers in only one statement',
  'other times': 'times',
  'times once': 'times in only one statement',
  'conditions once': 'conditions in only one statement',
  'conditions twice': 'conditions',
  'whatever once': 'whatever and no matter',
  'other names': 'names',
  'same names': 'names',
  'names once': 'names in only one statement',
  pronouns: 'pronouns',
  'same first term': 'first words',
  'same last term': 'last words',
  'subjects in common': 'subjects in common',
  'rule of stance': 'the rule for contradictions',
  'rule of numbers': 'the rule for numbers',
  'rule of conditions': 'the rule for conditions',
  'odd and near': 'contrary words with a similar meaning',
  'odd and share': 'contrary words among words in common',
  'even and near': 'a similar meaning without contrary words',
  'other numbers and share': 'numbers among words in common',
};

/** What spoke most for a change of position, and against it: `for a change: contrary words, meaning · against: times`. */
export function explanationWords(explanation: readonly FeatureWeight[]): string {
  const words = (isFor: boolean) => {
    const said = explanation
      .filter(({ weight }) => weight > 0 === isFor)
      .map(({ feature }) => FEATURE_WORDS[feature] ?? feature);
    return [...new Set(said)].join(', ');
  };
  const [pro, contra] = [words(true), words(false)];
  return [pro && `for a change: ${pro}`, contra && `against: ${contra}`].filter(Boolean).join(' · ');
}
