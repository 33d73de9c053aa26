import { type Act, type Rule, rules } from '../../../data/index.ts';
import type { ContentToken } from '../contentTokens.ts';
import { polarityOf } from '../polarity.ts';

/** What the words of a sentence blame, praise and deny, all in all. */
type Tone = {
  readonly blame: number;
  readonly praise: number;
  readonly denied: number;
  /** How much the word that blames most does so. */
  readonly worst: number;
};
/** A word that blames by itself counts so much. */
const BLAMES = 1.5;
type ToneRule = { readonly act: Act; readonly weight: (tone: Tone) => number };

export const TONE_RULES = Object.values(
  rules(import.meta.url, 'tone', {
    // `the minister was corrupt`
    blame: { act: 'accuse', weight: ({ blame, worst }) => (worst >= BLAMES ? Math.min(3, 0.6 + blame) : 0) },
    // `it was not fair`, `a dirty and costly mess`: words that blame only together
    company: {
      act: 'accuse',
      weight: ({ blame, worst }) => (blame > 0 && worst < BLAMES ? Math.min(3, 0.6 + blame) : 0),
    },
    // `a wonderful captain`
    praise: {
      act: 'praise',
      weight: ({ praise, blame }) => (praise > 0 ? Math.min(2.6, 0.4 + praise - 0.5 * blame) : 0),
    },
    // `I'm not a liar`
    'blame-denied': { act: 'deny', weight: ({ denied }) => (denied > 0 ? 1.2 : 0) },
  } satisfies Record<string, ToneRule>),
);

/** The acts that the tone of a sentence speaks for; the words are in `polarity.ts`. */
export function toneOf(
  tokens: readonly ContentToken[],
): (Rule & { readonly act: Act; readonly weight: number })[] {
  const tone = measure(tokens);
  return TONE_RULES.map((rule) => ({ ...rule, weight: rule.weight(tone) }));
}

function measure(tokens: readonly ContentToken[]): Tone {
  let blame = 0;
  let praise = 0;
  let denied = 0;
  let worst = 0;
  for (let k = 0; k < tokens.length; k++) {
    const value = isDegree(tokens, k) ? 0 : polarityOf(tokens[k]!.word);
    if (value === 0) continue;
    const turned = isTurned(tokens, k);
    if (value < 0 && !turned) {
      blame -= value;
      worst = Math.max(worst, -value);
    } else if (value > 0 && !turned) praise += value;
    else if (value > 0) blame += 0.8 * value;
    else if (!isWithout(tokens, k)) denied += 1;
  }
  return { blame, praise, denied, worst };
}

/** `thanks to strong demand`, `its best year`, `a great deal`: cause, amount or rank, and no praise. */
function isDegree(tokens: readonly ContentToken[], k: number): boolean {
  const word = tokens[k]!.word;
  const next = tokens[k + 1]?.word ?? '';
  if (word === 'thanks')
    return next === 'to' && !/^(?:you|all|everyone|everybody)$/.test(tokens[k + 2]?.word ?? '');
  // `the worst was over`, `the worst of the storm`
  if (word === 'worst' && tokens[k - 1]?.word === 'the') return WORST_PART.test(next);
  // `God is great`: words of faith
  if (word === 'great' && tokens[k - 1]?.word === 'is' && /^(?:god|allah)$/.test(tokens[k - 2]?.word ?? ''))
    return true;
  if (isHarmDone(tokens, k)) return true;
  // `predators hunt at night`: animals, unless people are called so
  if (/^predators?$/.test(word)) return !CALLED_PREDATOR.test(tokens[k - 1]?.word ?? '');
  // `the civil rights movement`
  if (word === 'rights') return true;
  return DEGREE.test(`${word} ${next}`);
}
const DEGREE =
  /^(?:great (?:deal|many|number|extent|lengths|majority|potential|opportunity|opportunities|chance|chances|need|demand|danger|risk|difficulty|pressure|interest|importance|distance|detail|care)|(?:greatest|strongest) (?:need|demand|danger|risk|threat|pressure|number|share|part)|best (?:time|way|place|seat|known|seller|selling|guess|estimate|available|practice|interests?|friend|man)|(?:best|strongest|greatest) (?:year|quarter|month|half|week|season|result|results|sales|since))$/;

const CALLED_PREDATOR = /^(?:a|super|sexual|sex|child|online|serial|corporate|financial)$/;

const WORST_PART = /^(?:of|is|was|had|has|may|might|could|seems?|seemed|appears?|appeared|yet)$/;

/** `two barns were damaged`, `the fort was abandoned`: what befell something is reported, and nobody is blamed for it. */
function isHarmDone(tokens: readonly ContentToken[], k: number): boolean {
  if (!HARM.test(tokens[k]!.word) || tokens[k + 1]?.word === 'by') return false;
  return [1, 2].some((back) => /^(?:was|were|been|be|being)$/.test(tokens[k - back]?.word ?? ''));
}
const HARM = /^(?:abandoned|burned|burnt|damaged|destroyed|flattened|ruined|wrecked)$/;

/** `without losing a house`: nothing is denied. */
function isWithout(tokens: readonly ContentToken[], k: number): boolean {
  return [1, 2].some((back) => tokens[k - back]?.word === 'without');
}

/** `not a liar`, `never fair`: a negation up to four words before, but not `no more`. */
function isTurned(tokens: readonly ContentToken[], k: number): boolean {
  // `none of the clerks felt insulted`
  if (tokens.slice(Math.max(0, k - 7), k).some(({ word, first }) => first && /^(?:none|nobody)$/.test(word)))
    return true;
  return [1, 2, 3, 4].some(
    (back) => NEGATORS.test(tokens[k - back]?.word ?? '') && tokens[k - back + 1]?.word !== 'more',
  );
}
const NEGATORS =
  /^(?:not|no|never|neither|nor|none|nobody|without|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|nothing|hardly|cannot|can't|won't)$/;
