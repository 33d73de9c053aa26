import { rules } from '../../../data/index.ts';
import { wordList } from '../../../english/wordList.ts';
import type { SentenceRule } from './sentenceRule.ts';

/** `I'm just so relieved`, `they were very worried`: the last word is looked up. */
const SUBJECT_FEELS =
  /\b(?:i|we|he|she|they|it|everyone|everybody|(?:the|his|her|their|our|my) (?:\w+ )?(?:family|families|team|club|town|community|staff|players|board|federation|nation|fans|parents)|(?:the )?(?:people|crowds?|\w{3,}s))(?:'m|'re|'s| am| are| is| was| were| feel| feels| felt| have been| has been| had been)(?: (?:so|very|just|too|a little|more|also|quite|all|pretty|\w+ly))* (\w+)/;
const FEEL = /^(?:to )?(?:feel|feeling|felt)\b/;

/** Sentences that say what somebody feels. */
export const feelingRules = Object.values(
  rules(import.meta.url, 'feeling', {
    // `we are relieved`
    adjective: { act: 'express', weight: 2.4, applies: ({ words }) => isAdjective(words) },
    // `to feel at home`
    feel: { act: 'express', weight: 1.5, applies: ({ words }) => FEEL.test(words) && !isAdjective(words) },
  } satisfies Record<string, SentenceRule>),
);

function isAdjective(words: string): boolean {
  const found = SUBJECT_FEELS.exec(words);
  return found !== null && FEELINGS.has(found[1]!) && !NOBODY.test(words.slice(0, found.index));
}

/** `none of the clerks felt insulted`: what comes before the subject says that nobody feels it. */
const NOBODY = /\b(?:none|few|neither|not one) of $/;

/** Words for what somebody feels. */
const FEELINGS = wordList('feelings.txt');
