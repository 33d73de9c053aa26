import type { Act } from '../../data/index.ts';
import { FEELINGS, polarityOf } from './polarity.ts';
import { LEAD, NEGATIVE, OWN_NEGATIVE, OWN_WILL, OWN_WONT, SIDE, SIGNS } from './signs.ts';
import { isWord, type Token } from './tokens.ts';
import { IMPERATIVES } from './verbs.ts';

/** How strongly a content speaks for each act. */
export type Scores = Partial<Record<Act, number>>;

/** How the content is worded and by whom, as far as its words' meaning hangs on it. */
export type Voice = {
  /** The words are the speaker's own: `I` and `we` are the speaker's side. */
  readonly direct: boolean;
  /** A subject at the start of an indirect content (`he`, `it`, `they`) that can be the speaker. */
  readonly own: RegExp;
};

/** What an act may claim less for itself where several sentences speak: most of any speech states things. */
const AMONG_OTHERS = 0.65;

/** What the content does, each sentence by its best act, longer sentences for more. */
export function contentActs(tokens: readonly Token[], voice: Voice): Scores {
  const total: Scores = {};
  const sized = sentencesOf(tokens)
    .map((sentence) => ({ sentence, words: sentence.filter((token) => isWord(token.word)).length }))
    .filter(({ words }) => words > 0);
  const whole = sized.filter(({ words }) => words > 2);
  const judged = whole.length > 0 ? whole : sized;
  const weights = judged.map(({ words }) => Math.sqrt(Math.min(40, words)));
  const sum = weights.reduce((a, b) => a + b, 0);
  for (const [k, { sentence }] of judged.entries())
    for (const [act, score] of Object.entries(sentenceActs(sentence, voice)) as [Act, number][])
      total[act] = (total[act] ?? 0) + (score * weights[k]!) / sum;
  if (judged.length > 1) total.assert = (total.assert ?? 0) * AMONG_OTHERS;
  return total;
}

function sentencesOf(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  let start = 0;
  for (let k = 1; k <= tokens.length; k++) {
    const ends =
      k === tokens.length || (tokens[k]!.first && !(tokens[k - 1]!.first && !isWord(tokens[k - 1]!.word)));
    if (!ends) continue;
    found.push(tokens.slice(start, k));
    start = k;
  }
  return found;
}

/** How much of a sentence is read for signs, in words and marks. */
const READ = 200;

function sentenceActs(tokens: readonly Token[], voice: Voice): Scores {
  const scores: Scores = { assert: 1 };
  const add = (act: Act, weight: number) => {
    scores[act] = Math.max(scores[act] ?? 0, weight);
  };
  const sentence = tokens
    .slice(0, READ)
    // The month is no sign of what might happen.
    .map(({ word, capital, first }) => (word === 'may' && capital && !first ? 'May' : word))
    .filter((word) => !/^["“”«»„]$/.test(word))
    .join(' ')
    .replace(/ (?=[,.;:?!])/g, '');
  for (const [act, weight, pattern] of SIGNS) if (pattern.test(sentence)) add(act, weight);
  if (sentence.includes('?')) add(/\? no\b/.test(sentence) ? 'deny' : 'ask', 3);
  const lead = sentence.replace(LEAD, '');
  const subject = (voice.own.exec(lead) ?? SIDE.exec(lead))?.[0];
  const negative = NEGATIVE.exec(voice.direct ? sentence : lead);
  if (negative && (voice.direct || negative.index === 0)) {
    const own = voice.direct ? OWN_NEGATIVE.test(sentence) : subject !== undefined;
    add(own ? 'deny' : 'accuse', own ? 1.3 : 1.1);
  }
  if (subject) {
    const rest = lead.slice(subject.length).trim();
    if (OWN_WILL.test(rest) && !(voice.direct && rest.startsWith('would'))) add('promise', 2.6);
    else if (OWN_WONT.test(rest)) add('refuse', 2.5);
    if (/^wants? |^wanted /.test(rest)) add(/^want\w* to (?!see\b)/.test(rest) ? 'promise' : 'demand', 1.7);
    if (/^favou?r(?:s|ed)? /.test(rest)) add('demand', 1.5);
    if (/^(?:\w+ )?(?:welcome|support|back|admire|respect|like)(?:s|d|ed)? /.test(rest)) add('praise', 1.8);
    if (/^oppose[sd]? /.test(rest)) add('accuse', 2);
    if (
      /^ha(?:s|d|ve) (?:\S+ )*?(?:concerns?|confidence|hopes?|fears|doubts|misgivings|worries|regrets?)\b/.test(
        rest,
      )
    )
      add('express', 2.2);
    if (
      /^(?:hopes?|hoped|wish|wishes|wished|loves?|loved|hates?|hated|fears?|feared|worry|worries|worried)\b/.test(
        rest,
      )
    )
      add('express', 2.3);
  }
  if (voice.direct && startsWithOrder(tokens)) add('demand', 2.8);
  feeling(sentence, add);
  if (tokens.some((token) => token.word === '!') && tokens.length <= 9) add('express', 1.7);
  polarity(tokens, add);
  return scores;
}

function feeling(sentence: string, add: (act: Act, weight: number) => void): void {
  const match =
    /\b(?:i|we|he|she|they)(?:'m|'re|'s| am| are| is| was| were| feel| feels| felt| have been)(?: (?:so|very|just|too|a little|more|also|quite|all|pretty|\w+ly))* (\w+)/.exec(
      sentence,
    );
  if (match && FEELINGS.has(match[1]!)) add('express', 2.4);
  else if (/^(?:to )?(?:feel|feeling|felt)\b/.test(sentence)) add('express', 1.5);
}

function startsWithOrder(tokens: readonly Token[]): boolean {
  let k = 0;
  while (
    k < tokens.length &&
    (!isWord(tokens[k]!.word) || /^(?:and|so|but|just|please|now|then|always|never)$/.test(tokens[k]!.word))
  )
    k++;
  const word = tokens[k]?.word ?? '';
  const next = tokens[k + 1]?.word ?? '';
  return (
    IMPERATIVES.has(word) &&
    word !== 'have' &&
    word !== 'say' &&
    word !== 'look' &&
    word !== 'hope' &&
    !/^(?:is|was|are|were|has|will|would|of|,|")$/.test(next) &&
    !(word === 'let' && next === 'me') &&
    !(word === 'believe' && next === 'me')
  );
}

function polarity(tokens: readonly Token[], add: (act: Act, weight: number) => void): void {
  let blame = 0;
  let praise = 0;
  let denied = 0;
  for (let k = 0; k < tokens.length; k++) {
    const value = polarityOf(tokens[k]!.word);
    if (value === 0) continue;
    const turned = [1, 2, 3, 4].some(
      (back) => NEGATORS.test(tokens[k - back]?.word ?? '') && tokens[k - back + 1]?.word !== 'more',
    );
    if (value < 0 && !turned) blame -= value;
    else if (value > 0 && !turned) praise += value;
    else if (value > 0) blame += 0.8 * value;
    else denied += 1;
  }
  if (denied > 0) add('deny', 1.2);
  if (blame > 0) add('accuse', Math.min(3, 0.6 + blame));
  if (praise > 0) add('praise', Math.min(2.6, 0.4 + praise - 0.5 * blame));
}
const NEGATORS =
  /^(?:not|no|never|neither|nor|without|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|nothing|hardly|cannot|can't|won't)$/;
