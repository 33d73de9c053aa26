import type { Article, Correction, Document, FeedView, Removal, Statement } from '../data/index.ts';
import type { OpenRecord } from '../record/index.ts';
import type { Serving } from './serving.ts';

/** Paths of any operating system, and `file:` URLs. */
const LOCAL = /^(?:\/|\\\\|[a-z]:[\\/]|file:)/i;

/**
 * The URI of an article as users of a server see it: for a file on this machine only its name (`file:budget.html`), any
 * other URI unchanged. Folders can name users and what they keep. The record keeps the full path, which identifies the
 * file.
 */
export function shownUri(uri: string): string {
  if (!LOCAL.test(uri)) return uri;
  const name = uri.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  return `file:${name.replace(/^file:/i, '')}`;
}

/** The same, without paths of this machine: the only place where {@link shownUri} is applied. */
export function withoutPaths(serving: Serving): Serving {
  return { ...serving, record: recordWithoutPaths(serving.record) };
}

function recordWithoutPaths(record: OpenRecord): OpenRecord {
  return {
    ...record,
    find: (...given) => each(record.find(...given), statementShown),
    statements: () => each(record.statements(), statementShown),
    statement: (id) => orNull(record.statement(id), statementShown),
    statementsBy: (ids) => each(record.statementsBy(ids), statementShown),
    articles: () => each(record.articles(), articleShown),
    article: (id) => orNull(record.article(id), articleShown),
    articleList: (...given) => record.articleList(...given).map(placed),
    document: (...given) => orNull(record.document(...given), placed<Document>),
    removalOf: (id) => orNull(record.removalOf(id), placed<Removal>),
    corrections: (...given) => each(record.corrections(...given), correctionShown),
    correction: (number) => orNull(record.correction(number), correctionShown),
    versions: (uri) => record.versions(uri).map(versionShown),
    versionsOf: (id) => record.versionsOf(id).map(versionShown),
    alerts: {
      ...record.alerts,
      events: (...given) => record.alerts.events(...given).map(placed),
    },
    sources: {
      ...record.sources,
      articles: (numbers) =>
        new Map([...record.sources.articles(numbers)].map(([number, one]) => [number, placed(one)])),
    },
    watch: {
      ...record.watch,
      feedViews: (...given) => record.watch.feedViews(...given).map(feedShown),
    },
    duplicateGroups: (...given) =>
      each(record.duplicateGroups(...given), (group) => ({
        ...group,
        statements: group.statements.map(statementShown),
      })),
  };
}

function placed<T extends { readonly uri: string }>(one: T): T {
  return { ...one, uri: shownUri(one.uri) };
}

/** A container is a file too. */
function articleShown(article: Article): Article {
  const { origin } = placed(article);
  return {
    ...placed(article),
    ...(origin ? { origin: { ...origin, container: shownUri(origin.container) } } : {}),
  };
}

/** The error may contain the path too. */
function feedShown(feed: FeedView): FeedView {
  if (!LOCAL.test(feed.address)) return feed;
  const error = feed.error && 'it cannot be read; see `onrecord watch list`';
  return { ...feed, address: shownUri(feed.address), error };
}

function statementShown(statement: Statement): Statement {
  return { ...statement, article: placed(statement.article) };
}

function correctionShown(correction: Correction): Correction {
  const { uri, before } = correction;
  return {
    ...correction,
    uri: uri === null ? null : shownUri(uri),
    before: before && { ...before, statement: statementShown(before.statement) },
  };
}

function versionShown(version: ReturnType<OpenRecord['versions']>[number]): typeof version {
  const { article, statements, carried } = version;
  return {
    ...version,
    article: articleShown(article),
    statements: statements.map(statementShown),
    carried:
      carried?.map((one) => ({
        ...one,
        earlier: orNull(one.earlier, statementShown),
        later: orNull(one.later, statementShown),
      })) ?? null,
  };
}

function orNull<T>(value: T | null, change: (value: T) => T): T | null {
  return value === null ? null : change(value);
}

function* each<T>(values: Iterable<T>, change: (value: T) => T): Generator<T> {
  for (const value of values) yield change(value);
}
