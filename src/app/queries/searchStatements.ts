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

/** What is asked for, as the record's queries have it; `about` in words; `cursor` as a page before gave it. */
export type Search = Omit<Query, 'about' | 'offset'> & {
  about?: string | undefined;
  cursor?: string | undefined;
};

const PAGE = 20;
const MOST = 100;
/** Nobody reads on so far; each page reads those before it. */
const FARTHEST = 10_000;
/** A cursor of a search: to the farthest. */
export const SEARCH_CURSOR = /^from-([1-9][0-9]{0,3}|10000)$/;

/** A page of the statements that are asked for. @throws OnrecordError usage, for a cursor that no page gave */
export async function searchStatements(serving: Serving, search: Search): Promise<StatementsPage> {
  const counted = await countedIn(serving, search);
  return { ...pageOfStatements(serving, search, counted), total: serving.record.count(counted) };
}

/** The page that a search asks for of what is `counted`. */
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

/** How many people are named beside what a search finds. */
const NAMED = 5;

/** A page of a search, its facets, and the people whose name is among the words: who writes a name looks for what that person said. */
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

/** How outlets report on what is searched for, side by side. */
export async function compareOutlets(serving: Serving, search: Search): Promise<Outlets> {
  return serving.record.outlets(await countedIn(serving, search));
}

/** The statements that are asked for, one article after the other as they are found: all, or by meaning the best. */
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

/** How many statements a search by meaning cannot find, since their embeddings are not made yet. */
export async function countWithoutEmbedding({ record, embedder }: Serving): Promise<number> {
  return record.countWithoutEmbedding((await embedder()).name);
}

/** How many are found by meaning where all is asked for. */
const POOL = 500;
/** How many statements are read at a time: what others wait for. */
const PART = 200;

/**
 * All that is asked for, part by part, at least one; other requests are answered between the parts. What is found is that of one moment;
 * statements that are gone meanwhile are left out.
 */
export async function* findInParts(serving: Serving, search: Search): AsyncGenerator<Iterable<Statement>> {
  yield* inParts(serving, await idsOfAll(serving, search));
}

/**
 * The first statements of all that is asked for, and how many there are; by meaning the best {@link POOL} at most. Of one person also those
 * that have the words of the meaning only in their sentence: `she opposes the deal` is about trade where the sentence says so.
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

/** The ids of what is near to a meaning, and of what has its words in the sentence, in the order that is asked for. */
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

/** The ids of all that is asked for; by meaning those of the best `most`, and no more than {@link POOL}. */
async function idsOfAll(
  serving: Serving,
  { about, cursor: _, limit: __, ...query }: Search,
  most = POOL,
): Promise<readonly string[]> {
  const meaning = await embedQuery(serving, about);
  const limit = meaning.about ? { limit: Math.min(most, POOL) } : {};
  return serving.record.findIds({ ...query, ...meaning, ...limit });
}

/** The statements with these ids, part by part, at least one. */
async function* inParts(
  { record }: Pick<Serving, 'record'>,
  ids: readonly string[],
): AsyncGenerator<Iterable<Statement>> {
  for (let from = 0; from === 0 || from < ids.length; from += PART) {
    if (from > 0) await setImmediate();
    yield record.statementsBy(ids.slice(from, from + PART));
  }
}

/** A search without its page and order: what is counted. */
export async function countedIn(
  serving: Serving,
  { about, cursor: _, limit: __, order: ___, ...query }: Search,
): Promise<Query> {
  return { ...query, ...(await embedQuery(serving, about)) };
}

/** The part of a query for what was asked for by its meaning, where that was. */
async function embedQuery({ embedder }: Serving, text = ''): Promise<Pick<Query, 'about'>> {
  return text.trim() ? { about: { text, vector: await (await embedder()).embed(text), ends: true } } : {};
}
