import { type Act, acts, type Rule, rules } from '../../data/index.ts';
import { type ContentToken, isWord } from './contentTokens.ts';
import type { Score, Scores } from './scores.ts';
import { feelingRules } from './signs/feeling.ts';
import { idiomsIn } from './signs/idioms.ts';
import { SIGNS } from './signs/index.ts';
import { negativeRules } from './signs/negative.ts';
import { officialRules } from './signs/official.ts';
import { ownSideRules } from './signs/ownSide.ts';
import { readSentence, type Voice } from './signs/sentence.ts';
import { shapeRules } from './signs/shape.ts';
import { isIn, type SignRule } from './signs/sign.ts';
import { threatRules } from './signs/threat.ts';
import { toneOf } from './signs/tone.ts';

/** What a sentence does where nothing else speaks: it states something. */
export const PLAIN_STATEMENT = rules(import.meta.url, 'content', {
  states: { act: 'assert', weight: 1 },
}).states;

/** What an act may claim less for itself where several sentences speak: most of any speech states things. */
const AMONG_OTHERS = 0.65;
/** The longest sentence that counts for more than shorter ones, in words. */
const LONGEST_THAT_COUNTS = 40;

const SENTENCE_RULES = [
  ...shapeRules,
  ...negativeRules,
  ...ownSideRules,
  ...officialRules,
  ...threatRules,
  ...feelingRules,
];

const STRONGEST_FIRST = SIGNS.toSorted((a, b) => b.weight - a.weight);

/** What the content does, each sentence by its best act, longer sentences for more. */
export function contentActs(tokens: readonly ContentToken[], voice: Voice): Scores {
  const judged = judgedSentences(tokens);
  const sum = judged.reduce((total, { weight }) => total + weight, 0);
  const total: Partial<Record<Act, Score & { most: number }>> = {};
  for (const { sentence, weight } of judged) {
    const scores = sentenceActs(sentence, voice);
    for (const act of acts) {
      const score = scores[act];
      if (!score) continue;
      const share = (score.weight * weight) / sum;
      const before = total[act];
      total[act] = {
        weight: (before?.weight ?? 0) + share,
        ...(before && before.most >= share
          ? { rule: before.rule, most: before.most }
          : { rule: score.rule, most: share }),
      };
    }
  }
  if (judged.length > 1 && total.assert)
    total.assert = { ...total.assert, weight: total.assert.weight * AMONG_OTHERS };
  return total;
}

/** The sentences that count, and how much: those of more than two words, where there are any. */
function judgedSentences(
  tokens: readonly ContentToken[],
): { sentence: readonly ContentToken[]; weight: number }[] {
  const sized = sentencesOf(tokens)
    .map((sentence) => ({ sentence, words: sentence.filter((token) => isWord(token.word)).length }))
    .filter(({ words }) => words > 0);
  const whole = sized.filter(({ words }) => words > 2);
  return (whole.length > 0 ? whole : sized).map(({ sentence, words }) => ({
    sentence,
    weight: Math.sqrt(Math.min(LONGEST_THAT_COUNTS, words)),
  }));
}

function sentencesOf(tokens: readonly ContentToken[]): ContentToken[][] {
  const found: ContentToken[][] = [];
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

/** What one sentence does: for each act the strongest rule. */
function sentenceActs(tokens: readonly ContentToken[], voice: Voice): Scores {
  const sentence = readSentence(tokens, voice);
  const scores: Partial<Record<Act, Score>> = {};
  const add = (rule: Rule, act: Act, weight: number) => {
    if (weight > (scores[act]?.weight ?? 0)) scores[act] = { weight, rule };
  };
  add(PLAIN_STATEMENT, 'assert', PLAIN_STATEMENT.weight);
  // From the strongest to the weakest: a sign that could add nothing is not looked for.
  const adds = ({ act, weight }: SignRule) => weight > (scores[act]?.weight ?? 0);
  for (const rule of STRONGEST_FIRST)
    if (adds(rule) && isIn(rule, sentence)) add(rule, rule.act, rule.weight);
  for (const rule of SENTENCE_RULES) if (rule.applies(sentence)) add(rule, rule.act, rule.weight);
  for (const rule of idiomsIn(tokens)) add(rule, rule.act, rule.weight);
  for (const rule of toneOf(tokens)) add(rule, rule.act, rule.weight);
  return scores;
}
