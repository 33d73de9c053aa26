import { type Rule, rules } from '../../data/index.ts';
import { NOUN_PHRASE_OPENINGS, SUBJECT_WORDS } from '../../english/clauseWords.ts';
import { wordsByKind } from '../../english/wordList.ts';
import { type ContentToken, isWord } from './contentTokens.ts';
import { isParticiple } from './participles.ts';
import { SUBJECT_VERB, tenseOf, verbish } from './verbs.ts';

const contextWords = wordsByKind('connectiveContext.tsv', ['time', 'asking', 'asking-near']);

/** Nouns of time after which `when` is a relative. */
const TIME_NOUNS = contextWords.time;
/** Words after which `if` and `when` ask: whether, at what time. */
const ASKING_WORDS = contextWords.asking;
/** The same, where nothing or only an object stands between. */
const NEARLY_ASKING_WORDS = contextWords['asking-near'];

/** A connective `[at, to)` and the words round it. */
export type Neighbours = {
  readonly tokens: readonly ContentToken[];
  readonly at: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  readonly next: string;
};

/** A use of connectives that makes no condition. */
type Exception = { readonly of: readonly string[]; readonly when: (around: Neighbours) => boolean };

/** After `as long as`: a measure. */
const DURATION =
  /^(?:\d.*|an?|two|three|four|five|six|seven|eight|nine|ten|several|anyone|possible|that|this)$/;
