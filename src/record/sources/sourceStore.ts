import type { DescribeSources, Span } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { guarded, guardedEach } from '../schema/sqliteErrors.ts';
import type { Query } from '../search/query.ts';
import { type CountedNow, countArticles, countUncounted } from './countArticles.ts';
import { type ColumnGiven, columns, keepColumn } from './sourceColumns.ts';
import {
  type SourceArticle,
  type SourceRow,
  sourceArticles,
  sourceRows,
  type WordsAt,
  wordsAt,
} from './sourceRows.ts';

/** Storage of sources and how they are counted. */
export type SourceStore = {
  /** The number of articles that this version of the program has not counted yet. */
  countUncounted(program: string): number;
  /** Counts these, some at a time, or only new ones; yields the number of articles counted so far. */
  countArticles(describe: DescribeSources, program: string, which?: CountedNow): Generator<number>;
  /** The statements that match a query, each with each of its speakers; with the values of an imported column. */
  rows(query: Query, own?: string | null): SourceRow[];
  articles(numbers: Iterable<number>): ReadonlyMap<number, SourceArticle>;
  /** Stores the value of a newsroom's column for a person; an empty value deletes it. */
  keepColumn(given: ColumnGiven): void;
  /** The names of the columns that the newsroom imported. */
  columns(): string[];
  /** The words at spans in the articles of statements, with the statements' ids. */
  wordsAt(places: readonly { readonly statement: number; readonly span: Span }[]): WordsAt[];
};

/** The storage of sources in a record. */
export function sourceStore(db: Database, path: string): SourceStore {
  return {
    countUncounted: (program) => guarded(path, () => countUncounted(db, program)),
    countArticles: (...given) => guardedEach(path, () => countArticles(db, ...given)),
    rows: (query, own = null) => guarded(path, () => sourceRows(db, query, own)),
    articles: (numbers) => guarded(path, () => sourceArticles(db, numbers)),
    keepColumn: (given) => guarded(path, () => keepColumn(db, given)),
    columns: () => guarded(path, () => columns(db)),
    wordsAt: (places) => guarded(path, () => wordsAt(db, places)),
  };
}
