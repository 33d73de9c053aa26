import type { Article, Statement, StatementView } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { passageIn } from './passage.ts';

/** Statements with their addresses and passages. */
export function viewStatements({ record }: Serving, statements: Iterable<Statement>): StatementView[] {
  const articles = new Map<string, Article | null>();
  return Array.from(statements, (statement) => {
    const { id } = statement.article;
    const article = articles.get(id) ?? record.article(id);
    articles.set(id, article);
    return viewIn(article, statement);
  });
}

/** A statement of an article with its address and passage; the passage is the content where the article is gone. */
export function viewIn(article: Article | null, statement: Statement): StatementView {
  const passage = article
    ? passageIn(article, statement)
    : { span: statement.content.spans[0]!, text: statement.content.text };
  return { ...statement, address: addressOf.statement(statement.id), passage };
}
