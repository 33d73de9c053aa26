import type { Article, Correction, Statement } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { passageIn } from './passage.ts';

/** Every article of the record with its statements, in the order in which they were added. */
export function* listStatements({
  record,
}: Serving): Generator<{ readonly article: Article; readonly statements: readonly Statement[] }> {
  const statements = record.statements();
  let next = statements.next();
  for (const article of record.articles()) {
    const own: Statement[] = [];
    while (!next.done && next.value.article.id === article.id) {
      own.push(next.value);
      next = statements.next();
    }
    yield { article, statements: own };
  }
}

/** A correction for training: with the statement as it is now, and the passage. */
export type TrainingCorrection = Correction & {
  readonly after: Statement | null;
  readonly passage: string | null;
};

/** The corrections of statements that are in force, each with its result. */
export function* listTrainingCorrections({ record }: Serving): Generator<TrainingCorrection> {
  for (const correction of record.corrections()) {
    if (correction.undone || !correction.before || correction.statement === null) continue;
    const { statement } = correction.before;
    const article = record.article(statement.article.id);
    const passage = article ? passageIn(article, statement).text : null;
    yield { ...correction, after: record.statement(correction.statement), passage };
  }
}
