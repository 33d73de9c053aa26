import type { Act, GenderCounted, RoleClass, SourceKind } from '../data/index.ts';
import { ACT_WORDS, GENDER_WORDS, ROLE_CLASS_WORDS, SOURCE_KIND_WORDS } from './wording.ts';

/** The filters of a search; what is yes or no comes from an address as words. */
export type WordedSearch = {
  readonly [name in
    | 'about'
    | 'speaker'
    | 'person'
    | 'publisher'
    | 'since'
    | 'until'
    | 'role'
    | 'named'
    | 'column'
    | 'publisherIs'
    | 'byline'
    | 'section'
    | 'month'
    | 'article']?: string | undefined;
} & {
  readonly [name in 'conditional' | 'once' | 'reason']?: boolean | 'true' | 'false' | undefined;
} & {
  readonly act?: Act | undefined;
  readonly sourceKind?: SourceKind | undefined;
  readonly roleClass?: RoleClass | 'unknown' | undefined;
  readonly gender?: GenderCounted | undefined;
  readonly genderWithNames?: GenderCounted | undefined;
};

/** A filter in words, and the names of what asks for it. */
export type WordedFilter = { readonly words: string; readonly names: readonly (keyof WordedSearch)[] };

/** The filters of a search in words; `called` is the name of the person that is asked for. */
export function searchWording(asked: WordedSearch, called: string): WordedFilter[] {
  const { about, speaker, person, act, publisher, since, until, conditional, once } = asked;
  return [
    ...(about ? [filter(`meaning: ${about}`, 'about')] : []),
    ...(speaker ? [filter(`speaker: ${speaker}`, 'speaker')] : []),
    ...(person ? [filter(called, 'person')] : []),
    ...(act ? [filter(ACT_WORDS[act], 'act')] : []),
    ...(publisher ? [filter(`publisher: ${publisher}`, 'publisher')] : []),
    ...(since && since === until ? [filter(since, 'since', 'until')] : []),
    ...(since && since !== until ? [filter(`from ${since}`, 'since')] : []),
    ...(until && since !== until ? [filter(`to ${until}`, 'until')] : []),
    ...(isGiven(conditional)
      ? [filter(isTrue(conditional) ? 'with a condition' : 'without a condition', 'conditional')]
      : []),
    ...(isTrue(once) ? [filter('without reprints', 'once')] : []),
    ...sourceFilters(asked),
  ];
}

/** The filters of who is quoted, and where. */
function sourceFilters(asked: WordedSearch): WordedFilter[] {
  const { sourceKind, roleClass, role, gender, genderWithNames, named, column, reason } = asked;
  const { publisherIs, byline, section, month, article } = asked;
  return [
    ...(sourceKind ? [filter(SOURCE_KIND_WORDS[sourceKind], 'sourceKind')] : []),
    ...(roleClass ? [filter(ROLE_CLASS_WORDS[roleClass], 'roleClass')] : []),
    ...(role ? [filter(`role: ${role}`, 'role')] : []),
    ...(gender ? [filter(`gender: ${GENDER_WORDS[gender]}`, 'gender')] : []),
    ...(genderWithNames
      ? [filter(`gender with given names: ${GENDER_WORDS[genderWithNames]}`, 'genderWithNames')]
      : []),
    ...(named ? [filter(`named ${named}`, 'named')] : []),
    ...(column ? [filter(column.replaceAll('=', ': '), 'column')] : []),
    ...(publisherIs ? [filter(`publisher: ${publisherIs}`, 'publisherIs')] : []),
    ...(byline ? [filter(`byline: ${byline}`, 'byline')] : []),
    ...(section ? [filter(`section: ${section}`, 'section')] : []),
    ...(month ? [filter(`published in ${month}`, 'month')] : []),
    ...(article ? [filter('one article', 'article')] : []),
    ...(isGiven(reason)
      ? [filter(isTrue(reason) ? 'with a reason for no name' : 'without a reason', 'reason')]
      : []),
  ];
}

function filter(words: string, ...names: WordedFilter['names']): WordedFilter {
  return { words, names };
}

/** Fields left empty in a form are not given. */
function isGiven(value: boolean | string | undefined): boolean {
  return value !== undefined && value !== '';
}

function isTrue(value: boolean | string | undefined): boolean {
  return value === true || value === 'true';
}
