import { type Author, type Correction, type LONGEST, writtenProblem } from '../../data/index.ts';
import { usage } from '../../errors.ts';

/**
 * Checks what a person wrote with a correction: it stays for good, and everybody sees it.
 * @throws OnrecordError usage, where it is too long, or has control characters
 */
export function checkAuthor({ author, reason }: Author): void {
  if (author.trim() === '') throw usage('say who you are: a correction carries the name of its author');
  check('the author’s name', author, 'author');
  if (reason !== null) check('the reason', reason, 'reason');
}

/** The same of names and roles that a correction gives. @throws OnrecordError usage */
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
