import { setImmediate } from 'node:timers/promises';
import type {
  Article,
  Outlets,
  SearchView,
  Statement,
  StatementsPage,
  StatementView,
} from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { Query } from '../../record/index.ts';
import type { Serving } from '../serving.ts';
import { viewPerson } from './getPerson.ts';
import { cursorAt, offsetOf } from './paging.ts';
import { readInParts } from './readInParts.ts';
import { tellingStems } from './tellingStems.ts';
import { viewStatements, viewsIn } from './viewStatements.ts';

/** A search: like a query of the record, but with `about` in words, and the `cursor` of a page. */
export type Search = Omit<Query, 'about' | 'offset'> & {
  about?: string | undefined;
  cursor?: string | undefined;
};

const PAGE = 20;
const MOST = 100;
/** Nobody reads this far, and each page has to read those before it. */
const FARTHEST = 10_000;
/** The cursor of a search, up to the farthest. */
export const SEARCH_CURSOR = /^from-([1-9][0-9]{0,3}|10000)$/;

/** A page of search results. @throws OnrecordError `usage` for a cursor that no page returned */
export async function searchStatements(serving: Serving, search: Search): Promise<StatementsPage> {
  const counted = await countedIn(serving, search);
  return { ...pageOfStatements(serving, search, counted), total: serving.record.count(counted) };
}

/** The page of search results; `counted` is the query without its page. */
function pageOfStatements(
  serving: Serving,
  { cursor, order, limit = PAGE }: Search,
  counted: Query,
): Omit<StatementsPage, 'total'> {
  const size = Math.max(1, Math.min(MOST, limit));
  const offset = offsetOf(cursor);
  if (offset > FARTHEST) throw usage(`results end before the ${offset}th; narrow the search`);
  const ordered = order === undefined ? counted : { ...counted, order };
  const found = [...serving.record.find({ ...ordered, limit: offset + size + 1 })].slice(offset);
  return {
    statements: viewStatements(serving, found.slice(0, size)),
    next: found.length > size && offset + size <= FARTHEST ? cursorAt(offset + size) : null,
  };
}

/** How many people are listed next to search results. */
const NAMED = 5;

/**
 * A page of search results, with facets and the people whose names contain the search's words: whoever enters a name
 * looks for what that person said.
 */
export async function searchWithFacets(serving: Serving, search: Search): Promise<SearchView> {
  const { words } = search;
  const counted = await countedIn(serving, search);
  const facets = serving.record.facets(counted);
  return {
    ...pageOfStatements(serving, search, counted),
    total: facets.all ? facets.counted : serving.record.count(counted),
    facets,
    people: words?.trim() ? Array.from(serving.record.people(words).take(NAMED), viewPerson) : [],
  };
}

/** How outlets report on the subject of a search, side by side. */
export async function compareOutlets(serving: Serving, search: Search): Promise<Outlets> {
  return serving.record.outlets(await countedIn(serving, search));
}

/** Search results article by article, as they are found: all, or for a semantic search the best. */
export async function* findByArticle(
  serving: Serving,
  { cursor: _, about, ...query }: Search,
): AsyncGenerator<{ readonly article: Article; readonly statements: readonly StatementView[] }> {
  const { record } = serving;
  let article: Article | null = null;
  let view = viewsIn(record, article);
  let run: StatementView[] = [];
  for (const statement of record.find({ ...query, ...(await embedQuery(serving, about)) })) {
    if (statement.article.id !== article?.id) {
      if (article && run.length > 0) yield { article, statements: run };
      article = record.article(statement.article.id);
      view = viewsIn(record, article);
      run = [];
    }
    if (article) run.push(view(statement));
  }
  if (article && run.length > 0) yield { article, statements: run };
}

/** The number of statements that a semantic search cannot find, because their embeddings are not computed yet. */
export async function countWithoutEmbedding({ record, embedder }: Serving): Promise<number> {
  return record.countWithoutEmbedding((await embedder()).name);
}

/** The maximum number of results of a semantic search. */
const POOL = 500;
/** How many statements are read at a time; other requests wait for this long. */
const PART = 200;

/**
 * All search results in parts, at least one; other requests are served in between. The results are those at one moment;
 * statements deleted since are left out.
 */
export async function* findInParts(serving: Serving, search: Search): AsyncGenerator<Iterable<Statement>> {
  yield* inParts(serving, await idsOfAll(serving, search));
}

/**
 * The first search results, and their total number; at most {@link POOL} of a semantic search. For one person also
 * statements with the words of the search in their sentence only: `she opposes the deal` is about trade if the sentence
 * says so.
 */
export async function findFirst(
  serving: Serving,
  search: Search,
  most: number,
): Promise<{ readonly statements: readonly StatementView[]; readonly total: number }> {
  const near = await idsOfAll(serving, search, most);
  const ids = search.about && search.person ? await withSentences(serving, search, near) : near;
  const statements: StatementView[] = [];
  for await (const part of inParts(serving, ids.slice(0, most)))
    statements.push(...viewStatements(serving, part));
  return { statements, total: ids.length };
}

/** The ids in `near` and of statements with the words of the search in their sentence, in the order of the search. */
async function withSentences(
  serving: Serving,
  { about, ...search }: Search,
  near: readonly string[],
): Promise<readonly string[]> {
  const wanted = tellingStems(about ?? '');
  if (wanted.size === 0) return near;
  const all = await idsOfAll(serving, search);
  const having = new Set(
    await readInParts(serving, all, (statements) =>
      viewStatements(serving, statements)
        .filter(({ passage }) => wanted.isSubsetOf(tellingStems(passage.text)))
        .map(({ id }) => id),
    ),
  );
  const found = new Set(near);
  const more = all.filter((id) => having.has(id) && !found.has(id));
  if (search.order !== 'date' && search.order !== 'newest') return [...near, ...more];
  return all.filter((id) => having.has(id) || found.has(id));
}

/** The ids of all search results; of a semantic search the best `most`, up to {@link POOL}. */
async function idsOfAll(
  serving: Serving,
  { about, cursor: _, limit: __, ...query }: Search,
  most = POOL,
): Promise<readonly string[]> {
  const meaning = await embedQuery(serving, about);
  const limit = meaning.about ? { limit: Math.min(most, POOL) } : {};
  return serving.record.findIds({ ...query, ...meaning, ...limit });
}

/** The statements with these ids in parts, at least one. */
async function* inParts(
  { record }: Pick<Serving, 'record'>,
  ids: readonly string[],
): AsyncGenerator<Iterable<Statement>> {
  for (let from = 0; from === 0 || from < ids.length; from += PART) {
    if (from > 0) await setImmediate();
    yield record.statementsBy(ids.slice(from, from + PART));
  }
}

/** A search as a query without page and order: the statements to count. */
export async function countedIn(
  serving: Serving,
  { about, cursor: _, limit: __, order: ___, ...query }: Search,
): Promise<Query> {
  return { ...query, ...(await embedQuery(serving, about)) };
}

/** The part of a query for the subject of a semantic search; empty if there is none. */
async function embedQuery({ embedder }: Serving, text = ''): Promise<Pick<Query, 'about'>> {
  return text.trim() ? { about: { text, vector: await (await embedder()).embed(text), ends: true } } : {};
}
