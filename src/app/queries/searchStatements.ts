import { usage } from '../../errors.ts';
import type { Query } from '../../record/index.ts';
import type { Serving } from '../serving.ts';
import { cursorAt, offsetOf } from './paging.ts';
import { foundOf, type StatementView } from './statementView.ts';

/** What is asked for, as the record's queries have it; `about` in words; `cursor` as a page before gave it. */
export type Search = Omit<Query, 'about' | 'offset'> & {
  about?: string | undefined;
  cursor?: string | undefined;
};
/** A page of results, and what to ask for the next one with; null on the last. */
export type Page = { readonly statements: StatementView[]; readonly next: string | null };

const PAGE = 20;
const MOST = 100;
/** Nobody reads on so far; each page reads those before it. */
const FARTHEST = 10_000;
/** A cursor of a search: to the farthest. */
export const SEARCH_CURSOR = /^from-([1-9][0-9]{0,3}|10000)$/;

/** A page of the statements that are asked for. @throws OnrecordError usage, for a cursor that no page gave */
export async function searchStatements(serving: Serving, search: Search): Promise<Page> {
  const { about, cursor, limit = PAGE, ...query } = search;
  const size = Math.max(1, Math.min(MOST, limit));
  const offset = offsetOf(cursor);
  if (offset > FARTHEST) throw usage(`nobody reads on to the ${offset}th; narrow the search`);
  const asked = { ...query, ...(await embedQuery(serving, about)), limit: offset + size + 1 };
  const found = [...serving.record.find(asked)].slice(offset);
  return {
    statements: foundOf(serving, found.slice(0, size)),
    next: found.length > size && offset + size <= FARTHEST ? cursorAt(offset + size) : null,
  };
}

/** The part of a query for what was asked for by its meaning, where that was. */
async function embedQuery({ embedder }: Serving, text = ''): Promise<Pick<Query, 'about'>> {
  return text.trim() ? { about: { text, vector: await (await embedder()).embed(text) } } : {};
}

/** The ids of all that is asked for, without pages. */
export async function findAll(serving: Serving, search: Search): Promise<string[]> {
  const { about, cursor: _, limit: __, ...query } = search;
  const meaning = await embedQuery(serving, about);
  return serving.record.findIds({ ...query, ...meaning, ...(meaning.about ? { limit: POOL } : {}) });
}

/** How many are found by meaning. */
const POOL = 500;
