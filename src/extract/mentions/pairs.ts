import { mentionTypes } from '../../data/index.ts';
import type { Traits } from './traits.ts';
import { WORDINGS } from './traits.ts';

/** How many mentions back an antecedent is looked for, and how many further back of the same words. */
const MENTIONS_BACK = 40;
const ALIKE_BACK = 8;
/** No further back than so many mentions, so that a long text costs no more by the word than a short one. */
const FARTHEST_BACK = 1000;
/** How many of the names after a pronoun in its sentence it may mean. */
const NAMES_AHEAD = 4;

/** The mentions that mention `i` may go back to, nearest first; for a pronoun also the names after it in its sentence. */
export function candidatesOf(traits: readonly Traits[], i: number): number[] {
  const one = traits[i]!;
  const found: number[] = [];
  for (let j = i - 1; j >= Math.max(0, i - MENTIONS_BACK); j--) found.push(j);
  if (one.mention.form !== 'pronoun') {
    let alike = 0;
    for (let j = i - MENTIONS_BACK - 1; j >= Math.max(0, i - FARTHEST_BACK) && alike < ALIKE_BACK; j--)
      if (traits[j]!.mention.form === one.mention.form && shares(traits[j]!, one)) {
        found.push(j);
        alike += 1;
      }
  } else {
    let ahead = 0;
    for (let j = i + 1; j < traits.length && traits[j]!.sentence === one.sentence && ahead < NAMES_AHEAD; j++)
      if (traits[j]!.mention.form === 'name') {
        found.push(j);
        ahead += 1;
      }
  }
  return found;
}

function shares(a: Traits, b: Traits): boolean {
  return a.words.some((word) => b.words.includes(word));
}

const bucket = (value: number, limits: readonly number[]): number => {
  const at = limits.findIndex((limit) => value <= limit);
  return at < 0 ? limits.length : at;
};
const SENTENCE_STEPS = [0, 1, 2, 3, 5, 9];
const MENTION_STEPS = [1, 2, 3, 4, 5, 8, 12, 20];
const COUNT_STEPS = [1, 2, 4];

/** Slots of a mention and a possible antecedent: how many values each has, and which it is. */
const SLOTS: readonly (readonly [
  values: number,
  of: (i: number, j: number, a: Traits, b: Traits) => number,
])[] = [
  [
    WORDINGS.length ** 2,
    (_i, _j, a, b) => WORDINGS.indexOf(a.wording) * WORDINGS.length + WORDINGS.indexOf(b.wording),
  ],
  [
    14,
    (_i, _j, a, b) =>
      bucket(Math.abs(a.sentence - b.sentence), SENTENCE_STEPS) + 7 * Number(a.mention.form === 'pronoun'),
  ],
  [9, (i, j) => bucket(Math.abs(i - j), MENTION_STEPS)],
  [6, (_i, _j, a, b) => wordsOf(a, b)],
  [3, (_i, _j, a, b) => agreement(a.gender, b.gender)],
  [3, (_i, _j, a, b) => agreement(a.plural, b.plural)],
  [9, (_i, _j, a, b) => mentionTypes.indexOf(a.mention.type) * 3 + mentionTypes.indexOf(b.mention.type)],
  [5, (_i, _j, a, b) => quotedOf(a, b)],
  [8, (_i, _j, a, b) => Math.min(3, b.rank) + 4 * Number(a.sentence === b.sentence)],
  [4, (_i, _j, _a, b) => bucket(b.count, COUNT_STEPS)],
  [3, (_i, _j, a, b) => Math.min(2, Math.abs(a.block - b.block))],
  [2, (i, j) => Number(j > i)],
  [3, (_i, _j, a, b) => nestedOf(a, b)],
  [4, (_i, _j, a, b) => Number(a.rank === 0) + 2 * Number(b.rank === 0)],
  [4, (_i, _j, a, b) => Number(a.possessive) + 2 * Number(b.possessive)],
  [
    3,
    (_i, _j, a, b) =>
      bucket(a.mention.words[0] - b.mention.words[1], [0, 2]) * Number(a.mention.form !== 'pronoun'),
  ],
];

/** How many slots a pair has, and how many values they have together. */
export const PAIR_SLOTS = SLOTS.length;
export const PAIR_VALUES = SLOTS.reduce((sum, [values]) => sum + values, 0);

/** The values of a pair's slots, one number each, counted through all slots. */
export function pairFeatures(traits: readonly Traits[], i: number, j: number): number[] {
  const [a, b] = [traits[i]!, traits[j]!];
  let before = 0;
  return SLOTS.map(([values, of]) => {
    const value = before + of(i, j, a, b);
    before += values;
    return value;
  });
}

function wordsOf(a: Traits, b: Traits): number {
  if (a.mention.form === 'pronoun' || b.mention.form === 'pronoun') return 0;
  if (a.key === b.key) return 1;
  if (a.words.every((word) => b.words.includes(word))) return 2;
  if (b.words.every((word) => a.words.includes(word))) return 3;
  if (a.head === b.head) return 4;
  return shares(a, b) ? 5 : 0;
}

function agreement<T>(a: T | null, b: T | null): number {
  if (a === null || b === null) return 0;
  return a === b ? 1 : 2;
}

function quotedOf(a: Traits, b: Traits): number {
  if (a.quotation === b.quotation) return a.quotation < 0 ? 0 : 1;
  if (b.quotation < 0) return 2;
  return a.quotation < 0 ? 3 : 4;
}

function nestedOf(a: Traits, b: Traits): number {
  const holds = (x: Traits, y: Traits) =>
    x.mention.words[0] <= y.mention.words[0] && y.mention.words[1] <= x.mention.words[1];
  if (holds(b, a)) return 1;
  return holds(a, b) ? 2 : 0;
}
