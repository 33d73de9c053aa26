import { isWord, type Token, wordSet } from './tokens.ts';
import { MODALS, SUBJECT_VERB, SUBJECTS, tenseOf } from './verbs.ts';

/** Where a connective was found and how its condition is to be judged. */
export type Connective = {
  /** Index of its first token, `only` included. */
  readonly from: number;
  /** Index after its last token. */
  readonly to: number;
  readonly sort: 'if' | 'when' | 'until' | 'once' | 'phrase' | 'sure';
};

/** Connectives of several words, longest first for one beginning. `sure` ones depend in every use that passes. */
const SEVERAL: readonly (readonly [words: string, sort: Connective['sort']])[] = [
  ['if and only if', 'sure'],
  ['if and when', 'sure'],
  ['when and if', 'sure'],
  ['unless and until', 'sure'],
  ['on the condition that', 'sure'],
  ['on condition that', 'sure'],
  ['in the event that', 'sure'],
  ['in the event of', 'sure'],
  ['in the event', 'sure'],
  ['in case of', 'sure'],
  ['in case', 'sure'],
  ['in the absence of', 'phrase'],
  ['as long as', 'sure'],
  ['so long as', 'sure'],
  ['provided that', 'sure'],
  ['providing that', 'sure'],
  ['assuming that', 'sure'],
  ['supposing that', 'sure'],
  ['but for', 'phrase'],
  ['short of', 'phrase'],
];

const SINGLE: ReadonlyMap<string, Connective['sort']> = new Map([
  ['if', 'if'],
  ['unless', 'sure'],
  ['when', 'when'],
  ['whenever', 'when'],
  ['until', 'until'],
  ['till', 'until'],
  ['once', 'once'],
  ['without', 'phrase'],
  ['barring', 'phrase'],
  ['absent', 'phrase'],
  ['provided', 'sure'],
  ['providing', 'sure'],
  ['assuming', 'sure'],
]);

/** The connective that begins at token `at` and makes a condition of what follows, as far as its neighbours tell. */
export function connectiveAt(tokens: readonly Token[], at: number): Connective | null {
  const word = tokens[at]!.word;
  if (!OPENS.has(word)) return null;
  for (const [words, sort] of SEVERAL) {
    const parts = words.split(' ');
    if (parts.some((part, k) => tokens[at + k]?.word !== part)) continue;
    const to = at + parts.length;
    return passes(tokens, at, to, words) ? { from: withOnly(tokens, at), to, sort } : null;
  }
  const sort = SINGLE.get(word);
  if (sort) return passes(tokens, at, at + 1, word) ? { from: withOnly(tokens, at), to: at + 1, sort } : null;
  return INVERTED.has(word) && inverted(tokens, at) ? { from: at, to: at + 1, sort: 'sure' } : null;
}

const INVERTED = wordSet('should had were');
const OPENS: ReadonlySet<string> = new Set([
  ...SEVERAL.map(([words]) => words.split(' ')[0]!),
  ...SINGLE.keys(),
  ...INVERTED,
]);

function withOnly(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.word === 'only' ? at - 1 : at;
}

/** Verbs and adjectives after which `if` and `when` ask: whether, at what time. */
const ASKING = wordSet(`
  ask asks asked asking wonder wonders wondered wondering know knows knew known knowing see seeing tell tells told
  telling say says said saying decide decides decided deciding determine determined determining doubt doubts doubted
  question questioned check checked checking learn find discover sure certain unclear clear unsure uncertain care
  cares cared caring matter matters mattered remember remembers remembered recall recalls recalled forget discuss
  discussed consider considered idea test tested gauge assess explain explained explains guess understand confirm
  judge verify specify reveal evaluate investigate examine
`);

/** Nouns of time after which `when` is a relative. */
const TIMES = wordSet(`
  day days time times moment year years night morning week month period era point date hour age instance
  occasion summer fall winter spring decade
`);

