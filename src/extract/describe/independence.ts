import { type Rule, rules } from '../../data/index.ts';
import { MODALS } from '../../english/clauseWords.ts';
import type { Connective } from './connectives.ts';
import type { ContentToken } from './contentTokens.ts';
import { tenseOf } from './verbs.ts';

/** Why the rest of a sentence does not depend on a clause: the clause is one past event, or manner. */
export const INDEPENDENT = rules(import.meta.url, 'independent', {
  // `it was quiet until the dam broke`
  'until-past': {},
  // `why would he stay when nobody asks him`
  contrast: {},
  // `it's loud when you're running a pub`: what is so of anybody
  'generic-you': {},
  // `he left when it rained`: one past event, no habit
  'past-event': {},
  // `but for the noise it is a fine town`
  'but-for-fact': {},
  // `without saying why`
  'without-saying': {},
  // `he left without a coat`
  manner: {},
});

/** The rule by which the rest of the sentence does not depend on the clause that ends before `end`; null where it does. */
export function independence(
  tokens: readonly ContentToken[],
  connective: Connective,
  end: number,
): Rule | null {
  const { from, to, sort } = connective;
  if (sort === 'sure' || sort === 'if') return null;
  const [first, last] = sentenceAround(tokens, from);
  const rest = [...tokens.slice(first, from), ...tokens.slice(end, last)].map((token) => token.word);
  if (sort === 'phrase') return phraseIndependence(tokens, from, to, rest);
  const tense = clauseTense(tokens, to, end);
  if (sort === 'until') {
    const isAhead = (tense !== 'past' && tense !== null) || PARTICIPIAL.test(tokens[to]!.word);
    return isAhead ? null : INDEPENDENT['until-past'];
  }
  if (tense === 'past') return isHabit(rest.join(' ')) ? null : INDEPENDENT['past-event'];
  if (sort === 'when' && isGeneric(tokens, to) && !rest.some((word) => AHEAD.test(word)))
    return INDEPENDENT['generic-you'];
  return sort === 'when' && CONTRAST.test(rest.join(' ')) ? INDEPENDENT.contrast : null;
}

const AHEAD = /^(?:will|would|shall|should|could|might|\S+'(?:ll|d))$/;

/** `when you're campaigning`: not the reader, but anybody who is at it. */
function isGeneric(tokens: readonly ContentToken[], at: number): boolean {
  const [first, second, third] = [at, at + 1, at + 2].map((k) => tokens[k]?.word ?? '');
  return (
    (first === "you're" && /ing$/.test(second!)) ||
    (first === 'you' && second === 'are' && /ing$/.test(third!))
  );
}

/** `until elected`: a participle stands for a clause that is still ahead. */
const PARTICIPIAL = /^(?:elected|confirmed|proven|done|completed|further)$/;
const CONTRAST = /\b(?:why|how) (?:would|should|do|does|did|is|are)\b/;
/** Signs in the main clause that a `when` in the past is a habit, or was still to come. */
const HABIT =
  /\b(?:(?:would|could)(?! have)|always|often|usually|sometimes|whenever|used to|typically|generally|will)\b/;
/** `hoped to`, `planned for the mill to`: it was still to come when `to` follows. */
const EXPECTED = /\b(?:expect|hop|plan|promis)\w* /;

function isHabit(main: string): boolean {
  const expected = EXPECTED.exec(main);
  return (
    HABIT.test(main) || (expected !== null && /to\b/.test(main.slice(expected.index + expected[0].length)))
  );
}

/** The tense of the first verb of the clause `[at, end)`; null when none is known. */
export function clauseTense(
  tokens: readonly ContentToken[],
  at: number,
  end: number,
): 'past' | 'present' | 'modal' | null {
  for (let k = at; k < end; k++) {
    const tense = tenseOf(tokens[k]!.word);
    if (tense) return tense === 'modal' && /^(?:would|could|'d)/.test(tokens[k]!.word) ? 'past' : tense;
    if (tokens[k]!.word === ',' && k > at + 3) break;
  }
  return /^(?:i|we|you|he|she|it|they|people|you're)$/.test(tokens[at]?.word ?? '') ? 'present' : null;
}

/** How far a sentence is looked at on either side of its connective, in words and marks. */
const SENTENCE_REACH = 120;

function sentenceAround(tokens: readonly ContentToken[], at: number): [number, number] {
  let first = at;
  while (first > at - SENTENCE_REACH && first > 0 && !tokens[first]!.first) first--;
  let last = at + 1;
  while (last < at + SENTENCE_REACH && last < tokens.length && !tokens[last]!.first) last++;
  return [first, last];
}

/** Before `without`, in the sentence: `without a truce no aid can come`, `it is impossible without a truce`. */
const CANNOT =
  /^(?:can't|cannot|couldn't|won't|wouldn't|impossible|no|would|oppose|opposing|opposed|nothing|never|nobody)$/;
/** After `without`: a way of saying or thinking. */
const MANNER_OF_SAYING =
  /^(?:saying|even|ever|really|mentioning|naming|specifying|asking|thinking|knowing|adjusting|counting|sounding|including)$/;

/** `without a truce, no aid`: the rest is something that would, can or cannot be. */
function phraseIndependence(
  tokens: readonly ContentToken[],
  from: number,
  to: number,
  rest: readonly string[],
): Rule | null {
  const { word, first } = tokens[from]!;
  if (word === 'but')
    return rest.some((one) => /^(?:would|could|might|'d)/.test(one)) ? null : INDEPENDENT['but-for-fact'];
  if (word !== 'without') return null;
  if (MANNER_OF_SAYING.test(tokens[to]!.word)) return INDEPENDENT['without-saying'];
  const opens = /^(?:that|and|but|,)$/.test(tokens[from - 1]?.word ?? '');
  const depends =
    first ||
    from === 0 ||
    (opens && rest.some((one) => MODALS.has(one) || one === 'no')) ||
    rest.some((one) => CANNOT.test(one));
  return depends ? null : INDEPENDENT.manner;
}
