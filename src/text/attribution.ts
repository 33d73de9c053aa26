import type { Span } from '../data/index.ts';
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
  const slice = text.slice(at, Math.min(end, at + REACH));
  const found = [...slice.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: at + index,
    end: at + index + word.length,
  }));
  const first = found[0];
  if (!first) return null;
  if (isVerb(first)) {
    const after = phraseEnd(found, 1);
    return after && follows(found, after) ? attribution(found, [1, after], 0) : null;
  }
  const verb = speakerEnd(found);
  if (!verb || !isVerb(found[verb])) return null;
  // `told` is followed by an addressee.
  if (found[verb]!.text !== 'told' && !follows(found, verb + 1)) return null;
  return attribution(found, [0, verb], verb);
}

function attribution(found: readonly Word[], [from, to]: readonly [number, number], verb: number) {
  const { start, end } = found[verb]!;
  return { source: [found[from]!.start, found[to - 1]!.end], cue: [start, end] } as const;
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
  let at = from + role + 1;
  while (at < found.length && at - from < MOST_WORDS_OF_A_NAME) {
    const { text } = found[at]!;
    const abbreviated = text === '.' && isShort(found[at - 1]!);
    if (!abbreviated && !CAPITAL.test(text) && !(determined && isNoun(found[at]!))) break;
    at += 1;
  }
  return determined && at === from + 1 ? 0 : at;
}

/** How many words name a role straight before a name: `chief nurse Abena Mensah`; 0 where none do. */
function roleBeforeName(found: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 4 && /^\p{Ll}[\p{L}-]+$/u.test(found[at]?.text ?? '') && isNoun(found[at]!)) at += 1;
  const last = found[at - 1];
  const named = found[at] !== undefined && CAPITAL.test(found[at]!.text);
  return last && named && at > from && (isPersonNoun(last.text) || isOffice(last.text)) ? at - from : 0;
}

function isShort({ text }: Word): boolean {
  return TITLES.has(text.toLowerCase()) || /^\p{Lu}$/u.test(text);
}

/** A word of a description: neither the verb nor what follows an attribution. */
function isNoun(word: Word): boolean {
  return /^\p{L}/u.test(word.text) && !isVerb(word) && !FOLLOWS.test(word.text);
}
