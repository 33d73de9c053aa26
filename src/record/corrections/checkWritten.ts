import { type Author, type Correction, type LONGEST, writtenProblem } from '../../data/index.ts';
import { usage } from '../../errors.ts';

/**
 * Checks the author and reason that a person wrote, because they stay for good and everybody sees them.
 * @throws OnrecordError `usage` if one is too long, or has control characters
 */
export function checkAuthor({ author, reason }: Author): void {
  if (author.trim() === '') throw usage('say who you are: a correction carries the name of its author');
  check('the author’s name', author, 'author');
  if (reason !== null) check('the reason', reason, 'reason');
}

/** Checks the names and roles in a correction in the same way. @throws OnrecordError `usage` */
export function checkNames({ what, value }: Pick<Correction, 'what' | 'value'>): void {
  for (const one of [value].flat()) {
    if (typeof one !== 'object' || one === null) continue;
    if ('name' in one) check('the name', one.name, 'name');
    if (what === 'speaker' && 'role' in one && one.role !== null) check('the role', one.role, 'name');
  }
}

function check(called: string, words: string, what: keyof typeof LONGEST): void {
  const problem = writtenProblem(words, what);
  if (problem) throw usage(`${called} ${problem}`);
}
