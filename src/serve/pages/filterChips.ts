import type { Facets } from '../../data/index.ts';
import { ACT_WORDS, GENDER_WORDS, ROLE_CLASS_WORDS, SOURCE_KIND_WORDS } from '../../render/wording.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** The filters of a search, each a link to the same search without it. */
export function filterChips(
  asked: Partial<SearchAsked>,
  facets: Pick<Facets, 'speakers'>,
  path = '/search',
): Html {
  const chips = chipsOf(asked, facets);
  if (chips.length === 0) return html``;
  return html`<ul class="chips" aria-label="Filters of this search">${chips.map(
    ({ words, without }) =>
      html`<li><a href="${addressOfSearch({ ...asked, ...without, cursor: undefined }, path)}" aria-label="Remove the filter ${words}">${words} <span aria-hidden="true">×</span></a></li>`,
  )}</ul>`;
}

type Chip = { readonly words: string; readonly without: Partial<SearchAsked> };

function chipsOf(asked: Partial<SearchAsked>, { speakers }: Pick<Facets, 'speakers'>): Chip[] {
  const { about, speaker, person, act, publisher, since, until, conditional, once } = asked;
  const called = speakers.find((one) => one.person === person)?.value ?? 'one person';
  return [
    ...(about ? [chip(`meaning: ${about}`, 'about')] : []),
    ...(speaker ? [chip(`speaker: ${speaker}`, 'speaker')] : []),
    ...(person ? [chip(called, 'person')] : []),
    ...(act ? [chip(ACT_WORDS[act], 'act')] : []),
    ...(publisher ? [chip(`publisher: ${publisher}`, 'publisher')] : []),
    ...(since && since === until ? [chip(since, 'since', 'until')] : []),
    ...(since && since !== until ? [chip(`from ${since}`, 'since')] : []),
    ...(until && since !== until ? [chip(`to ${until}`, 'until')] : []),
    ...(conditional
      ? [chip(conditional === 'true' ? 'with a condition' : 'without a condition', 'conditional')]
      : []),
    ...(once === 'true' ? [chip('without reprints', 'once')] : []),
    ...sourceChips(asked),
  ];
}

/** The filters of who is quoted, and where. */
function sourceChips(asked: Partial<SearchAsked>): Chip[] {
  const { sourceKind, roleClass, role, gender, genderWithNames, named, column, reason } = asked;
  const { publisherIs, byline, section, month, article } = asked;
  return [
    ...(sourceKind ? [chip(SOURCE_KIND_WORDS[sourceKind], 'sourceKind')] : []),
    ...(roleClass ? [chip(ROLE_CLASS_WORDS[roleClass], 'roleClass')] : []),
    ...(role ? [chip(`role: ${role}`, 'role')] : []),
    ...(gender ? [chip(`gender: ${GENDER_WORDS[gender]}`, 'gender')] : []),
    ...(genderWithNames
      ? [chip(`gender with given names: ${GENDER_WORDS[genderWithNames]}`, 'genderWithNames')]
      : []),
    ...(named ? [chip(`named ${named}`, 'named')] : []),
    ...(column ? [chip(column.replaceAll('=', ': '), 'column')] : []),
    ...(publisherIs ? [chip(`publisher: ${publisherIs}`, 'publisherIs')] : []),
    ...(byline ? [chip(`byline: ${byline}`, 'byline')] : []),
    ...(section ? [chip(`section: ${section}`, 'section')] : []),
    ...(month ? [chip(`published in ${month}`, 'month')] : []),
    ...(article ? [chip('one article', 'article')] : []),
    ...(reason ? [chip(reason === 'true' ? 'with a reason for no name' : 'without a reason', 'reason')] : []),
  ];
}

function chip(words: string, ...names: (keyof SearchAsked)[]): Chip {
  return { words, without: Object.fromEntries(names.map((name) => [name, undefined])) };
}
