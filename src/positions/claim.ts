import type { Statement } from '../data/index.ts';
import { CLAIM_NEGATORS, DOING_STEMS, EMPTY_STEMS } from '../english/claimWords.ts';
import { FUNCTION_WORDS } from '../english/functionWords.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { STANCE, sideOf } from './antonyms.ts';
import { type Quantity, quantities } from './quantities.ts';
import { type CueStance, cueStance, reports } from './stance.ts';

/** A word that shows what a claim is about: its stem, or the axis that it is on. */
export type Term = {
  readonly key: string;
  /** In lower case. */
  readonly word: string;
  /** Which side of its axis it is on, turned by each negation before it. */
  readonly sign: 1 | -1;
  /** Whether a negation, and not the word itself, is what turns it. */
  readonly negated: boolean;
  /** Whether a word of yes or no stands before it: `supports the tax`. */
  readonly stanced: boolean;
};

/** What a statement claims, in a form that can be compared: without conditions, word forms and words that every text has. */
export type Claim = {
  readonly terms: readonly Term[];
  readonly quantities: readonly Quantity[];
  readonly stance: CueStance | null;
  /** Whether it says something of something, and does not only name it (`the new tax`). */
  readonly clause: boolean;
  /** Names in it, folded, and whether it speaks of somebody as he, she or they. */
  readonly names: ReadonlySet<string>;
  readonly pronoun: boolean;
  /** `only`, or the contrary: `even without`. */
  readonly scope: 'only' | 'whatever' | null;
  readonly conditions: readonly string[];
};

/** A statement with what it claims. */
export type Claimed = { readonly statement: Statement; readonly claim: Claim };

