import {
  type GenderCounts,
  type RoleClass,
  roleClasses,
  type SourceDimension,
  type SourceRowView,
  type SourcesView,
  sourceKinds,
} from '../../../data/index.ts';
import type { OpenRecord, Query, SourceArticle } from '../../../record/index.ts';
import { PROGRAM_VERSION } from '../../programVersion.ts';
import type { Serving } from '../../serving.ts';
import { addressOf } from '../addresses.ts';
import { articleSources } from './articleSources.ts';
import { type Value, valuesOf } from './dimensions.ts';
import { GenderTallies } from './genderTallies.ts';
import { narrowed, searchAddress } from './searchAddress.ts';
import { type CountedRow, Tally } from './tally.ts';

/** What to count and how: the filters of a search; `own` is a column that the newsroom imported. */
export type SourcesAsked = {
  readonly query: Omit<Query, 'about' | 'limit' | 'order'>;
  readonly by?: SourceDimension | { readonly own: string };
  /** Whether to count genders with what given names suggest, too. */
  readonly names?: boolean;
  /** Only single-source articles. */
  readonly single?: boolean;
  readonly limit?: number;
};

/** The maximum numbers of roles and reasons. */
const ROLES = 5;
const REASONS = 20;

/** Who is quoted in a search result: people, bodies and others, by the dimension requested. */
export function listQuoted({ record }: Pick<Serving, 'record'>, asked: SourcesAsked): SourcesView {
  const { by = 'person', names = false, limit = 50 } = asked;
  const { rows, articles } = rowsOf(record, asked);
  const { query } = asked;
  const total = new Tally();
  for (const row of rows) total.add(row);
  const share = (tally: Tally, asks: Query) =>
    tally.view(searchAddress(narrowed(query, asks)), tally.statements, total.statements);
  const dimension = valuesOf(by);
  const groups = grouped(rows, (row) =>
    dimension(row, articles.get(row.article)!).filter(({ asks }) => asksNoOther(query, asks)),
  );
  const found = [...groups.values()].toSorted((a, b) =>
    by === 'month'
      ? (a.value.value ?? '') < (b.value.value ?? '')
        ? -1
        : 1
      : b.tally.statements - a.tally.statements || (a.value.name < b.value.name ? -1 : 1),
  );
  const single = singleSource(rows);
  return {
    total: share(total, {}),
    uncounted: record.sources.countUncounted(PROGRAM_VERSION),
    genders: genders(rows, query, false),
    ...(names && { gendersWithNames: genders(rows, query, true) }),
    kinds: sourceKinds.flatMap((value) => {
      const tally = tallied(rows.filter(({ kind }) => kind === value));
      return tally.statements > 0 ? [{ value, count: share(tally, { sourceKind: value }) }] : [];
    }),
    roleClasses: [...roleClasses, 'unknown' as const].flatMap((value) => {
      const own = rows.filter(({ roleClass }) => (roleClass ?? 'unknown') === value);
      const count = share(tallied(own), { roleClass: value });
      return own.length > 0 ? [{ value, count, roles: rolesOf(own, value, query) }] : [];
    }),
    unnamed: unnamedOf(record, rows, query),
    single: single.tally.view(searchAddress(query), single.tally.articles.size, total.articles.size),
    columns: record.sources.columns(),
    by: typeof by === 'string' ? by : by.own,
    rows: found.slice(0, limit).map(({ value, tally, rows: own }): SourceRowView => {
      const { asks, ...words } = value;
      const within = narrowed(query, asks);
      return {
        ...words,
        count: share(tally, asks),
        genders: genders(own, within, false),
        ...(names && { gendersWithNames: genders(own, within, true) }),
        ...(by === 'article' && {
          article: articleSources(
            own,
            articles.get(own[0]!.article)!,
            single.of.has(own[0]!.article),
            within,
          ),
        }),
      };
    }),
    rowsInAll: found.length,
  };
}

