import type { Count, Facets, Outlet, Outlets } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { lastOf } from '../statements/lastOf.ts';
import { FROM_STATEMENTS } from '../statements/readStatement.ts';
import { matching } from './matching.ts';
import { type Conditions, conditionsOf, type Query } from './query.ts';

/** How many statements are counted, and how many values of each kind are shown. */
const MOST = 10_000;
const SHOWN = 12;

type Row = {
  readonly act: string;
  readonly kind: string;
  readonly month: string | null;
  readonly publisher: string | null;
  readonly article: number;
  /** JSON: the name and the person of each speaker. */
  readonly speakers: string;
  readonly conditional: number;
};

/** A speaker by the name of its person, where that is known. */
type SpeakerCounted = readonly [name: string, person: string | null];

/** Counts what a search finds by speaker, act, publisher, month and condition; what is looked for by its meaning does not count. */
export function facets(db: Database, query: Query): Facets {
  const conditions = conditionsOf(query);
  const rows = conditions ? rowsOf(db, conditions) : [];
  const counted = rows.slice(0, MOST);
  const people = new Map(counted.flatMap(speakersOf));
  return {
    counted: counted.length,
    all: rows.length <= MOST,
    speakers: counts(counted, speakerNames).map((one) => ({
      ...one,
      person: people.get(one.value) ?? null,
    })),
    acts: counts(counted, ({ act }) => [act]) as Facets['acts'],
    publishers: counts(counted, ({ publisher }) => orNone(publisher)),
    months: counts(counted, ({ month }) => orNone(month), Number.POSITIVE_INFINITY).toSorted((a, b) =>
      a.value < b.value ? -1 : 1,
    ),
    conditional: counted.filter(({ conditional }) => conditional === 1).length,
  };
}

/** Counts what a search finds by publisher, and for each of them; what is looked for by its meaning does not count. */
export function outlets(db: Database, query: Query): Outlets {
  const conditions = conditionsOf(query);
  const rows = conditions ? rowsOf(db, conditions) : [];
  const counted = rows.slice(0, MOST);
  return { counted: counted.length, all: rows.length <= MOST, outlets: outletsOf(counted) };
}

function rowsOf(db: Database, conditions: Conditions): readonly Row[] {
  const { where, values, words } = conditions;
  const fields = `SELECT s.act, s.kind, substr(a.published_at, 1, 7) AS month, a.publisher, s.article,
    (SELECT json_group_array(json_array(COALESCE(q.name, p.name), q.id)) FROM statement_speakers AS y
      JOIN speakers AS p ON p.number = y.speaker LEFT JOIN people AS q ON q.number = p.linked WHERE y.statement = s.number) AS speakers,
    EXISTS (SELECT 1 FROM conditions AS c WHERE c.statement = s.number) AS conditional
    ${FROM_STATEMENTS}`;
  const rows = words
    ? db.all(
        `${fields} JOIN json_each(?) AS j ON j.value = s.number`,
        JSON.stringify(lastOf(db, conditions, matching(db, words), MOST + 1)),
      )
    : db.all(`${fields} ${where} ORDER BY s.number DESC LIMIT ?`, ...[...values, MOST + 1]);
  return rows as unknown as readonly Row[];
}

function speakersOf({ speakers }: Row): SpeakerCounted[] {
  return JSON.parse(speakers);
}

/** Each name once, also where two of one name say it together. */
function speakerNames(row: Row): string[] {
  return [...new Set(speakersOf(row).map(([name]) => name))];
}

function orNone(value: string | null): string[] {
  return value === null ? [] : [value];
}

/** How many rows have each value; a row may have several, or none. */
function counts(rows: readonly Row[], pick: (row: Row) => readonly string[], most = SHOWN): Count[] {
  const found = new Map<string, number>();
  for (const row of rows) for (const value of pick(row)) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most);
}

function outletsOf(rows: readonly Row[]): Outlet[] {
  const found = Map.groupBy(rows, ({ publisher }) => publisher);
  found.delete(null);
  return [...found]
    .map(([publisher, own]) => ({
      publisher: publisher!,
      statements: own.length,
      articles: new Set(own.map(({ article }) => article)).size,
      speakers: new Set(own.flatMap(speakerNames)).size,
      conditional: own.filter(({ conditional }) => conditional === 1).length,
      direct: own.filter(({ kind }) => kind !== 'indirect').length,
      acts: counts(own, ({ act }) => [act]),
    }))
    .toSorted((a, b) => b.statements - a.statements);
}