function passes(tokens: readonly Token[], at: number, to: number, name: string): boolean {
  const before = tokens[at - 1]?.word ?? '';
  const after = tokens[to]?.word ?? '';
  const next = tokens[to + 1]?.word ?? '';
  if (after === '' || !(isWord(after) || /^["'“‘(«[]/.test(after) || name === 'if')) return false;
  if (before === 'even' || before === 'regardless') return false;
  switch (name) {
    case 'if':
      if (before === 'as' || DETERMINED.has(before)) return false;
      if (asks(tokens, at)) return false;
      if (ASIDES.has(after) || (after === 'nothing' && next === 'else')) return false;
      if (
        after === 'only' ||
        (after === 'you' && /^(?:will|like|please|wish)$/.test(next) && ends(tokens, to + 2))
      )
        return false;
      if (after === 'i' && /^(?:may|might|could|can)$/.test(next) && ends(tokens, to + 2)) return false;
      return after !== 'not' || isParticiple(next) || next === 'for';
    case 'when':
    case 'whenever':
      if (asks(tokens, at) || TIMES.has(before) || before === 'since' || before === 'of') return false;
      if (after === 'it' && /^(?:comes|came)$/.test(next)) return false;
      return !(AUXILIARY.test(after) && name === 'when');
    case 'until':
    case 'till':
      return (
        !/^(?:now|recently|then|today|late|early|after|at|about|\d.*)$/.test(after) &&
        !isDate(after) &&
        before !== 'not'
      );
    case 'once':
      if (/^(?:at|than|only|all|just|was|were|is|had|has|have)$/.test(before)) return false;
      return (
        clauseFollows(tokens, to) || isParticiple(after) || /^(?:in|on|you're|he's|they're)$/.test(after)
      );
    case 'as long as':
      return !/^(?:\d.*|a|an|two|three|four|five|six|seven|eight|nine|ten|several|anyone|possible|that|this)$/.test(
        after,
      );
    case 'provided':
      return /^[,;—–-]$/.test(before) && clauseFollows(tokens, to);
    case 'providing':
      return /^[,;—–-]$/.test(before) && clauseFollows(tokens, to);
    case 'assuming':
    case 'assuming that':
      return !/^(?:am|is|are|was|were|be|been|i'm|we're|he's|she's|they're|not|just|of|by|from)$/.test(
        before,
      );
    case 'provided that':
      return !/^(?:has|have|had|was|were|been|who|which|it|he|she|they)$/.test(before);
    case 'in case':
      return !(after === 'you' && /^(?:missed|haven't|didn't|forgot|hadn't|were|are)$/.test(next));
    case 'without':
      if (/^(?:or|and|with|not|do|does|did|go|goes|went)$/.test(before)) return false;
      return (
        !/^(?:question|doubt|a|any|exception|further|fail)$/.test(after) ||
        !/^(?:doubt|question|exception|ado|[.,;])?$/.test(next)
      );
    case 'absent':
      return /^(?:,|;|—|–|-|)$/.test(before) && /^(?:a|an|any|the|some|that|such|new)$/.test(after);
    case 'but for':
      return (
        /^(?:|,|;|that)$/.test(before) &&
        !/^(?:now|me|us|him|her|them|those|people|many|some|most)$/.test(after)
      );
    case 'short of':
      return !/^(?:fall|falls|fell|falling|fallen|stop|stops|stopped|stopping|just|far|is|are|was|were|run|running|ran|well|come|came)$/.test(
        before,
      );
    default:
      return true;
  }
}

const DETERMINED = wordSet('a an the no big');
const ASIDES = wordSet('any anything ever at indeed possible');
const AUXILIARY = /^(?:will|would|did|does|do|is|are|was|were|can|could|should|has|have|had|am|and|or)$/;

function asks(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 4) && !tokens[k + 1]!.first; k--) {
    const word = tokens[k]!.word;
    if (word === 'that') return false;
    if (ASKING.has(word))
      return (
        k === at - 1 ||
        !/^(?:say|says|said|saying|see|tell|care|matter|consider|sure|certain|clear|confirm|explain|know|knows|knew|find|learn|understand)$/.test(
          word,
        ) ||
        objectOnly(tokens, k + 1, at)
      );
    if (!isWord(word)) return false;
  }
  return false;
}

/** `tell me if`, `asked the council if`: only an object stands between. */
function objectOnly(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from === 1 && /^(?:me|us|him|them|you|her|reporters|it|for|exactly|yet)$/.test(tokens[from]!.word)
  );
}

function ends(tokens: readonly Token[], at: number): boolean {
  return at >= tokens.length || !isWord(tokens[at]!.word);
}

const MONTHS_AND_DAYS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|election|noon|midnight|next|last|tomorrow|yesterday|mid-.*|spring|summer|winter|fall)$/;
function isDate(word: string): boolean {
  return MONTHS_AND_DAYS.test(word);
}

/** Whether a word looks like a past participle: `elected`, `done`. */
export function isParticiple(word: string): boolean {
  return /(?:[^e]ed|wn|ught)$/.test(word) || PARTICIPLES.has(word);
}
const PARTICIPLES = wordSet(
  'done made given taken left met won lost found held paid built told put set cut sent broken chosen written spoken stolen forgotten sworn begun confirmed in home there passed',
);

/** Whether a subject and a finite verb follow soon. */
export function clauseFollows(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (SUBJECT_VERB.test(word)) return true;
  if (SUBJECTS.has(word) && word !== 'this' && word !== 'that') return true;
  for (let k = at + 1; k < Math.min(tokens.length, at + 10); k++) {
    const token = tokens[k]!;
    if (token.first || !isWord(token.word)) return false;
    if (tenseOf(token.word)) return true;
  }
  return false;
}

/** `should it fail`, `had they asked`, `were he to go`: an auxiliary before its subject where a clause begins. */
function inverted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const opens = tokens[at]!.first || /^(?:[,;:—–"“'‘(-]|that|and|but|or)$/.test(before?.word ?? '');
  if (!opens) return false;
  const word = tokens[at]!.word;
  const subject = tokens[at + 1]?.word ?? '';
  const pronoun = /^(?:i|we|you|he|she|it|they|there|anyone|this|that|these|those)$/.test(subject);
  if (word === 'were')
    return (
      pronoun &&
      (tokens[at + 2]?.word === 'to' ||
        (subject === 'it' && tokens[at + 2]?.word === 'not') ||
        /^(?:he|she|it|i)$/.test(subject)) &&
      !questions(tokens, at)
    );
  if (questions(tokens, at)) return false;
  if (word === 'had') {
    if (!pronoun && !tokens[at + 1]?.capital && subject !== 'the') return false;
    for (let k = at + 2; k < Math.min(tokens.length, at + 7); k++) {
      const next = tokens[k]!.word;
      if (!isWord(next)) return false;
      if (isParticiple(next) || /^(?:been|known|gone|come|run|seen|not)$/.test(next)) return true;
    }
    return false;
  }
  if (
    !pronoun &&
    !tokens[at + 1]?.capital &&
    !/^(?:the|a|an|any|his|her|their|its|our|my|your)$/.test(subject)
  )
    return false;
  const verb = tokens[at + 2]?.word ?? '';
  return !MODALS.has(verb) && (!pronoun || isWord(verb));
}

/** Whether the sentence of token `at` begins there and ends in a question mark. */
function questions(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]!.first) return false;
  for (let k = at + 1; k < tokens.length && !tokens[k]!.first; k++) {
    if (tokens[k]!.word === '?') return true;
    if (tokens[k]!.word === ',') return false;
  }
  return false;
}
