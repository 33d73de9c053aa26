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

/** What a record keeps of who is quoted. */
export type SourceStore = {
  /** How many articles this version of the program has not counted yet. */
  countUncounted(program: string): number;
  /** Counts these, some at a time, or those of them that are new; gives how many are done. */
  countArticles(describe: DescribeSources, program: string, which?: CountedNow): Generator<number>;
  /** The statements that a query is for, each with each of its speakers; with the values of a column of the newsroom. */
  rows(query: Query, own?: string | null): SourceRow[];
  articles(numbers: Iterable<number>): ReadonlyMap<number, SourceArticle>;
  /** Keeps what a newsroom says of a person in a column; an empty value takes it away. */
  keepColumn(given: ColumnGiven): void;
  /** The names of the columns that the newsroom keeps. */
  columns(): string[];
  /** The words at spans of the articles of statements, with the ids of these. */
  wordsAt(places: readonly { readonly statement: number; readonly span: Span }[]): WordsAt[];
};

/** The part of a record that is about who is quoted. */
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
