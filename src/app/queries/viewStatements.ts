import type { Article, Statement, StatementCheck, StatementView } from '../../data/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { passagesIn } from './passage.ts';

/** Statements with their addresses and passages. */
export function viewStatements({ record }: Serving, statements: Iterable<Statement>): StatementView[] {
  const views = new Map<string, (statement: Statement) => StatementView>();
  return Array.from(statements, (statement) => {
    const { id } = statement.article;
    const view = views.get(id) ?? viewsIn(record, record.article(id));
    views.set(id, view);
    return view(statement);
  });
}

/**
 * Returns a function that adds its address, its passage and who checked it to any statement of the article; without the
 * article, the passage is the content.
 */
export function viewsIn(
  record: Pick<OpenRecord, 'checksIn'>,
  article: Article | null,
): (statement: Statement) => StatementView {
  const passageOf = article ? passagesIn(article) : contentOf;
  const checks = article ? record.checksIn(article.id) : NO_CHECKS;
  return (statement) => {
    const checked = checks.get(statement.id);
    return {
      ...statement,
      address: addressOf.statement(statement.id),
      passage: passageOf(statement),
      ...(checked ? { checked } : {}),
    };
  };
}

const NO_CHECKS: ReadonlyMap<string, StatementCheck> = new Map();

function contentOf({ content: { spans, text } }: Statement): StatementView['passage'] {
  return { span: spans[0]!, text };
}