function rowsOf(
  record: OpenRecord,
  { query, by, single = false }: SourcesAsked,
): { rows: CountedRow[]; articles: ReadonlyMap<number, SourceArticle> } {
  const own = typeof by === 'object' ? by.own : null;
  const speakers = new Map<string, number>();
  const read = record.sources.rows(query, own).map((row): CountedRow => {
    const key = `${row.article} ${row.person ?? row.name ?? ''}`;
    const known = speakers.get(key);
    if (known === undefined) speakers.set(key, speakers.size);
    return { ...row, speaker: known ?? speakers.size - 1 };
  });
  const only = single ? singleSource(read).of : null;
  const rows = only ? read.filter(({ article }) => only.has(article)) : read;
  return { rows, articles: record.sources.articles(new Set(rows.map(({ article }) => article))) };
}

/** The single-source articles. An unknown source may stand for several, so an article with one is never among them. */
function singleSource(rows: readonly CountedRow[]): {
  readonly of: ReadonlySet<number>;
  readonly tally: Tally;
} {
  const sources = new Map<number, Set<number | null>>();
  for (const { article, speaker, kind } of rows) {
    const known = sources.get(article) ?? new Set();
    sources.set(article, known.add(kind === 'unknown' ? null : speaker));
  }
  const of = new Set(
    [...sources].filter(([, all]) => all.size === 1 && !all.has(null)).map(([article]) => article),
  );
  return { of, tally: tallied(rows.filter(({ article }) => of.has(article))) };
}

/** Whether a group has no other name of a byline than the one the search is for. */
function asksNoOther({ byline }: Query, asks: Query): boolean {
  return byline === undefined || asks.byline === undefined || byline === asks.byline;
}

type Group = { readonly value: Value; readonly tally: Tally; readonly rows: CountedRow[] };

function grouped(
  rows: readonly CountedRow[],
  valuesIn: (row: CountedRow) => readonly Value[],
): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows)
    for (const value of valuesIn(row)) {
      const key = JSON.stringify(value.asks);
      const group = groups.get(key) ?? { value, tally: new Tally(), rows: [] };
      groups.set(key, group);
      group.tally.add(row);
      group.rows.push(row);
    }
  return groups;
}

function tallied(rows: readonly CountedRow[]): Tally {
  const tally = new Tally();
  for (const row of rows) tally.add(row);
  return tally;
}

function genders(rows: readonly CountedRow[], query: Query, withNames: boolean): GenderCounts {
  const tallies = new GenderTallies(withNames);
  for (const row of rows) tallies.add(row);
  return tallies.view(query);
}

function rolesOf(
  rows: readonly CountedRow[],
  roleClass: RoleClass | 'unknown',
  query: Query,
): SourcesView['roleClasses'][number]['roles'] {
  const groups = grouped(rows, ({ role }) =>
    role === null ? [] : [{ value: role, name: role, asks: { roleClass, role } }],
  );
  return [...groups.values()]
    .toSorted((a, b) => b.tally.statements - a.tally.statements || (a.value.name < b.value.name ? -1 : 1))
    .slice(0, ROLES)
    .map(({ value, tally }) => ({
      role: value.name,
      statements: tally.statements,
      address: searchAddress({ ...query, ...value.asks }),
    }));
}

function unnamedOf(record: OpenRecord, rows: readonly CountedRow[], query: Query): SourcesView['unnamed'] {
  const unnamed = rows.filter(({ kind }) => kind === 'unnamed');
  const [given, not] = [true, false].map((reason) =>
    tallied(unnamed.filter((row) => (row.reason !== null) === reason)),
  );
  const all = tallied(unnamed).statements;
  const count = (tally: Tally, reason: boolean) =>
    tally.view(searchAddress({ ...query, sourceKind: 'unnamed', reason }), tally.statements, all);
  return {
    withReason: count(given!, true),
    without: count(not!, false),
    reasons: reasonsOf(record, unnamed),
  };
}

/** Each reason once, with the first statement for which it is given. */
function reasonsOf(
  { sources }: OpenRecord,
  unnamed: readonly CountedRow[],
): SourcesView['unnamed']['reasons'] {
  const first = new Map(
    unnamed
      .toReversed()
      .flatMap((row) => (row.reason ? [[`${row.article} ${row.reason}`, row] as const] : [])),
  );
  const shown = [...first.values()].toReversed().slice(0, REASONS);
  return sources
    .wordsAt(shown.map(({ statement, reason }) => ({ statement, span: reason! })))
    .map(({ id, text, span }) => ({
      text,
      span: [...span],
      address: addressOf.statement(id),
    }));
}
