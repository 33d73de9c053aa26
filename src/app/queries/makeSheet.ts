import type { Sheet } from '../../export/index.ts';
import type { Serving } from '../serving.ts';
import { makeCited } from './citeStatement.ts';
import { findFirst, type Search } from './searchStatements.ts';

export type SheetOptions = {
  /** The address of `onrecord serve`, for links to the record. */
  readonly base?: string | undefined;
  /** The maximum number of statements; by default all. */
  readonly most?: number | undefined;
};

/**
 * A search result as a page to mail or print: with the person of the search, if it is for one, and the data for each
 * citation.
 */
export async function makeSheet(
  serving: Serving,
  search: Search,
  { base = '', most = Number.POSITIVE_INFINITY }: SheetOptions = {},
): Promise<Sheet> {
  const { statements, total } = await findFirst(serving, search, most);
  const cited = makeCited(serving, base);
  return {
    asked: search,
    person: search.person === undefined ? null : serving.record.person(search.person),
    statements: statements.map(cited),
    total,
    madeAt: new Date().toISOString(),
  };
}
