import { genderOfFirstName, isFirstName } from '../../english/firstNames.ts';
import { FUNCTION_WORDS } from '../../english/functionWords.ts';
import { genderOfNoun, singularOfPersons } from '../../english/personNouns.ts';
import { OWNING_PRONOUNS, pronounForm } from '../../english/pronouns.ts';
import { TITLES } from '../../english/titles.ts';
import { PLACE } from '../find/features.ts';
import type { Prepared } from '../find/prepare.ts';
import { blockOf } from '../find/region.ts';
import { lowerWords, type WordMention } from './mention.ts';

/** How a mention is worded: a name, a noun, or one of the kinds of pronouns. */
export const WORDINGS = ['name', 'noun', 'he', 'she', 'it', 'they', 'i', 'we', 'you', 'other'] as const;
export type Wording = (typeof WORDINGS)[number];

/** What is known of a mention from its own words and its place, before anything links it. */
export type Traits = {
  readonly mention: WordMention;
  readonly wording: Wording;
  readonly head: string;
  /** Its words that mean something, in order, lower case. */
  readonly words: readonly string[];
  readonly key: string;
  readonly gender: 'female' | 'male' | null;
  readonly plural: boolean | null;
  readonly sentence: number;
  readonly block: number;
  /** The outer quotation that contains it; -1 outside. */
  readonly quotation: number;
  /** How many mentions begin before it in its sentence. */
  readonly rank: number;
  readonly possessive: boolean;
  /** How many mentions have its key. */
  readonly count: number;
};

/** The wording of a pronoun. */
function wordingOf(lower: string): Wording {
  const form = pronounForm(lower);
  return form === null || form === 'relative' ? 'other' : form;
}

/** The traits of an article's mentions, which are in the order of their heads. */
export function traitsOf(prepared: Prepared, mentions: readonly WordMention[]): Traits[] {
  const sentence = sentencesOf(prepared);
  const quotation = quotationsOf(prepared);
  const ranks = new Map<number, number>();
  const first = mentions.map((mention): Traits => {
    const all = lowerWords(prepared, mention.words);
    const head = all[mention.head - mention.words[0]] ?? '';
    const wording = mention.form === 'pronoun' ? wordingOf(head) : mention.form;
    const words = tellingWords(all);
    const at = sentence[mention.head]!;
    const rank = ranks.get(at) ?? 0;
    ranks.set(at, rank + 1);
    const next = prepared.words[mention.words[1]];
    return {
      mention,
      wording,
      head,
      words,
      key: words.join(' '),
      gender: genderOf(wording, all, head, mention),
      plural: pluralOf(wording, head, mention),
      sentence: at,
      block: blockOf(prepared.starts, mention.head),
      quotation: quotation[mention.head]!,
      rank,
      possessive:
        OWNING_PRONOUNS.has(head) ||
        /['’]s?$/.test(all.at(-1) ?? '') ||
        (next !== undefined && /^['’]s?$/i.test(prepared.text.slice(next.start, next.end))),
      count: 1,
    };
  });
  return withShared(first);
}

/** Counts of keys, and genders of surnames from the full names that hold them. */
function withShared(traits: readonly Traits[]): Traits[] {
  const counts = new Map<string, number>();
  const genders = new Map<string, Set<Traits['gender']>>();
  for (const { key, words, mention, gender } of traits) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (mention.form !== 'name' || words.length < 2 || !gender) continue;
    const last = words.at(-1)!;
    genders.set(last, (genders.get(last) ?? new Set()).add(gender));
  }
  return traits.map((one) => {
    const known = one.words.length === 1 && one.mention.form === 'name' ? genders.get(one.key) : undefined;
    const gender = one.gender ?? (known?.size === 1 ? [...known][0]! : null);
    return { ...one, gender, count: counts.get(one.key) ?? 1 };
  });
}

function tellingWords(all: readonly string[]): string[] {
  const words = all.filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^['’]s$/.test(word));
  const lexical = words.filter((word) => !FUNCTION_WORDS.has(word) && !TITLES.has(word));
  return lexical.length > 0 ? lexical : words;
}

function genderOf(
  wording: Wording,
  all: readonly string[],
  head: string,
  mention: WordMention,
): Traits['gender'] {
  if (wording === 'he') return 'male';
  if (wording === 'she') return 'female';
  if (mention.form === 'noun') return genderOfNoun(head) ?? genderOfNoun(singularOfPersons(head) ?? head);
  if (mention.form !== 'name' || mention.type !== 'person') return null;
  for (const word of all) {
    const gender = TITLES.get(word)?.gender ?? genderOfNoun(word);
    if (gender) return gender;
  }
  const named = all.find((word) => /\p{L}/u.test(word) && !TITLES.has(word)) ?? '';
  return isFirstName(named) ? genderOfFirstName(named) : null;
}

function pluralOf(wording: Wording, head: string, mention: WordMention): boolean | null {
  if (wording === 'they' || wording === 'we') return true;
  if (wording === 'he' || wording === 'she' || wording === 'it' || wording === 'i') return false;
  if (mention.form === 'noun')
    return singularOfPersons(head) !== null || /[^s]s$/.test(head) || head === 'people';
  return mention.form === 'name' && mention.type === 'person' ? false : null;
}

/** The number of the sentence of each word. */
function sentencesOf({ places, words }: Prepared): Int32Array {
  const found = new Int32Array(words.length);
  let now = -1;
  for (let i = 0; i < words.length; i++) {
    if (places[i] !== PLACE.nothing || i === 0) now += 1;
    found[i] = now;
  }
  return found;
}

/** The number of the outer quotation that contains each word, -1 outside. */
function quotationsOf({ quotations, words }: Prepared): Int32Array {
  const found = new Int32Array(words.length).fill(-1);
  let i = 0;
  for (const [k, { span, depth }] of quotations.entries()) {
    if (depth > 0) continue;
    while (i < words.length && words[i]!.start < span[0]) i += 1;
    for (; i < words.length && words[i]!.end <= span[1]; i++) found[i] = k;
  }
  return found;
}
