import { type Article, type Citation, memoize, type StatementView } from '../../data/index.ts';
import { type CitedStatement, citation } from '../../export/index.ts';
import type { Serving } from '../serving.ts';
import { shownUri } from '../shownUri.ts';
import { viewStatements } from './viewStatements.ts';

/** Where the record is served, for links to it. */
export type CiteOptions = { readonly base?: string | undefined };

/** Citation of the statement with this id; null if no statement has it. */
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

/** How many articles are remembered: statements of one article mostly come together. */
const KEPT = 64;

/** Makes what gives any statement of a record what its citation needs. */
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

/** The address that readers find an article at: that of its page, or the name of the file; null for a text that was pasted. */
export function articleAddress(article: Article | null): string | null {
  if (!article) return null;
  const { canonicalUrl, uri } = article;
  if (canonicalUrl) return canonicalUrl;
  return /^(?:pasted|dropped):/.test(uri) || uri === '-' ? null : shownUri(uri);
}
