import type { Article, StatementView } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { getArticle } from './getArticle.ts';
import { viewStatements } from './viewStatements.ts';

/** The data for correcting a statement: its article, and the names of the speakers in it. */
export type CorrectView = {
  readonly statement: StatementView;
  readonly article: Article;
  readonly names: readonly string[];
};

/** A statement with its article; null if there is no such statement. */
export function correctView(serving: Serving, id: string): CorrectView | null {
  const found = serving.record.statement(id);
  const article = found && serving.record.article(found.article.id);
  // Addresses have full ids; prefixes are only for the command line.
  if (found?.id !== id || !article) return null;
  const [statement] = viewStatements(serving, [found]);
  const { statements } = getArticle(serving, article.id)!;
  const names = statements.flatMap(({ speakers }) => speakers.map(({ name }) => name));
  return { statement: statement!, article, names: [...new Set(names)].toSorted() };
}
