import type { Span } from '../data/index.ts';
import { irregularPlainForm } from '../english/lemmas.ts';
import { isOffice, isPersonNoun } from '../english/personNouns.ts';
import { QUOTING_VERBS } from '../english/quotingVerbs.ts';
import { TITLES } from '../english/titles.ts';

/** Words beside a quotation that say whose it is: `said Ana Ruiz, the mayor`. */
export type Attribution = { readonly source: Span; readonly cue: Span };

/** How far an attribution is read: enough for a verb and a name. */
const REACH = 120;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’-]|\.(?=\p{L}))*|\S/gu;
const MOST_WORDS_OF_A_NAME = 6;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const DETERMINER = /^(?:the|a|an|one|another|his|her|its|their)$/i;
const PERSON = /^(?:he|she|they)$/i;
/** What may follow an attribution without making it a clause of the quotation: `said he was ill` is no attribution. */
const FOLLOWS =
  /^(?:[.,;:!?)—–-]|of|from|for|with|on|in|at|to|after|before|during|while|when|as|about|by|via|through|outside|inside|near|across|amid|since|until|beside|following|yesterday|today|tonight|later|again|last|earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

type Word = { readonly text: string; readonly start: number; readonly end: number };

/** The attribution that begins at `at`, before `end`: a verb with whoever speaks after it, or before it. Null where none does. */
export function attributionAt(text: string, at: number, end: number): Attribution | null {
  return attributionBy(QUOTING, text, at, end);
}

/**
 * The attribution after a quotation that ends at `at`. Behind a comma in the marks, any verb in the past reports (`“They sink,” she
 * deadpanned.`); behind a question mark or an exclamation mark, one with `back`, or one that ends the sentence.
 */
export function attributionAfter(text: string, at: number, end: number): Attribution | null {
  const listed = attributionAt(text, at, end);
  if (listed) return listed;
  const mark = openMark(text, at);
  if (mark === null) return null;
  const found = attributionBy(IN_THE_PAST, text, at, end);
  if (!found || mark === ',') return found;
  const last = Math.max(found.cue[1], found.source[1]);
  return /back$/.test(text.slice(...found.cue)) || /^\s*(?:[.]|$)/.test(text.slice(last, end)) ? found : null;
}

/** The mark within a quotation that ends at `at`, where the sentence goes on behind it: `“No,”`; null behind a full stop or none. */
export function openMark(text: string, at: number): string | null {
  return /[,?!](?:''|’’|["”’»])$/.exec(text.slice(Math.max(0, at - 3), at))?.[0][0] ?? null;
}

/** Which verbs report, with how many words. */
type Verbs = (found: readonly Word[], at: number) => number;

const QUOTING: Verbs = (found, at) => (isVerb(found[at]) ? 1 : 0);
/** Any verb in the past, with its particle: `shot back`. */
const IN_THE_PAST: Verbs = (found, at) => {
  const word = found[at]?.text ?? '';
  if (!/^\p{Ll}{3,}$/u.test(word) || FOLLOWS.test(word) || NO_REPORT.test(word)) return 0;
  if (!/ed$/.test(word) && irregularPlainForm(word) === null) return 0;
  const next = found[at + 1]?.text ?? '';
  // `Bell called out`, `Bell called.`, but not `a film called “Iron Harbour”`.
  if (word === 'called' && !/^(?:back|out|over|down|from|to|[.,;])$/.test(next)) return 0;
  return /^(?:back|in|out|on|off|up|over|down)$/.test(next) ? 2 : 1;
};
/** Forms that say nothing, and adjectives that look like a past. */
const NO_REPORT = /^(?:had|was|were|did|been|left|red|one|based|located|entitled)$/;

function attributionBy(verbs: Verbs, text: string, at: number, end: number): Attribution | null {
  const found = wordsOf(text, at, end);
  const first = found[0];
  if (!first) return null;
  const before = verbs(found, 0);
  if (before > 0) {
    const after = phraseEnd(found, before);
    return after && follows(found, after) ? attribution(found, [before, after], [0, before]) : null;
  }
  const verb = speakerEnd(found);
  const words = verb ? verbs(found, verb) : 0;
  if (words === 0) return null;
  // `told` is followed by an addressee.
  if (found[verb]!.text !== 'told' && !follows(found, verb + words)) return null;
  return attribution(found, [0, verb], [verb, verb + words]);
}

function wordsOf(text: string, at: number, end: number): Word[] {
  const slice = text.slice(at, Math.min(end, at + REACH));
  return [...slice.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: at + index,
    end: at + index + word.length,
  }));
}

type Words = readonly [from: number, to: number];

function attribution(found: readonly Word[], source: Words, cue: Words): Attribution {
  const span = ([from, to]: Words): Span => [found[from]!.start, found[to - 1]!.end];
  return { source: span(source), cue: span(cue) };
}

