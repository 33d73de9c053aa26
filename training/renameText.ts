import { oneOf } from '../bench/record/random.ts';
import type { MentionType, Span } from '../src/data/index.ts';
import { DEMONYMS } from '../src/english/demonyms.ts';
import { FUNCTION_WORDS } from '../src/english/functionWords.ts';
import { ORGANIZATION_HEADS, PLACE_HEADS, WORK_HEADS } from '../src/english/nameHeads.ts';
import { isOffice, singularOfPersons } from '../src/english/personNouns.ts';
import { SUFFIXES, TITLES } from '../src/english/titles.ts';
import type { NameLists } from './nameLists.ts';

/** A name as a text has it; names of one `key` are of one person, body or place. */
export type NameAt = {
  readonly span: Span;
  readonly key: string;
  readonly type: MentionType;
  readonly gender: 'female' | 'male' | null;
};
/** A text with other names in it, and where each span of the first text is in it. */
export type Renamed = { readonly text: string; readonly moved: (span: Span) => Span };

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
/** How often all people of a text are of one country. */
const ONE_COUNTRY = 0.5;

/**
 * The text with other names, drawn anew: every word of a name becomes the same new word wherever it stands in the text with a capital, so
 * that people who share a surname still do. Words that are common in English (`Bank`, `Teachers`), titles, and small words stay.
 */
export function renameText(
  text: string,
  names: readonly NameAt[],
  lists: NameLists,
  isCommon: (lower: string) => boolean,
  random: () => number,
): Renamed {
  const instead = newWords(text, names, lists, isCommon, random);
  const moves: { readonly from: number; readonly to: number; readonly by: number }[] = [];
  const named = new Uint8Array(text.length);
  for (const { span } of names) named.fill(1, ...span);
  const renamed = text.replace(WORD, (word, at: number) => {
    const bare = word.replace(/['’]s?$/, '');
    const other = instead.get(bare);
    // `Will they` is no name, though Will Young is one.
    if (other === undefined || (!named[at] && (bare.length === 1 || isCommon(bare.toLowerCase()))))
      return word;
    moves.push({ from: at, to: at + bare.length, by: other.length - bare.length });
    return other + word.slice(bare.length);
  });
  const shift = (offset: number, includes: (move: (typeof moves)[number]) => boolean): number =>
    moves.reduce((sum, move) => (includes(move) ? sum + move.by : sum), offset);
  return {
    text: renamed,
    moved: ([start, end]) => [shift(start, ({ from }) => from < start), shift(end, ({ to }) => to <= end)],
  };
}

function newWords(
  text: string,
  names: readonly NameAt[],
  lists: NameLists,
  isCommon: (lower: string) => boolean,
  random: () => number,
): Map<string, string> {
  const country = random() < ONE_COUNTRY ? lists.country(random) : undefined;
  const instead = new Map<string, string>();
  const people = Map.groupBy(
    names.filter(({ type }) => type === 'person'),
    ({ key }) => key,
  );
  for (const [, mentions] of people) {
    const gender = mentions.find((one) => one.gender)?.gender ?? null;
    const { given, family } = lists.person(gender, random, country);
    const runs = mentions
      .map(({ span }) => wordsOf(text, span).filter(isOfPerson))
      .sort((a, b) => b.length - a.length);
    for (const words of runs)
      for (const [i, word] of words.entries()) {
        if (instead.has(word)) continue;
        if (/^\p{L}$/u.test(word)) instead.set(word, given[0]!);
        else if (words.length === 1) instead.set(word, family);
        else if (i === 0) instead.set(word, given);
        else if (i === words.length - 1) instead.set(word, family);
        else instead.set(word, lists.person(gender, random, country).given);
      }
  }
  for (const { span, type } of names) {
    if (type === 'person') continue;
    for (const word of wordsOf(text, span)) {
      if (
        word.length === 1 ||
        instead.has(word) ||
        isCommon(word.toLowerCase()) ||
        isFixed(word.toLowerCase())
      )
        continue;
      instead.set(word, /^\p{Lu}{2,6}$/u.test(word) ? acronym(word.length, random) : lists.place(random));
    }
  }
  return instead;
}

/** The words of a name that can be replaced: capitalised. */
function wordsOf(text: string, span: Span): string[] {
  return [...text.slice(...span).matchAll(WORD)]
    .map(([word]) => word.replace(/['’]s?$/, ''))
    .filter((word) => /^\p{Lu}/u.test(word) && !FUNCTION_WORDS.has(word.toLowerCase()));
}

function isOfPerson(word: string): boolean {
  const lower = word.toLowerCase();
  return !TITLES.has(lower) && !SUFFIXES.has(lower) && !isOffice(lower) && singularOfPersons(lower) === null;
}

function isFixed(lower: string): boolean {
  return (
    ORGANIZATION_HEADS.has(lower) || PLACE_HEADS.has(lower) || WORK_HEADS.has(lower) || DEMONYMS.has(lower)
  );
}

function acronym(length: number, random: () => number): string {
  return Array.from({ length }, () => oneOf([...'ABCDEFGHIKLMNOPRSTUVW'], random)).join('');
}
