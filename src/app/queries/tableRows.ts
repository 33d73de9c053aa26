import type { Article, Statement } from '../../data/index.ts';
import { memoize } from '../../data/index.ts';
import type { StatementRow } from '../../export/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { passagesIn } from './passage.ts';
import { viewsIn } from './viewStatements.ts';

/** How many articles and people are cached: statements of one article usually come together. */
const KEPT = 256;

/**
 * Returns a function that gives the table row of any statement of the record: with its passage, names of people, and
 * whether it was corrected or checked.
 */
export function tableRows(record: OpenRecord): (statement: Statement) => StatementRow {
  const nameOf = memoize(KEPT, (id: string) => ({ name: record.person(id)?.name ?? null }));
  const articleOf = memoize(KEPT, (id: string) => ({
    view: viewsIn(record, record.article(id)),
    corrected: record.correctedIn(id),
  }));
  return (statement) => {
    const { view, corrected } = articleOf(statement.article.id);
    return {
      ...view(statement),
      personNames: statement.speakers.map(({ person }) => (person === null ? null : nameOf(person).name)),
      corrected: corrected.has(statement.id),
    };
  };
}

/** The same for an article that is in no record; the rows have passages only. */
export function rowsOutside(article: Article): (statement: Statement) => StatementRow {
  const passageOf = passagesIn(article);
  return (statement) => ({ ...statement, passage: passageOf(statement) });
}
