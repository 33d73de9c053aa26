import type { SourceDimension } from '../../../data/index.ts';
import { NOT_GIVEN, type Query, type SourceArticle } from '../../../record/index.ts';
import type { CountedRow } from './tally.ts';

/** A value of a dimension: its name, and the query that finds it. */
export type Value = { readonly value: string | null; readonly name: string; readonly asks: Query };

type Pick = (row: CountedRow, article: SourceArticle) => readonly Value[];

const PICKS: Readonly<Record<SourceDimension, Pick>> = {
  person: ({ name, person }) => {
    if (name === null) return [{ value: null, name: 'speaker unknown', asks: { sourceKind: 'unknown' } }];
    return [{ value: name, name, asks: person === null ? { named: name } : { person } }];
  },
  kind: ({ kind }) => [{ value: kind, name: kind, asks: { sourceKind: kind } }],
  'role-class': ({ roleClass }) => [
    { value: roleClass, name: roleClass ?? 'unknown', asks: { roleClass: roleClass ?? 'unknown' } },
  ],
  role: ({ role }) => [{ value: role, name: role ?? 'no role given', asks: { role: role ?? NOT_GIVEN } }],
  publisher: (_, { publisher }) => [
    {
      value: publisher,
      name: publisher ?? 'publisher unknown',
      asks: { publisherIs: publisher ?? NOT_GIVEN },
    },
  ],
  byline: (_, { byline }) => {
    const names = [...new Set(byline)];
    if (names.length === 0) return [{ value: null, name: 'no byline', asks: { byline: NOT_GIVEN } }];
    return names.map((name) => ({ value: name, name, asks: { byline: name } }));
  },
  section: (_, { section }) => [
    { value: section, name: section ?? 'section unknown', asks: { section: section ?? NOT_GIVEN } },
  ],
  month: (_, { publishedAt }) => {
    const month = publishedAt?.slice(0, 7) ?? null;
    return [{ value: month, name: month ?? 'month unknown', asks: { month: month ?? NOT_GIVEN } }];
  },
  article: (_, { id, title, uri }) => [{ value: id, name: title ?? uri, asks: { article: id } }],
};

/** Returns a function that gives the values of a row in a dimension; `own` is a column that the newsroom imported. */
export function valuesOf(by: SourceDimension | { readonly own: string }): Pick {
  if (typeof by === 'string') return PICKS[by];
  return ({ own }) => [
    { value: own, name: own ?? 'not given', asks: { column: `${by.own}=${own ?? NOT_GIVEN}` } },
  ];
}