/** Before `barring`, `absent`, `short of`: a clause begins. */
const CLAUSE_BORDER = /^(?:|[,;(—–-]|and|that|but)$/;
/** After `when`: a question or a joined verb. */
const AUXILIARY = /^(?:will|would|did|does|do|is|are|was|were|can|could|should|has|have|had|am|and|or)$/;
/** After `until`: a time, which depends on nothing. */
const A_TIME =
  /^(?:now|recently|then|today|late|early|after|at|about|\d.*|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|election|noon|midnight|next|last|tomorrow|yesterday|mid-.*|spring|summer|winter|fall)$/;

/** Uses that make no condition, whatever the model scores. */
export const NEVER = Object.values(
  rules(import.meta.url, 'never-condition', {
    // `if it rains or not`, `if he is guilty or not is for the court`: whether
    'if-or-not': { of: ['if'], when: ({ tokens, to }) => isOrNot(tokens, to) },
    // `no word as to when it opens`: at what time
    'as-to-when': {
      of: ['if', 'when', 'whenever'],
      when: ({ tokens, at, before }) => before === 'to' && tokens[at - 2]?.word === 'as',
    },
    // `to pay without conditions`, `without any strings attached`: nothing depends
    'without-conditions': {
      of: ['without'],
      when: ({ after, next }) =>
        /^(?:(?:pre)?conditions?|strings)$/.test(/^(?:an?|any)$/.test(after) ? next : after),
    },
  } satisfies Record<string, Exception>),
);

/** Uses that make no condition, by their connectives; what none of these fits is a condition. */
export const EXCEPTIONS = Object.values(
  rules(import.meta.url, 'no-condition', {
    // `as if he knew`, `a big if`
    'as-if': { of: ['if'], when: ({ before }) => /^(?:as|an?|the|no|big)$/.test(before) },
    // `wondered if it held`: whether
    'if-asks': { of: ['if'], when: ({ tokens, at }) => asks(tokens, at) },
    // `if any`, `if possible`, `if only`
    'if-any': {
      of: ['if'],
      when: ({ after }) => /^(?:any|anything|ever|at|indeed|possible|only)$/.test(after),
    },
    // `if nothing else`
    'if-nothing-else': { of: ['if'], when: ({ after, next }) => after === 'nothing' && next === 'else' },
    // `if you like`, `if I may`, with nothing behind it
    'if-you-like': {
      of: ['if'],
      when: ({ tokens, to, after, next }) =>
        /^(?:you (?:will|like|please|wish)|i (?:may|might|could|can))$/.test(`${after} ${next}`) &&
        endsAt(tokens, to + 2),
    },
    // `many, if not all`, but not `if not paid`, `if not for her`
    'if-not': {
      of: ['if'],
      when: ({ after, next }) => after === 'not' && !isParticiple(next) && next !== 'for',
    },
    // `asked when it opens`: at what time
    'when-asks': { of: ['when', 'whenever'], when: ({ tokens, at }) => asks(tokens, at) },
    // `the day when`, `since when`, `that's when`
    'time-when': {
      of: ['when', 'whenever'],
      when: ({ before }) => TIME_NOUNS.has(before) || /^(?:since|of|is|was|that's|it's)$/.test(before),
    },
    // `when it comes to tolls`
    'when-it-comes': {
      of: ['when', 'whenever'],
      when: ({ after, next }) => after === 'it' && /^(?:comes|came)$/.test(next),
    },
    // `when will it open`
    'when-will': { of: ['when'], when: ({ after }) => AUXILIARY.test(after) },
    // `not until`
    'not-until': { of: ['until', 'till'], when: ({ before }) => before === 'not' },
    // `until Monday`, `until recently`
    'until-a-time': { of: ['until', 'till'], when: ({ after }) => A_TIME.test(after) },
    // `at once`, `only once`
    'at-once': {
      of: ['once'],
      when: ({ before }) =>
        /^(?:at|than|only|all|just|was|were|is|had|has|have|never|not|the|an?)$/.test(before),
    },
    // `once again`, `once a day`
    'once-again': {
      of: ['once'],
      when: ({ after }) => /^(?:again|and|per|an?|more|upon|every)$/.test(after),
    },
    // `once the capital of the islands`: no clause, participle or place
    'once-no-clause': {
      of: ['once'],
      when: ({ tokens, to, after }) =>
        !clauseFollows(tokens, to) && !isParticiple(after) && !/^(?:in|on)$/.test(after),
    },
    // `as long as a bus`, `as long as two years`, but not `as long as a soldier stands there`
    'as-long-as-a-year': {
      of: ['as long as'],
      when: ({ tokens, to, after, next }) =>
        DURATION.test(after) &&
        !(/^(?:an?|this|that)$/.test(after) && !TIME_NOUNS.has(next) && clauseFollows(tokens, to)),
    },
    // `the boats provided by the port`, but not `Provided the ice holds`
    'provided-by': {
      of: ['provided', 'providing'],
      when: ({ tokens, at, to, before }) =>
        !(tokens[at]!.first || /^[,;—–-]$/.test(before)) || !clauseFollows(tokens, to),
    },
    // `he has provided that list`
    'has-provided': {
      of: ['provided that'],
      when: ({ before }) => /^(?:has|have|had|was|were|been|who|which|it|he|she|they)$/.test(before),
    },
    // `she is assuming the office`
    'is-assuming': {
      of: ['assuming', 'assuming that'],
      when: ({ before }) =>
        /^(?:am|is|are|was|were|be|been|i'm|we're|he's|she's|they're|not|just|of|by|from|upon|on)$/.test(
          before,
        ),
    },
    // `in case you missed it`
    'in-case-you-missed': {
      of: ['in case'],
      when: ({ after, next }) =>
        after === 'you' && /^(?:missed|haven't|didn't|forgot|hadn't|were|are)$/.test(next),
    },
    // `with or without`, `do without`
    'do-without': {
      of: ['without'],
      when: ({ before }) => /^(?:or|and|with|not|do|does|did|go|goes|went)$/.test(before),
    },
    // `without question`, `without any doubt`
    'without-doubt': {
      of: ['without'],
      when: ({ after, next }) =>
        /^(?:question|doubt|an?|any|exception|further|fail)$/.test(after) &&
        /^(?:doubt|question|exception|ado|[.,;])?$/.test(next),
    },
    // `a rule barring boats`, `fell short of it`
    'barring-verb': {
      of: ['barring', 'short of', 'absent'],
      when: ({ before }) => !CLAUSE_BORDER.test(before),
    },
    // `absent fathers`
    'absent-adjective': {
      of: ['absent'],
      when: ({ after }) => !/^(?:an?|any|the|some|that|such|new)$/.test(after),
    },
    // `everything but for`
    'all-but-for': { of: ['but for'], when: ({ before }) => !/^(?:|,|;|that)$/.test(before) },
    // `but for now`, `but for many`
    'but-for-now': {
      of: ['but for'],
      when: ({ after }) => /^(?:now|sure|years|many|me|us|him|her|them|those|people|some|most)$/.test(after),
    },
  } satisfies Record<string, Exception>),
);

/** The exceptions of each connective. */
const BY_CONNECTIVE: ReadonlyMap<string, readonly (Rule & Exception)[]> = Map.groupBy(
  [...NEVER, ...EXCEPTIONS].flatMap((rule) => rule.of.map((connective) => ({ ...rule, connective }))),
  ({ connective }) => connective,
);

/** The rule by which a connective makes no condition here; null where it makes one, as far as its neighbours show. */
export function exceptionTo(connective: string, around: Neighbours): Rule | null {
  return BY_CONNECTIVE.get(connective)?.find(({ when }) => when(around)) ?? null;
}

const OBJECT = /^(?:me|us|him|them|you|her|reporters|it|for|exactly|yet)$/;

/** `wonder if`, `tell me when`: an asking word up to four words before, in the same sentence. */
function asks(tokens: readonly ContentToken[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 4) && !tokens[k + 1]!.first; k--) {
    const { word } = tokens[k]!;
    if (word === 'that' || !isWord(word)) return false;
    if (ASKING_WORDS.has(word)) return true;
    if (NEARLY_ASKING_WORDS.has(word))
      return k === at - 1 || (k === at - 2 && OBJECT.test(tokens[at - 1]!.word));
  }
  return false;
}

/** Whether `or not` ends the clause from `at` on: another clause begins behind it, or the verb whose subject it is. */
function isOrNot(tokens: readonly ContentToken[], at: number): boolean {
  for (let k = at; k + 1 < tokens.length && k < at + LONGEST_OR_NOT && !(k > at && tokens[k]!.first); k++)
    if (tokens[k]!.word === 'or' && tokens[k + 1]!.word === 'not') {
      const next = tokens[k + 2]?.word ?? '';
      const begins = SUBJECT_WORDS.has(next) || NOUN_PHRASE_OPENINGS.has(next) || tenseOf(next) !== null;
      return k === at || endsAt(tokens, k + 2) || begins;
    }
  return false;
}
const LONGEST_OR_NOT = 16;

function endsAt(tokens: readonly ContentToken[], at: number): boolean {
  return at >= tokens.length || !isWord(tokens[at]!.word);
}

/** Whether a subject and a finite verb follow soon. */
function clauseFollows(tokens: readonly ContentToken[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (SUBJECT_VERB.test(word)) return true;
  if (SUBJECT_WORDS.has(word) && word !== 'this' && word !== 'that') return true;
  for (let k = at + 1; k < Math.min(tokens.length, at + 10); k++) {
    const token = tokens[k]!;
    if (token.first || !isWord(token.word)) return false;
    if (verbish(token.word)) return true;
  }
  return false;
}
