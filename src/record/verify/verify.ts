import type { Document } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { articleProblems, type Derive, isReference } from './articleProblems.ts';
import { correctionProblems } from './correctionProblems.ts';
import { derivedProblems } from './derivedProblems.ts';
import { fileProblems, structureProblem } from './fileProblems.ts';
import { peopleProblems } from './peopleProblems.ts';
import type { Problem } from './problem.ts';
import { removalNotes } from './removalNotes.ts';
import { wordsProblems } from './wordsProblems.ts';

export type Progress = (done: number, total: number) => void;

export type VerifyOptions = {
  /** Whether articles whose documents are kept by reference are left out. */
  readonly leaveReferences?: boolean;
};

/**
 * All problems, one by one: of the file, people, corrections and derived data, then of each article's document, the
 * article, and its statements. Articles whose documents are kept by reference can be left to {@link verifyReference};
 * their documents are notes here.
 */
export function* verify(
  db: Database,
  path: string,
  derive: Derive,
  progress: Progress = () => {},
  { leaveReferences = false }: VerifyOptions = {},
): Generator<Problem> {
  // If the tables are not those of the program, they cannot be queried.
  const broken = structureProblem(db, path);
  if (broken) return void (yield broken);
  yield* fileProblems(db, path);
  yield* wordsProblems(db, path);
  yield* peopleProblems(db);
  yield* correctionProblems(db);
  yield* removalNotes(db);
  yield* derivedProblems(db, path);
  const numbers = db.all('SELECT number FROM articles ORDER BY number');
  for (const [index, { number }] of numbers.entries()) {
    if (!leaveReferences || !isReference(db, Number(number)))
      yield* articleProblems(db, Number(number), derive);
    progress(index + 1, numbers.length);
  }
}

/**
 * Problems of an article whose document is kept by reference; `document` is what was read again, or the reason why it
 * is not there.
 */
export function* verifyReference(
  db: Database,
  article: string,
  document: Document | string,
  derive: Derive,
): Generator<Problem> {
  const row = db.get('SELECT number FROM articles WHERE id = ?', article);
  if (row) yield* articleProblems(db, Number(row.number), derive, document);
}
