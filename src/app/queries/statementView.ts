import type { Article, Statement } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { type Passage, passageIn } from './passage.ts';

/** A statement as it is answered with: its permanent address, and the sentences that it stands in. */
export type StatementView = Statement & { readonly address: string; readonly passage: Passage };

/** Statements with their addresses and passages. */
export function foundOf({ record }: Serving, statements: Iterable<Statement>): StatementView[] {
  const articles = new Map<string, Article | null>();
  return Array.from(statements, (statement) => {
    const { id } = statement.article;
    const article = articles.get(id) ?? record.article(id);
    articles.set(id, article);
    const passage = article
      ? passageIn(article, statement)
      : { span: statement.content.spans[0]!, text: statement.content.text };
    return { ...statement, address: addressOf.statement(statement.id), passage };
  });
}
