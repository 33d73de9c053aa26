import type { Act } from '../../data/index.ts';
import { fold } from '../../text/fold.ts';
import type { Claimed } from '../claim.ts';

/** What is counted of one statement beside its claim, once for all its pairs. */
export type Traits = {
  readonly act: Act;
  readonly hedged: boolean;
  readonly asks: boolean;
  readonly jokes: boolean;
  /** A question or a joke: whatever its words are, nobody claims them. */
  readonly claimsNothing: boolean;
  readonly ofRumour: boolean;
  readonly past: boolean;
  readonly future: boolean;
  /** `all`, `every`; `some`, `most`; `only`. */
  readonly whole: boolean;
  readonly part: boolean;
  readonly exclusive: boolean;
  readonly exception: boolean;
  /** Words and figures of time: days, months, years, seasons, parts of the day, first and second. */
  readonly times: ReadonlySet<string>;
  /** Words before the first verb that ends the subject; empty where it is not found. */
  readonly subject: ReadonlySet<string>;
  /** Negations in the content. */
  readonly negations: number;
  readonly words: number;
};

const HEDGES =
  /\b(?:probably|perhaps|maybe|may|might|could|seems?|seemed|looks?|appears?|apparently|likely|almost|rather|slightly|somewhat|assumed?|possibly|presumably|on the whole|nearly|suppose[ds]?)\b/;
const ASKING = /\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|question(?:s|ed|ing)?|inquir\w+|enquir\w+)\b/;
const QUESTION = /^(?:whether|why|how|if|who|when|what)\b|\?["”’']*$/;
const JOKING = /\b(?:jok(?:es?|ed|ing)|quip(?:s|ped)|teas(?:es?|ed|ing))\b/;
const RUMOUR =
  /\b(?:rumou?rs?|reports? that|reported|allegedly|alleg\w+|claims? that|claimed|speculation|gossip|some (?:people|critics|say)|critics|people (?:say|think|believe|fear|were)|feared|thought|believed|according to)\b/;
const PAST = /\b(?:was|were|had|did|has|have)\b/;
const FUTURE = /\b(?:will|would|shall|going to|won't|wouldn't|'ll)\b/;
const WHOLE =
  /\b(?:all|every|everybody|everyone|everything|each|always|entirely|completely|whole|any|anybody|anyone)\b/;
const PART = /\b(?:some|several|part|parts|partly|most|many|few|half|somewhat)\b/;
const EXCLUSIVE = /\b(?:only|solely|just|nobody but|no one but|exclusively)\b/;
const EXCEPTION = /\b(?:except|unless|apart from|other than|provided|as long as|subject to|on condition)\b/;
const TIMES =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|morning|afternoon|evening|night|today|tomorrow|yesterday|christmas|easter|childhood|first|second|third|last|next|before|after|once|now|(?:1[89]|20)\d\d)\b/g;
const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never nobody none nothing neither nor without cannot hardly deny denies denied'.split(' '),
);
/** The verb, mostly an auxiliary, before which the subject stands. */
const VERB =
  /\b(?:is|are|was|were|will|would|shall|should|can|could|may|might|must|has|have|had|do|does|did|isn't|aren't|wasn't|weren't|won't|wouldn't|can't|couldn't|hasn't|haven't|hadn't|didn't|doesn't|don't)\b/;

/** What is counted of a statement. */
export function traitsOf({ statement }: Claimed): Traits {
  const cue = fold(statement.cue?.text ?? '');
  const plain = withoutMarks(fold(statement.content.text).replace(/\s+/g, ' '));
  const verb = VERB.exec(plain);
  return {
    act: statement.act,
    hedged: HEDGES.test(plain),
    asks: ASKING.test(cue) || QUESTION.test(plain),
    jokes: JOKING.test(cue),
    claimsNothing: JOKING.test(cue) || statement.act === 'ask' || (ASKING.test(cue) && QUESTION.test(plain)),
    ofRumour: RUMOUR.test(plain),
    past: PAST.test(plain),
    future: FUTURE.test(plain),
    whole: WHOLE.test(plain),
    part: PART.test(plain),
    exclusive: EXCLUSIVE.test(plain),
    exception: EXCEPTION.test(plain),
    times: new Set(plain.match(TIMES) ?? []),
    subject: new Set(verb ? (plain.slice(0, verb.index).match(/\p{L}+/gu) ?? []) : []),
    negations: plain.split(/[^\p{L}']/u).filter(isNegation).length,
    words: plain.split(' ').length,
  };
}

/** A text without quotation marks around it, and without the comma or full stop at its end. */
function withoutMarks(text: string): string {
  const end = [...text].findLastIndex((character) => !`"”'’,.`.includes(character));
  const whole = [...text].slice(0, end + 1).join('');
  return `"“'‘`.includes(whole.charAt(0)) ? whole.slice(1) : whole;
}

function isNegation(word: string): boolean {
  return (
    NEGATIONS.has(word) ||
    word.endsWith("n't") ||
    (word.startsWith('refus') && word !== 'refus') ||
    word.startsWith('fail')
  );
}
