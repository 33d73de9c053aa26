import type { Count, Facets, Outlet, Outlets } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { lastOf } from '../statements/lastOf.ts';
import { FROM_STATEMENTS } from '../statements/readStatement.ts';
import { matching } from './matching.ts';
import { type Conditions, conditionsOf, type Query } from './query.ts';
import { POOL, ranked } from './ranked.ts';

/** The maximum numbers of statements counted, and of values shown for each facet. */
const MOST = 10_000;
const SHOWN = 12;
/** A statement dated only by a year may have been made in each of its months. */
const MOST_MONTHS = 12;

type Row = {
  /** JSON: its act, and those of the sentences of a turn. */
  readonly acts: string;
  readonly kind: string;
  /** The first and last day on which it may have been made. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly publisher: string | null;
  readonly article: number;
  /** JSON: the name and person of each speaker. */
  readonly speakers: string;
  readonly conditional: number;
};

const ACTS = `(SELECT json_group_array(act) FROM (SELECT s.act AS act UNION ALL
  SELECT json_extract(part.value, '$[2]') FROM turns, json_each(turns.parts) AS part WHERE turns.statement = s.number))`;

/** A speaker by the name of its person, if known. */
type SpeakerCounted = readonly [name: string, person: string | null];

/** Counts search results by speaker, act, publisher, month and condition; for a semantic search, the near ones. */
export function facets(db: Database, query: Query): Facets {
  const conditions = conditionsOf(db, query);
  const rows = conditions ? rowsOf(db, conditions, query) : [];
  const counted = rows.slice(0, MOST);
  const people = Map.groupBy(counted.flatMap(speakersOf), ([name]) => name);
  return {
    counted: counted.length,
    all: rows.length <= MOST,
    speakers: counts(counted, speakerNames).map((one) => ({ ...one, person: personOf(people, one.value) })),
    acts: counts(counted, actsOf) as Facets['acts'],
    publishers: counts(counted, ({ publisher }) => orNone(publisher)),
    months: counts(counted, monthsOf, Number.POSITIVE_INFINITY).toSorted((a, b) =>
      a.value < b.value ? -1 : 1,
    ),
    conditional: counted.filter(({ conditional }) => conditional === 1).length,
  };
}

/** Counts search results by publisher, with facets for each. */
export function outlets(db: Database, query: Query): Outlets {
  const conditions = conditionsOf(db, query);
  const rows = conditions ? rowsOf(db, conditions, query) : [];
  const counted = rows.slice(0, MOST);
  return { counted: counted.length, all: rows.length <= MOST, outlets: outletsOf(counted) };
}

function rowsOf(db: Database, conditions: Conditions, query: Query): readonly Row[] {
  const { where, values, words } = conditions;
  const fields = `SELECT s.kind, ${ACTS} AS acts, s.earliest, s.latest, a.publisher, s.article,
    (SELECT json_group_array(json_array(COALESCE(q.name, p.name), q.id)) FROM statement_speakers AS y
      JOIN speakers AS p ON p.number = y.speaker LEFT JOIN people AS q ON q.number = p.linked WHERE y.statement = s.number) AS speakers,
    EXISTS (SELECT 1 FROM conditions AS c WHERE c.statement = s.number) AS conditional
    ${FROM_STATEMENTS}`;
  const numbers = query.about
    ? ranked(db, conditions, { ...query, limit: POOL }, query.about)
    : words && lastOf(db, conditions, matching(db, words), MOST + 1);
  const rows = numbers
    ? db.all(`${fields} JOIN json_each(?) AS j ON j.value = s.number`, JSON.stringify(numbers))
    : db.all(`${fields} ${where} ORDER BY s.number DESC LIMIT ?`, ...[...values, MOST + 1]);
  return rows as unknown as readonly Row[];
}

function actsOf({ acts }: Row): string[] {
  return [...new Set<string>(JSON.parse(acts))];
}

function speakersOf({ speakers }: Row): SpeakerCounted[] {
  return JSON.parse(speakers);
}

/** Each name once, even if two speakers of the same name make a joint statement. */
function speakerNames(row: Row): string[] {
  return [...new Set(speakersOf(row).map(([name]) => name))];
}

/** The only person with a name; null if some speakers of this name are somebody else, or are not in the record. */
function personOf(people: ReadonlyMap<string, readonly SpeakerCounted[]>, name: string): string | null {
  const persons = new Set(people.get(name)?.map(([, person]) => person));
  return persons.size === 1 ? [...persons][0]! : null;
}

/** The months in which it may have been made: a search for any of them finds it. */
function monthsOf({ earliest, latest }: Row): string[] {
  if (earliest === null || latest === null) return [];
  const months: string[] = [];
  const last = latest.slice(0, 7);
  let [year = 0, month = 0] = earliest.split('-').map(Number);
  for (let at = earliest.slice(0, 7); at <= last && months.length < MOST_MONTHS; ) {
    months.push(at);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    at = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

function orNone(value: string | null): string[] {
  return value === null ? [] : [value];
}

/** The number of rows with each value; a row may have several values, or none. */
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
      acts: counts(own, actsOf),
    }))
    .toSorted((a, b) => b.statements - a.statements);
}
