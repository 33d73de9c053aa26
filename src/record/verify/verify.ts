import type { Database } from '../schema/database.ts';
import { articleProblems, type Derive } from './articleProblems.ts';
import { correctionProblems } from './correctionProblems.ts';
import { derivedProblems } from './derivedProblems.ts';
import { fileProblems, structureProblem } from './fileProblems.ts';
import { peopleProblems } from './peopleProblems.ts';
import type { Problem } from './problem.ts';
import { wordsProblems } from './wordsProblems.ts';

export type Progress = (done: number, total: number) => void;

/**
 * Everything that does not hold, one by one: the file, people, corrections and what is derived, then each article's document, the article,
 * its statements.
 */
export function* verify(db: Database, path: string, derive: Derive, progress?: Progress): Generator<Problem> {
  // Where the tables are others than the program's, nothing in them can be asked for.
  const broken = structureProblem(db, path);
  if (broken) return void (yield broken);
  yield* fileProblems(db, path);
  yield* wordsProblems(db, path);
  yield* peopleProblems(db);
  yield* correctionProblems(db);
  yield* derivedProblems(db);
  const numbers = db.all('SELECT number FROM articles ORDER BY number');
  for (const [index, { number }] of numbers.entries()) {
    yield* articleProblems(db, Number(number), derive);
    progress?.(index + 1, numbers.length);
  }
}
