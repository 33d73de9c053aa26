import { isParticiple } from './participles.ts';
import { isWord, type Token, wordSet } from './tokens.ts';
import { SUBJECT_VERB, SUBJECTS, verbish } from './verbs.ts';

/** A connective `[at, to)` and the words round it. */
export type Neighbours = {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  readonly next: string;
};

const DURATION =
  /^(?:\d.*|an?|two|three|four|five|six|seven|eight|nine|ten|several|anyone|possible|that|this)$/;
const OPENS = /^(?:|[,;(—–-]|and|that|but)$/;

/** For each connective that can mean something else, whether it makes a condition here; those not named always do. */
export const rules: Readonly<Record<string, (around: Neighbours) => boolean>> = {
  if: ({ tokens, at, to, before, after, next }) => {
    if (/^(?:as|an?|the|no|big)$/.test(before) || asks(tokens, at)) return false;
    if (/^(?:any|anything|ever|at|indeed|possible|only)$/.test(after)) return false;
    if (after === 'nothing' && next === 'else') return false;
    const aside = /^(?:you (?:will|like|please|wish)|i (?:may|might|could|can))$/.test(`${after} ${next}`);
    if (aside && endsAt(tokens, to + 2)) return false;
    return after !== 'not' || isParticiple(next) || next === 'for';
  },
  when: (around) => isWhen(around) && !AUXILIARY.test(around.after),
  whenever: (around) => isWhen(around),
  until: (around) => isUntil(around),
  till: (around) => isUntil(around),
  once: ({ tokens, to, before, after }) => {
    if (/^(?:at|than|only|all|just|was|were|is|had|has|have|never|not|the|an?)$/.test(before)) return false;
    if (/^(?:again|and|per|an?|more|upon|every)$/.test(after)) return false;
    return clauseFollows(tokens, to) || isParticiple(after) || /^(?:in|on)$/.test(after);
  },
  // `as long as a soldier stands there`, but not `as long as a bus` or `as long as a year`.
  'as long as': ({ tokens, to, after, next }) =>
    !DURATION.test(after) ||
    (/^(?:an?|this|that)$/.test(after) && !TIMES.has(next) && clauseFollows(tokens, to)),
  provided: ({ tokens, to, before }) => /^[,;—–-]$/.test(before) && clauseFollows(tokens, to),
  providing: ({ tokens, to, before }) => /^[,;—–-]$/.test(before) && clauseFollows(tokens, to),
  'provided that': ({ before }) => !/^(?:has|have|had|was|were|been|who|which|it|he|she|they)$/.test(before),
  assuming: ({ before }) => isAssuming(before),
  'assuming that': ({ before }) => isAssuming(before),
  'in case': ({ after, next }) =>
    !(after === 'you' && /^(?:missed|haven't|didn't|forgot|hadn't|were|are)$/.test(next)),
  without: ({ before, after, next }) => {
    if (/^(?:or|and|with|not|do|does|did|go|goes|went)$/.test(before)) return false;
    const set = /^(?:question|doubt|an?|any|exception|further|fail)$/.test(after);
    return !set || !/^(?:doubt|question|exception|ado|[.,;])?$/.test(next);
  },
  barring: ({ before }) => OPENS.test(before),
  'short of': ({ before }) => OPENS.test(before),
  absent: ({ before, after }) => OPENS.test(before) && /^(?:an?|any|the|some|that|such|new)$/.test(after),
  'but for': ({ before, after }) =>
    /^(?:|,|;|that)$/.test(before) &&
    !/^(?:now|sure|years|many|me|us|him|her|them|those|people|some|most)$/.test(after),
};

const AUXILIARY = /^(?:will|would|did|does|do|is|are|was|were|can|could|should|has|have|had|am|and|or)$/;
/** Nouns of time after which `when` is a relative. */
const TIMES = wordSet(`
  day days time times moment year years night morning week month period era point date hour age instance
  occasion summer fall winter spring decade minute century
`);

function isWhen({ tokens, at, before, after, next }: Neighbours): boolean {
  if (asks(tokens, at) || TIMES.has(before) || /^(?:since|of|is|was|that's|it's)$/.test(before)) return false;
  return !(after === 'it' && /^(?:comes|came)$/.test(next));
}

function isUntil({ before, after }: Neighbours): boolean {
  return before !== 'not' && !A_TIME.test(after);
}
const A_TIME =
  /^(?:now|recently|then|today|late|early|after|at|about|\d.*|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|election|noon|midnight|next|last|tomorrow|yesterday|mid-.*|spring|summer|winter|fall)$/;

function isAssuming(before: string): boolean {
  return !/^(?:am|is|are|was|were|be|been|i'm|we're|he's|she's|they're|not|just|of|by|from|upon|on)$/.test(
    before,
  );
}

/** Words after which `if` and `when` ask: whether, at what time. */
const ASKING = wordSet(`
  ask asks asked asking wonder wonders wondered wondering decide decides decided deciding determine determined
  determining doubt doubts doubted question questioned check checked checking discover unclear unsure uncertain
  remember remembers remembered recall recalls recalled forget discuss discussed considered idea test tested gauge
  assess guess judge verify specify reveal evaluate investigate examine
`);
/** The same, where nothing or only an object stands between. */
const ASKING_NEAR = wordSet(`
  know knows knew known knowing see seeing tell tells told telling say says said saying learn find sure certain clear
  care cares cared caring matter matters mattered consider explain explained explains understand confirm
`);
const OBJECT = /^(?:me|us|him|them|you|her|reporters|it|for|exactly|yet)$/;

function asks(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 4) && !tokens[k + 1]!.first; k--) {
    const { word } = tokens[k]!;
    if (word === 'that' || !isWord(word)) return false;
    if (ASKING.has(word)) return true;
    if (ASKING_NEAR.has(word)) return k === at - 1 || (k === at - 2 && OBJECT.test(tokens[at - 1]!.word));
  }
  return false;
}

function endsAt(tokens: readonly Token[], at: number): boolean {
  return at >= tokens.length || !isWord(tokens[at]!.word);
}

/** Whether a subject and a finite verb follow soon. */
function clauseFollows(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (SUBJECT_VERB.test(word)) return true;
  if (SUBJECTS.has(word) && word !== 'this' && word !== 'that') return true;
  for (let k = at + 1; k < Math.min(tokens.length, at + 10); k++) {
    const token = tokens[k]!;
    if (token.first || !isWord(token.word)) return false;
    if (verbish(token.word)) return true;
  }
  return false;
}
