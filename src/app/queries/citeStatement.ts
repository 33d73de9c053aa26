import { type Article, type Citation, memoize, type StatementView } from '../../data/index.ts';
import { type CitedStatement, citation } from '../../export/index.ts';
import type { Serving } from '../serving.ts';
import { shownUri } from '../shownUri.ts';
import { viewStatements } from './viewStatements.ts';

/** The address at which the record is served, for links to it. */
export type CiteOptions = { readonly base?: string | undefined };

/** A citation of the statement with this id; null if there is no such statement. */
export function citeStatement(
  serving: Serving,
  id: string,
  { base = '' }: CiteOptions = {},
): Citation | null {
  const statement = serving.record.statement(id);
  if (statement?.id !== id) return null;
  const [view] = viewStatements(serving, [statement]);
  return citation(makeCited(serving, base)(view!));
}

/** How many articles are cached: statements of one article usually come together. */
const KEPT = 64;

/** Returns a function that gives the data for citing any statement of the record. */
export function makeCited(
  { record }: Pick<Serving, 'record'>,
  base: string,
): (statement: StatementView) => CitedStatement {
  const addressOf = memoize(KEPT, (id: string) => ({ address: articleAddress(record.article(id)) }));
  return (statement) => ({
    statement,
    articleAddress: addressOf(statement.article.id).address,
    reportedBy:
      statement.within === null
        ? []
        : (record.statement(statement.within)?.speakers ?? []).map(({ name }) => name),
    base: base.replace(/\/$/, ''),
  });
}

/** The address at which readers find an article: that of its page, or the name of the file; null for pasted text. */
export function articleAddress(article: Article | null): string | null {
  if (!article) return null;
  const { canonicalUrl, uri } = article;
  if (canonicalUrl) return canonicalUrl;
  return /^(?:pasted|dropped):/.test(uri) || uri === '-' ? null : shownUri(uri);
}