const PIECES = /[$€£%]|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*\p{L}*/gu;
/** Parts that negate nothing: a choice, a restriction, a figure of speech. */
const NO_NEGATION =
  /\b(?:whether or not|or not|(?:not|\p{L}{1,12}n't) (?:only|just|merely|simply)|no matter|no doubt|no question|no less|no more than|no fewer|not least|nothing but|with or without|even without|not to mention|why not|no one but|not until|not in the least)\b/gu;
/** `keep the pipeline off her land`. */
const KEPT_OFF = /\bke(?:ep|eps|pt|eping)\b(?=(?: [^ .;,]+){1,5} (?:off|out|away)\b)/g;
/** Signs of a clause that a bare noun phrase lacks: a conjunction or `to` before it, a finite verb, a subject. */
const CLAUSE_SIGN =
  /^(?:that|to|if|whether|how|why|\p{L}+ing)\b|\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|i|we|you|he|she|they|there|i'm|i'll|we'll|we're|it's|he's|she's|don't|won't)\b/u;
const WHATEVER =
  /\b(?:even without|with or without|whether or not|or not|regardless|no matter|whatever|in any case|unconditionally|without (?:any )?conditions?|without preconditions?)\b/;

/** What a statement claims. */
export function claimed(statement: Statement): Claimed {
  return { statement, claim: claimOf(statement) };
}

function claimOf({ act, cue, content, conditions }: Statement): Claim {
  const inSentence = (cue?.spans[0]?.[0] ?? Number.POSITIVE_INFINITY) < content.spans[0]![0];
  const main = conditions.reduce((text, one) => text.replace(one.text, ' '), content.text);
  const plain = fold(main).replace(/\s+/g, ' ');
  const whatever = WHATEVER.test(plain);
  const words = [...withoutPhrases(withoutFigures(plain)).matchAll(PIECES)].flatMap(([word]) => split(word));
  const stems = words.map(stem);
  const numbers = quantities(words, stems);
  return {
    terms: termsOf(words, stems, numbers),
    quantities: numbers,
    stance: cueStance(cue?.text ?? '', act),
    clause: CLAUSE_SIGN.test(plain) || reports(cue?.text ?? ''),
    names: namesIn(inSentence ? `x ${main}` : main),
    pronoun: /\b(?:he|she|him|her|his|hers|they|them|their|it|its|this|that one)\b/.test(plain),
    scope: whatever
      ? 'whatever'
      : /\b(?:only|solely|exclusively|nobody but|no one but)\b/.test(plain)
        ? 'only'
        : null,
    conditions: whatever ? [] : conditions.map(({ text }) => text),
  };
}

/** Words with a capital that do not begin a sentence. */
function namesIn(text: string): ReadonlySet<string> {
  const found = text.matchAll(/(?<=[\p{L}\p{N},;:] )(\p{Lu}[\p{L}\p{M}]+)/gu);
  return new Set([...found].map(([, word]) => fold(word!)).filter((word) => !FUNCTION_WORDS.has(word)));
}

/** Without what negates nothing; what says in several words that something is so no more, in one. */
function withoutFigures(text: string): string {
  return text
    .replace(NO_NEGATION, ' ')
    .replace(KEPT_OFF, 'not')
    .replace(/\bno longer\b|\bany ?more\b|\bany longer\b/g, (words) => (words === 'no longer' ? 'not' : ' '));
}

/** Verbs of several words that are one, by their first word's stem and what follows. */
const PHRASAL: readonly (readonly [RegExp, string])[] = [
  [/\b(?:put(?:s|ting)?|pushed|push(?:es|ing)?) (?:it |them )?(?:off|back)\b/g, 'postpone'],
  [/\b(?:go|goes|going|went) ahead\b/g, 'proceed'],
  [/\b(?:give|gives|giving|gave|given) (?:it )?up\b/g, 'abandon'],
  [/\b(?:lay|lays|laying|laid) off\b/g, 'fire'],
  [/\b(?:step|steps|stepping|stepped|stand|standing|stood) (?:down|aside)\b/g, 'resign'],
  [/\b(?:pull|pulls|pulling|pulled|back|backing|backed|drop|dropping|dropped) out\b/g, 'withdraw'],
  [/\b(?:turn|turns|turning|turned|vote|votes|voting|voted) (?:it )?down\b/g, 'reject'],
  [/\b(?:call|calls|calling|called) (?:it )?off\b/g, 'cancel'],
  [/\b(?:shut|shuts|shutting) (?:it )?down\b/g, 'close'],
  [/\b(?:tear|tears|tearing|tore|torn|pull|pulls|pulling|pulled|knock\w*) (?:it )?down\b/g, 'demolish'],
  [/\b(?:rule|rules|ruling|ruled) (?:it )?out\b/g, 'reject'],
  [/\b(?:go|goes|going|went|come|comes|coming|came) (?:up)\b/g, 'rise'],
  [/\b(?:go|goes|going|went|come|comes|coming|came) (?:down)\b/g, 'fall'],
  [/\b(?:go|goes|going|went|come|comes|coming|came) back\b/g, 'return'],
  [/\bget(?:s|ting)? rid of\b/g, 'abolish'],
];

function withoutPhrases(text: string): string {
  return PHRASAL.reduce((words, [phrase, verb]) => words.replace(phrase, verb), text);
}

/** `won't` is `will not`. */
function split(word: string): string[] {
  if (/^(?:won't|can't|shan't|ain't)$/.test(word)) return ['will', 'not'];
  if (/n't$/.test(word)) return [word.slice(0, -3), 'not'];
  return [word.replace(/'(?:s|d|m|re|ve|ll)$/, '')];
}

function termsOf(words: readonly string[], stems: readonly string[], numbers: readonly Quantity[]): Term[] {
  // The unit of a duration is implied by the number, which is in days.
  const counted = new Set(
    numbers.flatMap(({ at, to, unit }) =>
      Array.from({ length: to - at + (unit === 'days' ? 1 : 0) }, (_, i) => at + i),
    ),
  );
  const terms: Term[] = [];
  let sign: 1 | -1 = 1;
  let stanced = false;
  for (const [i, word] of words.entries()) {
    if (CLAIM_NEGATORS.has(word)) {
      sign = sign === 1 ? -1 : 1;
      continue;
    }
    if (counted.has(i) || word.length < 2 || EMPTY_STEMS.has(stems[i]!)) {
      // `not go above twelve` denies the going, of which the other claim says nothing.
      if (sign < 0 && DOING_STEMS.has(stems[i]!)) {
        terms.push({ key: stems[i]!, word, sign, negated: true, stanced: false });
        sign = 1;
      }
      continue;
    }
    const side = sideOf(stems[i]!);
    if (!side && FUNCTION_WORDS.has(word)) continue;
    const own = ((side?.sign ?? 1) * sign) as 1 | -1;
    // A word of stance speaks of what comes after it, as a negation does.
    if (side?.axis === STANCE) {
      sign = own;
      stanced = true;
      continue;
    }
    terms.push({ key: side?.axis ?? stems[i]!, word, sign: own, negated: sign < 0, stanced });
    sign = 1;
    stanced = false;
  }
  return terms;
}
