import type { MentionForm, MentionType, Span } from '../../src/data/index.ts';
import { isFirstName } from '../../src/english/firstNames.ts';
import { FUNCTION_WORDS } from '../../src/english/functionWords.ts';
import { isPersonNoun, singularOfPersons } from '../../src/english/personNouns.ts';
import { LONG_PLACES, PLACES } from '../../src/english/places.ts';
import { TITLES } from '../../src/english/titles.ts';
import type { Marked } from './gum.ts';
import type { LitbankMention, LitbankText } from './litbank.ts';

/** A text of LitBank with heads, forms and types of its mentions; those whose type does not show are apart. */
export type LitbankDocument = {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly Marked[];
  readonly unclear: readonly Span[];
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu;
const OF_PEOPLE =
  /^(?:I|me|my|mine|myself|we|us|our|ours|you|your|yours|yourself|thou|thee|thy|he|him|his|himself|she|her|hers|herself|they|them|their|themselves|who|whom)$/i;
const OF_THINGS = /^(?:it|its|itself)$/i;

/**
 * LitBank's layer of coreference tells neither the head nor the type of a mention. The head is the first word of a name, or else the last
 * word before a comma, a preposition or a relative clause. A chain is of people when a pronoun of it, a title, a given name or a person
 * noun shows it, and of places when `it` or a known place does.
 */
export function litbankDocument({ id, text, mentions }: LitbankText): LitbankDocument {
  const read = mentions.map((one) => ({ ...one, ...headOf(text, one) }));
  const types = new Map(
    [...Map.groupBy(read, ({ chain }) => chain)].map(([chain, ones]) => [chain, typeOf(text, ones)]),
  );
  const typed = read.map(({ span, head, form, chain }) => ({
    span,
    head,
    form,
    chain,
    type: types.get(chain)!,
  }));
  return {
    id,
    text,
    mentions: typed.flatMap(({ type, ...one }) => (type ? [{ ...one, type }] : [])),
    unclear: typed.flatMap(({ type, head }) => (type ? [] : [head])),
  };
}

type Headed = LitbankMention & { readonly head: Span; readonly form: MentionForm };

function headOf(text: string, { span, isPronoun }: LitbankMention): { head: Span; form: MentionForm } {
  if (isPronoun) return { head: span, form: 'pronoun' };
  const words = [...text.slice(...span).matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.replace(/['’]s?$|[.’'-]+$/, ''),
    start: span[0] + index,
  }));
  const at = ({ word, start }: (typeof words)[number]): Span => [start, start + word.length];
  const inside = (k: number) => text.slice(words[k - 1]!.start + words[k - 1]!.word.length, words[k]!.start);
  const end = words.findIndex(
    ({ word }, k) => k > 0 && (/[,;:—(“"]/.test(inside(k)) || ENDS.has(word.toLowerCase())),
  );
  const core = words.slice(0, end < 0 ? words.length : end);
  const named = core.filter(({ word }) => /^\p{Lu}/u.test(word) && !FUNCTION_WORDS.has(word.toLowerCase()));
  const name = named.find(({ word }) => !TITLES.has(word.toLowerCase())) ?? named[0];
  // `the Widow Douglas` is a name, `a Frenchman of rank` is one as well; `the English girl` is not.
  const last = core.at(-1);
  if (name && last && /^\p{Lu}/u.test(last.word)) return { head: at(name), form: 'name' };
  return { head: last ? at(last) : span, form: 'noun' };
}

const ENDS = new Set(
  'of in on at with from to for by who whom whose which that as under behind between before after'.split(' '),
);

function typeOf(text: string, mentions: readonly Headed[]): MentionType | null {
  const written = ({ head }: Headed) => text.slice(...head);
  if (mentions.some((one) => one.isPronoun && OF_PEOPLE.test(written(one)))) return 'person';
  const isPerson = (one: Headed): boolean => {
    const lower = written(one).toLowerCase();
    const before =
      text.slice(Math.max(0, one.span[0] - 12), one.head[0]).match(/(\p{L}+)\.?\s*$/u)?.[1] ?? '';
    return one.form === 'name'
      ? isFirstName(written(one)) || TITLES.has(before.toLowerCase())
      : isPersonNoun(lower) || singularOfPersons(lower) !== null;
  };
  if (mentions.some(isPerson)) return 'person';
  const isPlace = (one: Headed): boolean =>
    (one.isPronoun && OF_THINGS.test(written(one))) ||
    PLACES.has(written(one).toLowerCase()) ||
    LONG_PLACES.has(text.slice(...one.span).toLowerCase());
  return mentions.some(isPlace) ? 'place' : null;
}
