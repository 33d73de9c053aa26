import type { Article, ArticleView, VersionHistoryView, VersionView } from '../../data/index.ts';
import type { OpenRecord, Version } from '../../record/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { viewsIn } from './viewStatements.ts';

/** The article with this id, with its statements and versions; null if there is no such article. */
export function getArticle({ record }: Serving, id: string): ArticleView | null {
  const found = record.article(id);
  if (!found) return null;
  const versions = record.versionsOf(found.id);
  return viewOf(record, versions, versions.find(({ article }) => article.id === id) ?? null, found);
}

/**
 * The newest article with this URI, or the article with this id, as {@link getArticle} returns it and with its
 * segments; null if the record has none.
 */
export function getNewestArticle(
  { record }: Serving,
  place: string,
): { readonly view: ArticleView; readonly article: Article } | null {
  const versions = versionsAt(record, place);
  const newest = versions.at(-1);
  return newest ? { view: viewOf(record, versions, newest, newest.article), article: newest.article } : null;
}

/** The versions of the article with this URI or id, oldest first, with their differences. */
export function listVersions({ record }: Serving, place: string): VersionHistoryView[] {
  return versionsAt(record, place).map((version) => ({
    ...versionView(version),
    differences:
      version.carried
        ?.filter(({ earlier, later, changed }) => !earlier || !later || changed.length > 0)
        .map((one) => ({ ...one, changed: [...one.changed] })) ?? null,
  }));
}

/** The versions of an article, by its id or its URI. */
function versionsAt(record: OpenRecord, place: string): Version[] {
  const found = record.versionsOf(place);
  return found.length > 0 ? found : record.versions(place);
}

function viewOf(
  record: OpenRecord,
  versions: readonly Version[],
  own: Version | null,
  found: Article,
): ArticleView {
  const { segments: _, ...article } = found;
  return {
    article: { ...article, address: addressOf.article(found.id) },
    statements: (own?.statements ?? []).map(viewsIn(record, found)),
    versions: versions.map(versionView),
    alike: record.likeVersions(found).flatMap(({ id, why }) => {
      const one = record.article(id);
      if (!one) return [];
      const { uri, title, publisher, publishedAt } = one;
      return [{ id, address: addressOf.article(id), uri, title, publisher, publishedAt, why }];
    }),
  };
}

function versionView({ article, fetchedAt, statements }: Version): VersionView {
  const { id, uri, title, publishedAt, modifiedAt, sha256 } = article;
  return {
    ...{ id, address: addressOf.article(id), uri, title, fetchedAt, publishedAt, modifiedAt, sha256 },
    statements: statements.length,
  };
}
