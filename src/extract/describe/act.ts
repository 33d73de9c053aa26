import { type Act, acts, type Kind, type Rule } from '../../data/index.ts';
import { contentActs, PLAIN_STATEMENT } from './contentActs.ts';
import { type ContentToken, isWord, plain } from './contentTokens.ts';
import { cueSense } from './cueSense.ts';
import type { CueInContext, Sense } from './frames/frame.ts';
import { negatedAct } from './negatedAct.ts';
import { type Score, type Scores, weightOf } from './scores.ts';
import { isOfficial } from './signs/official.ts';
import { ownSubject } from './signs/sentence.ts';

/** What the act is judged by. */
export type ActEvidence = {
  readonly source: string;
  readonly cue: string;
  readonly content: readonly ContentToken[];
  readonly kind: Kind;
  readonly negated: boolean;
};

/** An act with the rules that give it: the one that decides first. */
export type RuledAct = {
  readonly value: Act;
  readonly rules: readonly Rule[];
  /** The act that fits next best; null where nothing speaks for another. */
  readonly runnerUp: { readonly value: Act; readonly rule: Rule } | null;
};

/**
 * What the speaker does by the statement: a cue that names an act decides; otherwise the content does, by its greater
 * part; where two fit equally, the first in the order of {@link acts}.
 */
export function actOf({ source, cue, content, kind, negated }: ActEvidence): RuledAct {
  const ofContent = contentActs(content, {
    direct: kind === 'direct',
    own: REPORTS.test(plain(cue)) ? null : ownSubject(source),
    official: isOfficial(source),
  });
  const context: CueInContext = {
    cue: plain(cue),
    words: plain(cue).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [],
    lead: leadOf(content),
    content: ofContent,
    source: plain(source),
  };
  const { rules, ...sense } = cueSense(context);
  if (negated) {
    const unsaid = negatedAct(context);
    return unsaid
      ? { value: unsaid.value, rules: [unsaid.rule, ...rules], runnerUp: null }
      : { value: sense.act ?? 'assert', rules, runnerUp: null };
  }
  const scores = addSense(ofContent, sense, rules[0]!);
  const best = strongest(scores, null) ?? 'assert';
  const second = strongest(scores, best);
  const decisive = scores[best]?.rule ?? PLAIN_STATEMENT;
  return {
    value: best,
    rules: [decisive, ...rules.filter((rule) => rule !== decisive)],
    runnerUp: second && { value: second, rule: scores[second]!.rule },
  };
}

/** Cues of those who pass on what others do: `reported <that the firm would close>`. */
const REPORTS = /\breport(?:s|ed|ing|edly)?\b/;

/** What the content does, with what the cue adds. */
function addSense(content: Scores, { weights }: Sense, rule: Rule): Scores {
  const scores: Partial<Record<Act, Score>> = { ...content };
  for (const [act, weight] of Object.entries(weights) as [Act, number][]) {
    const before = content[act];
    scores[act] = {
      weight: weightOf(content, act) + weight,
      rule: before && before.weight > weight ? before.rule : rule,
    };
  }
  return scores;
}

/** The act that scores speak for most, but for `without`: `assert` where none is stronger, else the first in order. */
function strongest(scores: Scores, without: Act | null): Act | null {
  let best: Act | null = without === 'assert' || !scores.assert ? null : 'assert';
  for (const act of acts)
    if (act !== without && weightOf(scores, act) > (best ? weightOf(scores, best) : 0)) best = act;
  return best;
}

/** The first words of the content, without marks and `that`. */
function leadOf(content: readonly ContentToken[]): string {
  const words: string[] = [];
  for (const { word } of content) {
    if (words.length === LEAD_WORDS) break;
    if (isWord(word) && !(words.length === 0 && word === 'that')) words.push(word);
  }
  return words.join(' ');
}
const LEAD_WORDS = 14;