/** The words from `at` on that name whoever speaks, a verb after them, with the day before it or not; null where none do. */
export function speakerBefore(text: string, at: number, end: number): Span | null {
  const found = wordsOf(text, at, end);
  const last = found.length > 0 ? speakerEnd(found) : 0;
  return last && isVerb(found[dayEnd(found, last)]) ? [found[0]!.start, found[last - 1]!.end] : null;
}

/** Where the day ends that stands at `at`, before the verb: `on Sunday`, `yesterday`; `at` where none does. */
function dayEnd(found: readonly Word[], at: number): number {
  if (/^(?:yesterday|today|later|earlier)$/.test(found[at]?.text ?? '')) return at + 1;
  const isOn =
    found[at]?.text === 'on' &&
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(found[at + 1]?.text ?? '');
  return isOn ? at + 2 : at;
}

/** Whether words name whoever speaks, and nothing else: `the mayor, Ana Ruiz,`. */
export function namesSpeaker(words: string): boolean {
  const found = wordsOf(words, 0, words.length);
  return found.length > 0 && speakerEnd(found) === found.length;
}

function isVerb(word: Word | undefined): boolean {
  return word !== undefined && QUOTING_VERBS.has(word.text);
}

function follows(found: readonly Word[], at: number): boolean {
  const next = found[at];
  return next === undefined || FOLLOWS.test(next.text);
}

/** Where the words before a verb end that name whoever speaks, with an apposition: `the mayor, Ana Ruiz,`; 0 where none do. */
function speakerEnd(found: readonly Word[]): number {
  const first = phraseEnd(found, 0);
  if (!first || found[first]?.text !== ',') return first;
  const second = phraseEnd(found, first + 1);
  return second && found[second]?.text === ',' ? second + 1 : 0;
}

/** Where a phrase ends that names somebody: a pronoun, a name, or a noun with its determiner; 0 where none begins. */
function phraseEnd(found: readonly Word[], from: number): number {
  const first = found[from];
  if (!first) return 0;
  if (PERSON.test(first.text)) return from + 1;
  const determined = DETERMINER.test(first.text);
  const role = determined ? 0 : roleBeforeName(found, from);
  if (!determined && !role && !CAPITAL.test(first.text)) return 0;
  const at = wordsEnd(found, from + role + 1, determined);
  if (!determined) return at;
  return at === from + 1 ? 0 : ofEnd(found, at);
}

/** Where the words of a name end that go on at `at`, with those of a description where it is `determined`. */
function wordsEnd(found: readonly Word[], at: number, determined: boolean): number {
  let end = at;
  while (end < found.length && end - at < MOST_WORDS_OF_A_NAME - 1) {
    const { text } = found[end]!;
    const abbreviated = text === '.' && isShort(found[end - 1]!);
    if (!abbreviated && !CAPITAL.test(text) && !(determined && isNoun(found[end]!))) break;
    end += 1;
  }
  return end;
}

/** Where a description ends with what it is of: `the leader of the pilots`, `the mayor of Pelsby`. */
function ofEnd(found: readonly Word[], at: number): number {
  if (found[at]?.text !== 'of') return at;
  const determined = DETERMINER.test(found[at + 1]?.text ?? '');
  const from = at + (determined ? 2 : 1);
  const end = wordsEnd(found, from, determined);
  return end > from ? end : at;
}

/** How many words name a role straight before a name: `chief nurse Abena Mensah`, `Trade minister Ana Ruiz`; 0 where none do. */
function roleBeforeName(found: readonly Word[], from: number): number {
  const begins =
    CAPITAL.test(found[from]?.text ?? '') && /^\p{Ll}[\p{L}-]+$/u.test(found[from + 1]?.text ?? '');
  let at = begins ? from + 1 : from;
  while (at < from + 4 && /^\p{Ll}[\p{L}-]+$/u.test(found[at]?.text ?? '') && isNoun(found[at]!)) at += 1;
  const last = found[at - 1];
  const named = found[at] !== undefined && CAPITAL.test(found[at]!.text);
  return last && named && at > from && (isPersonNoun(last.text) || isOffice(last.text)) ? at - from : 0;
}

function isShort({ text }: Word): boolean {
  return TITLES.has(text.toLowerCase()) || /^\p{Lu}$/u.test(text);
}

/** A word of a description: neither a verb nor what follows an attribution. */
function isNoun(word: Word): boolean {
  return /^\p{L}/u.test(word.text) && !isVerb(word) && !FOLLOWS.test(word.text) && !AUXILIARY.test(word.text);
}
/** `said the boat was ill`: the boat does not speak. */
const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|does|did|do|will|would|can|could|may|might|must|shall|should)$/;
