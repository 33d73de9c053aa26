import type { Article, StatementView } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { getArticle } from './getArticle.ts';
import { viewStatements } from './viewStatements.ts';

/** What is needed to correct a statement: its article, and the names of those who speak there. */
export type CorrectView = {
  readonly statement: StatementView;
  readonly article: Article;
  readonly names: readonly string[];
};

/** Statement with its article; null if no statement has this id. */
export function correctView(serving: Serving, id: string): CorrectView | null {
  const found = serving.record.statement(id);
  const article = found && serving.record.article(found.article.id);
  // An address is whole: the beginning of an id is for the command line.
  if (found?.id !== id || !article) return null;
  const [statement] = viewStatements(serving, [found]);
  const { statements } = getArticle(serving, article.id)!;
  const names = statements.flatMap(({ speakers }) => speakers.map(({ name }) => name));
  return { statement: statement!, article, names: [...new Set(names)].toSorted() };
}
