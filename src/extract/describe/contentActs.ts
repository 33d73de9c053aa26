import type { Act } from '../../data/index.ts';
import { FEELINGS, polarityOf } from './polarity.ts';
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

/** What the content does, each sentence by its best act, longer sentences for more. */
export function contentActs(tokens: readonly Token[], voice: Voice): Scores {
  const total: Scores = {};
  let words = 0;
  for (const sentence of sentencesOf(tokens)) {
    const size = Math.sqrt(Math.min(40, sentence.filter((token) => isWord(token.word)).length));
    if (size === 0) continue;
    words += size;
    const scores = sentenceActs(sentence, voice);
    for (const [act, score] of Object.entries(scores) as [Act, number][])
      total[act] = (total[act] ?? 0) + score * size;
  }
  for (const act of Object.keys(total) as Act[]) total[act]! /= words;
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

/** Wording that speaks for an act wherever it stands in a sentence; weights are on the scale of one clear sign = 2. */
const SIGNS: readonly (readonly [act: Act, weight: number, pattern: RegExp])[] = [
  [
    'demand',
    2.2,
    /\b(?:should|shouldn't|must|ought to|had better)\b(?! have)(?! (?:he|she|it|they|we|i|you)\b)/,
  ],
  ['accuse', 1.8, /\b(?:should|ought to)(?:n't| not)? have\b/],
  [
    'demand',
    2,
    /\b(?:we|you|they|people|americans|congress|government|country|he|she|it|party|voters|republicans|democrats) (?:\w+ )?(?:need|needs|have got|have|has|'ve got|got) to\b/,
  ],
  [
    'demand',
    1.6,
    /\b(?:is|are|be) (?:badly |urgently |also |sorely )?(?:needed|required)\b|\bthere (?:is|'s) (?:a|an urgent|a real) need\b|\bneeds? (?:a|an|more|new|better|some)\b|\b(?:the|a) need (?:for|to)\b/,
  ],
  [
    'demand',
    2.2,
    /\blet's\b|\blet us\b|\bit's (?:past |high |about )?time (?:to|for|that|we)\b|\bplease\b|\bi (?:urge|encourage|ask|call on|want you|implore|beg)\b|\b(?:don't|do not) (?:be|let|ever|vote|believe|worry|forget)\b/,
  ],
  [
    'promise',
    2.6,
    /\b(?:i|we)(?:'ll| will| shall| am going to|'m going to|'re going to| are going to|'re gonna|'m gonna| intend to| plan to|'m planning| pledge| promise| vow)(?! (?:be able|see|know|find out|have|be|lose|win|get|need|never be|all|suffer|face|pay|continue to (?:see|be)|not|remember|survive|never (?:know|see)|probably|have to|look back|regret)\b)/,
  ],
  [
    'promise',
    2,
    /\bmy (?:plan|administration|first act|first day)\b|\bwhen i(?:'m| am) (?:president|elected)\b|\b(?:i|we)(?:'re| are|'m| am) (?:committed|determined|prepared|ready|willing) to\b|\bas president, i\b/,
  ],
  [
    'refuse',
    2.8,
    /\b(?:i|we)(?:'m| am|'re| are)? (?:won't|will not|will never|not going to|not gonna|cannot accept|can't accept|refuse to|would never|wouldn't|am not going to|are not going to)\b|^\W*not going to\b|\bno comment\b|\bi(?:'d| would) rather not\b|\bdecline[ds]? to\b|\bover my dead body\b/,
  ],
  [
    'threaten',
    3,
    /\b(?:or else|will pay (?:a|the) price|there will be (?:hell|consequences)|you'll (?:regret|pay|be sorry)|i(?:'ll| will) sue|we(?:'ll| will) sue|will retaliate|we (?:will|'ll) (?:destroy|crush|bomb|shut|strike|hit back|answer)|will be punished)\b/,
  ],
  [
    'deny',
    2.3,
    /\b(?:not true|isn't true|wasn't true|untrue|no evidence|no truth|nothing to do with|no (?:link|connection|plans|intention|basis|indication|proof|such thing|such)|never happened|didn't happen|did not happen|not the case|baseless|unfounded|without merit|innocent|no idea (?:what|who)|never (?:met|said|did|done|been|crossed|heard|told|received|sent|intended|asked|touched|knew|had)|categorically|fabricated|completely false|totally false|absolutely not|not aware|wasn't aware|unaware|not intentional|did nothing wrong|done nothing wrong|nothing wrong|no wrongdoing|not guilty|no (?:specific|credible|immediate) (?:\w+ )?(?:threat|risk|danger)|not concerned|not worried|(?:no|little) reason to|nothing more than|myth|far from (?:it|true))\b/,
  ],
  [
    'deny',
    1.5,
    /\b(?:i|we|he|she|they) (?:did not|didn't|do not|don't|does not|doesn't|was not|wasn't|were not|weren't|have not|haven't|has not|hasn't|had not|hadn't|am not|are not|aren't|is not|isn't|never)\b|\b(?:i'm|he's|she's|we're|they're|it's|that's|this is) not\b|\bthere (?:is|are|was|were|had been|has been|have been|did not appear to be|isn't|wasn't) (?:no|any|not|nothing)\b/,
  ],
  [
    'express',
    2.4,
    /\b(?:i|we) (?:\w+ )?(?:hope|wish|love|hate|fear|dread|worry|miss|despise|adore|pray|can't wait|cannot wait)\b|\b(?:i|we)(?:'d| would) (?:rather|love|like)\b|\b(?:scares?|frightens?|terrifies|disgusts?|saddens?|makes?) (?:me|us)\b|\b(?:my|our) (?:heart|hearts|thoughts|prayers|condolences|worry|fear|hope|concern|biggest fear)\b|\bgod bless\b|\bi look forward\b|\blooking forward to\b|\bi'm so\b|\bbreaks my heart\b|\boh my\b|\bwow\b/,
  ],
  ['predict', 1.7, /(?:\bwill|'ll|\bgoing to|\bgonna|\bwon't)\b(?! have to\b)/],
  [
    'predict',
    1.8,
    /\b(?:likely|expected|bound|set|poised|destined|certain|unlikely) to\b|\b(?:is|are) about to\b|\b(?:probably|eventually|inevitably|soon) (?:will|be)\b|\bfuture\b.*\b(?:will|would)\b/,
  ],
  ['predict', 1.3, /\b(?:would|wouldn't|'d)\b(?! (?:have|like|love|rather|say|argue|sometimes|often)\b)/],
  ['predict', 0.8, /\b(?:could|may|might)\b(?! have\b)/],
  [
    'accuse',
    1.2,
    /\b(?:has|have|had) no (?:idea|plan|clue|respect|credibility|shame|business|credentials|understanding)\b|\bmakes? (?:no|any) sense\b|\bdoesn't make (?:any )?sense\b|\b(?:he|she|they|trump|clinton|obama) (?:can't|cannot|couldn't|doesn't|don't|won't|has never|have never|never|failed to|is not|isn't|are not|aren't)\b|\btoo (?:many|much|high|low|far|soft|often|cozy|close)\b|\bfail(?:ed|s|ing)? to\b|\bnot (?:fit|qualified|being|fair|right|doing|telling|acceptable|presidential)\b|\bhow (?:dare|can (?:he|she|they|you))\b/,
  ],
];

/** Starts of an indirect content, after `that`, with the subject that may be the speaker. */
const OWN_WILL =
  /^(?:will|would|'ll|'d|plans?|planned|intends?|intended|(?:is|are|was|were) (?:going to|planning|committed|determined|prepared|willing|ready)|agreed|decided)\b(?! (?:be able|not|never|have|be|lose|win|need|see|know|like|love|rather|face|suffer|probably|likely)\b)/;
const OWN_WONT =
  /^(?:won't|wouldn't|(?:will|would) (?:not|never)|(?:can|could)(?:not|n't)|could not|(?:is|was|were|are) not going to|refused|declined)\b/;

function sentenceActs(tokens: readonly Token[], voice: Voice): Scores {
  const scores: Scores = { assert: 1 };
  const add = (act: Act, weight: number) => {
    scores[act] = Math.max(scores[act] ?? 0, weight);
  };
  const sentence = tokens
    .map((token) => token.word)
    .join(' ')
    .replace(/ (?=[,.;:?!])/g, '');
  for (const [act, weight, pattern] of SIGNS) if (pattern.test(sentence)) add(act, weight);
  if (tokens.some((token) => token.word === '?')) add('ask', 3);
  const lead = sentence.replace(
    /^(?:[^\p{L}\p{N}]+|that |if [^,]*, |when [^,]*, |and |but |so |well, )+/u,
    '',
  );
  const subject = voice.own.exec(lead)?.[0];
  if (subject) {
    const rest = lead
      .slice(subject.length)
      .trim()
      .replace(/^'(?=ll|d)/, "'");
    if (OWN_WILL.test(rest)) add('promise', 2.6);
    else if (OWN_WONT.test(rest)) add('refuse', 2.5);
    if (
      /^(?:hopes?|hoped|wish|wishes|wished|loves?|loved|hates?|hated|fears?|feared|worry|worries|worried)\b/.test(
        rest,
      )
    )
      add('express', 2.3);
  }
  if (voice.direct && startsWithOrder(tokens)) add('demand', 2.4);
  feeling(sentence, add);
  if (tokens.some((token) => token.word === '!') && tokens.length <= 9) add('express', 1.7);
  polarity(tokens, add);
  return scores;
}

function feeling(sentence: string, add: (act: Act, weight: number) => void): void {
  const match =
    /\b(?:i|we|he|she|they)(?:'m|'re|'s| am| are| is| was| were| feel| feels| felt| have been)(?: (?:so|very|really|just|deeply|truly|extremely|too|a little|more|also|quite|pretty|all))* (\w+)/.exec(
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
  for (let k = 0; k < tokens.length; k++) {
    const value = polarityOf(tokens[k]!.word);
    if (value === 0) continue;
    const turned = [1, 2, 3].some((back) => NEGATORS.test(tokens[k - back]?.word ?? ''));
    if (value < 0 && !turned) blame -= value;
    else if (value > 0 && !turned) praise += value;
    else if (value > 0) blame += 0.8 * value;
  }
  if (blame > 0) add('accuse', Math.min(3, 0.6 + blame));
  if (praise > 0) add('praise', Math.min(2.6, 0.4 + praise - 0.5 * blame));
}
const NEGATORS =
  /^(?:not|no|never|neither|nor|without|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|nothing|hardly|cannot|can't|won't)$/;
